#include "changes/resemblance.h"

#include <algorithm>

#include "changes/likeness.h"
#include "changes/observe.h"
#include "changes/rewording.h"
#include "changes/same_text.h"

namespace flipwatch {
namespace {

/// Evidence that two are one setting, in parts that add up. One alone is not enough but for nearly equal
/// words.
struct Weight {
  static constexpr double words = 4.0;  ///< times their likeness
  static constexpr double description = 3.0;
  static constexpr double options = 2.0;
  static constexpr double heading = 0.5;
  static constexpr double place = 1.0;
  static constexpr double state = 0.5;
};
constexpr double least_alike = 0.4;  ///< two labels that share a preposition are not alike

bool is_choice(Kind kind) { return kind == Kind::radio || kind == Kind::select; }

bool are_options_alike(const Known& known, const Seen& seen) {
  if (known.options.empty() || known.options.size() != seen.options.size()) return false;
  return std::equal(known.options.begin(), known.options.end(), seen.options.begin(), same_text);
}

}  // namespace

bool is_kind_alike(const Known& known, const Seen& seen) {
  const bool was_choice = is_choice(known.kind) && known.options.size() > 2;
  const bool is_choice_now = is_choice(seen.kind) && seen.options.size() > 2;
  return was_choice == is_choice_now && (known.kind == Kind::row) == (seen.kind == Kind::row);
}

bool is_state_alike(const Known& known, const Seen& seen, std::string_view lang) {
  if (!known.state || !seen.state) return false;
  return same_text(*known.state, as_state(*seen.state, lang));
}

double distance(const Known& known, const Seen& seen, std::string_view lang) {
  if (!is_kind_alike(known, seen)) return 3;
  if (known.options.size() != seen.options.size()) return 1.5;
  if (is_choice(seen.kind) && !seen.options.empty()) return 0;
  return is_state_alike(known, seen, lang) ? 0 : 0.5;
}

double evidence(const Known& before, const Seen& now, bool near, std::string_view lang) {
  if (!is_kind_alike(before, now)) return 0;
  const double alike = likeness(before.label, now.label);
  const bool same_sentence =
      !now.description.empty() && same_words(before.description, now.description, lang);
  if (alike < least_alike && !same_sentence && !are_options_alike(before, now)) return 0;
  double sum = Weight::words * alike;
  if (same_sentence) sum += Weight::description;
  if (are_options_alike(before, now)) sum += Weight::options;
  if (same_words(before.section, now.section, lang)) sum += Weight::heading;
  if (near) sum += Weight::place;
  if (is_state_alike(before, now, lang)) sum += Weight::state;
  return sum;
}

}  // namespace flipwatch
