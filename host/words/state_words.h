#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace flipwatch {

enum class StateWord { on, off };

/// What a word beside a switch says in a language: "On" and "Yes" in en. `lang` counts by its first part
/// (en-GB is en) and is English when empty. A word means something in its own language only (Italian "No" is
/// off, German "an" is on), so in a language without a list nothing is known: nullopt, and the caller keeps
/// the text as it is.
std::optional<StateWord> state_word(std::string_view text, std::string_view lang);

/// All words for a state over all languages, folded, each once: for the reader, which only asks "does this
/// text say a state", never which.
std::span<const std::string_view> words_for(StateWord state);

}  // namespace flipwatch
