#include "words/word_tables.h"

#include <algorithm>

namespace flipwatch {

std::string_view language_part(std::string_view lang) { return lang.substr(0, lang.find_first_of("-_")); }

std::span<const PlacedWord> words_of(std::span<const PlacedWord> words, std::string_view language) {
  const auto languages = built_in_words().languages;
  const auto found = std::lower_bound(languages.begin(), languages.end(), language);
  if (found == languages.end() || *found != language) return {};
  const auto place = static_cast<std::uint8_t>(found - languages.begin());
  const auto [first, last] =
      std::equal_range(words.begin(), words.end(), PlacedWord{0, 0, place, 0},
                       [](const PlacedWord& a, const PlacedWord& b) { return a.language < b.language; });
  return {first, last};
}

}  // namespace flipwatch
