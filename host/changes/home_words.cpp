#include "changes/home_words.h"

#include <algorithm>

#include "changes/likeness.h"
#include "changes/rewording.h"
#include "changes/same_text.h"
#include "words/option_words.h"

namespace flipwatch {
namespace {

bool is_on_or_off(const State& state) { return state == "on" || state == "off" || state == "mixed"; }

std::string_view home_of(const Known& known) {
  return known.home_lang.empty() ? std::string_view(known.lang) : std::string_view(known.home_lang);
}

/// The option at the same place.
const std::string* by_place(const Known& known, std::string_view option,
                            std::span<const std::string> options) {
  if (options.size() != known.options.size()) return nullptr;
  const auto there = std::find_if(options.begin(), options.end(),
                                  [&](const std::string& one) { return same_text(one, option); });
  return there == options.end() ? nullptr : &known.options[static_cast<std::size_t>(there - options.begin())];
}

const std::string* by_meaning(const Known& known, std::string_view option, std::string_view lang) {
  const auto is_same = [&](const std::string& one) { return same_option(one, home_of(known), option, lang); };
  if (known.state && is_same(*known.state)) return &*known.state;
  const auto there = std::find_if(known.options.begin(), known.options.end(), is_same);
  return there == known.options.end() ? nullptr : &*there;
}

/// The option in force is called otherwise now: the same place, the same options around it.
bool is_renamed(const Known& known, std::string_view option, std::span<const std::string> options,
                std::string_view lang) {
  if (options.size() != known.options.size() || options.empty() || same_text(*known.state, option))
    return false;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const bool was_chosen = same_text(known.options[i], *known.state);
    if (was_chosen != same_text(options[i], option)) return false;
    if (!was_chosen && !same_text(known.options[i], options[i])) return false;
  }
  constexpr double alike = 0.4;
  return likeness(*known.state, option) >= alike || same_option(*known.state, lang, option, lang);
}

}  // namespace

const std::vector<std::string>& options_in(const Known& known, std::string_view lang) {
  static const std::vector<std::string> none;
  if (is_same_language(home_of(known), lang)) return known.options;
  const auto there = known.elsewhere.find(language_of(lang));
  return there == known.elsewhere.end() ? none : there->second.options;
}

Observed at_home(const Known& known, Observed observed, std::span<const std::string> options,
                 std::string_view lang) {
  const bool is_told = observed.says == Observed::Says::state || observed.says == Observed::Says::text;
  if (!is_told || !known.state) return observed;
  if (is_same_language(home_of(known), lang)) {
    observed.other_words = is_renamed(known, observed.state, options, lang);
    return observed;
  }
  if (observed.says == Observed::Says::state && is_on_or_off(observed.state) && is_on_or_off(known.state))
    return observed;
  const std::string* home = by_place(known, observed.state, options);
  if (!home) home = by_meaning(known, observed.state, lang);
  if (home) {
    Observed told =
        observe({.kind = Kind::radio, .state = *home, .options = known.options}, home_of(known), {});
    if (observed.says == Observed::Says::text && same_text(*home, *known.state)) told.state = *known.state;
    told.shown = observed.shown;
    return told;
  }
  // Both are known words, and not for the same: it did change.
  if (!option_meaning(observed.state, lang).empty() && !option_meaning(*known.state, home_of(known)).empty())
    return observed;
  if (is_on_or_off(*known.state)) return {.shown = observed.shown};
  observed.other_words = true;
  return observed;
}

}  // namespace flipwatch
