#include "words/state_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "words/fold.h"
#include "words/word_tables.h"

namespace flipwatch {

std::optional<StateWord> state_word(std::string_view text, std::string_view lang) {
  const std::string language = lang.empty() ? "en" : fold(lang.substr(0, lang.find_first_of("-_")));
  const std::string word = fold(text);
  const auto known = built_in_words().known;
  const auto key = std::pair<std::string_view, std::string_view>(language, word);
  const auto before = [](const KnownWord& entry, const auto& wanted) {
    return std::pair(entry.language, entry.word) < wanted;
  };
  const auto entry = std::lower_bound(known.begin(), known.end(), key, before);
  if (entry == known.end() || std::pair(entry->language, entry->word) != key) return std::nullopt;
  return entry->means;
}

std::span<const std::string_view> words_for(StateWord state) {
  return state == StateWord::on ? built_in_words().on : built_in_words().off;
}

}  // namespace flipwatch
