#include "changes/observe.h"

#include <algorithm>

#include "changes/same_text.h"
#include "words/fold.h"
#include "words/state_words.h"

namespace flipwatch {
namespace {

/// The reader cuts a row's text here, in code points.
constexpr std::size_t row_cut = 100;

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string word_for(StateWord word) { return word == StateWord::on ? "on" : "off"; }

/// Two options of which one says on and the other off: a switch drawn as radios.
bool is_on_off_pair(std::span<const std::string> options, std::string_view lang) {
  if (options.size() != 2) return false;
  const auto one = state_word(options[0], lang);
  const auto other = state_word(options[1], lang);
  return one && other && *one != *other;
}

const std::string* option_named(std::string_view text, std::span<const std::string> options) {
  const bool cut = code_points(text) >= row_cut;
  for (const std::string& option : options) {
    if (same_text(option, text) || (cut && fold(option).starts_with(fold(text)))) return &option;
  }
  return nullptr;
}

Observed observe_choice(std::string_view option, std::string_view lang,
                        std::span<const std::string> options) {
  Observed observed{.says = Observed::Says::state, .state = std::string(option)};
  const auto word = state_word(option, lang);
  if (word && (options.empty() || is_on_off_pair(options, lang))) observed.state = word_for(*word);
  if (!option.empty()) observed.shown = option;
  return observed;
}

/// An option comes before a state word: among "Off", "On" and "As my device" the row's "Off" is that option.
Observed observe_row(std::string_view text, std::string_view lang, std::span<const std::string> options) {
  if (text.empty()) return {};
  if (const std::string* option = option_named(text, options)) return observe_choice(*option, lang, options);
  if (const auto word = state_word(text, lang))
    return {Observed::Says::state, word_for(*word), std::string(text)};
  return {Observed::Says::text, std::string(text), std::string(text)};
}

}  // namespace

Observed observe(const Seen& seen, std::string_view lang, std::span<const std::string> options) {
  if (seen.unsaved) return {};
  if (!seen.state) return {.says = Observed::Says::unreadable};
  switch (seen.kind) {
    case Kind::row:
      return observe_row(*seen.state, lang, options);
    case Kind::radio:
    case Kind::select:
      return observe_choice(*seen.state, lang, seen.options);
    default:
      return {.says = Observed::Says::state, .state = *seen.state};
  }
}

std::string as_state(std::string_view text, std::string_view lang) {
  const auto word = state_word(text, lang);
  return word ? word_for(*word) : std::string(text);
}

}  // namespace flipwatch
