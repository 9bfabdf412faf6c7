#include "changes/unnamed_language.h"

#include <algorithm>
#include <vector>

#include "changes/likeness.h"
#include "changes/observe.h"
#include "changes/rewording.h"
#include "changes/same_text.h"

namespace flipwatch {
namespace {

constexpr std::size_t a_page_full = 3;
constexpr double nothing_alike = 0.25;  ///< on the average: names of services and loan words stay
constexpr double nearly_all = 0.8;

struct Called {
  std::string_view before;
  std::string_view now;
};

std::string_view name_of_row_or_control(const Known& known, const Seen& seen) {
  return seen.control.empty() && !known.row_label.empty() ? known.row_label : known.label;
}

/// The settings that have kept their keys.
std::vector<Called> by_key(const Memory& memory, const Reading& reading) {
  std::vector<Called> called;
  for (const Seen& seen : reading.settings) {
    const auto there = memory.find(seen.page, seen.control);
    if (!there) continue;
    const Known& known = memory.settings[*there];
    if (!known.met_at || !is_same_language(known.lang, reading.lang)) continue;
    const std::string_view before = name_of_row_or_control(known, seen);
    if (!before.empty() && !seen.label.empty()) called.push_back({before, seen.label});
  }
  return called;
}

/// Where all keys are made from labels: the controls of the page in its order, if kinds and states are as
/// before.
std::vector<Called> by_place(const Memory& memory, const Reading& reading) {
  struct Placed {
    std::int64_t position;
    const Known* known;
  };
  std::vector<Placed> before;
  for (const Place& place : memory.places) {
    const Known& known = memory.settings[place.setting];
    if (place.absent || memory.pages[place.page].page != reading.page || known.page != reading.page ||
        known.control.empty() || known.gone_at)
      continue;
    before.push_back({place.position, &known});
  }
  std::sort(before.begin(), before.end(),
            [](const Placed& a, const Placed& b) { return a.position < b.position; });
  std::vector<const Seen*> now;
  for (const Seen& seen : reading.settings) {
    if (seen.page == reading.page && !seen.control.empty()) now.push_back(&seen);
  }
  if (before.size() != now.size()) return {};
  std::vector<Called> called;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const Known& known = *before[i].known;
    const bool is_alike = known.kind == now[i]->kind && known.options.size() == now[i]->options.size() &&
                          is_same_language(known.lang, reading.lang);
    const bool is_switch = known.options.empty();
    const bool is_state_alike =
        !is_switch ||
        (known.state && now[i]->state && same_text(*known.state, as_state(*now[i]->state, reading.lang)));
    if (!is_alike || !is_state_alike) return {};
    called.push_back({known.label, now[i]->label});
  }
  return called;
}

bool is_all_other(const std::vector<Called>& called, std::string_view lang) {
  if (called.size() < a_page_full) return false;
  std::size_t others = 0;
  double alike = 0;
  for (const Called& one : called) {
    if (same_words(one.before, one.now, lang)) continue;
    ++others;
    alike += likeness(one.before, one.now);
  }
  const auto count = static_cast<double>(others);
  return count >= nearly_all * static_cast<double>(called.size()) && alike <= nothing_alike * count;
}

}  // namespace

bool is_translated(const Memory& memory, const Reading& reading) {
  const std::vector<Called> kept = by_key(memory, reading);
  if (!kept.empty()) return is_all_other(kept, reading.lang);
  return reading.complete && is_all_other(by_place(memory, reading), reading.lang);
}

}  // namespace flipwatch
