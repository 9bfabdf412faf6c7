#include "words/option_words.h"

#include <string>

#include "words/fold.h"
#include "words/word_tables.h"

namespace flipwatch {
namespace {

/// Whether `text` is `pattern`, whose * stands for one word: a service's name.
bool fits(std::string_view pattern, std::string_view text) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == text;
  const std::string_view head = pattern.substr(0, star);
  const std::string_view tail = pattern.substr(star + 1);
  if (text.size() <= head.size() + tail.size() || !text.starts_with(head) || !text.ends_with(tail))
    return false;
  return text.substr(head.size(), text.size() - pattern.size() + 1).find(' ') == std::string_view::npos;
}

std::string_view known(std::string_view option, std::string_view language) {
  const WordTables& tables = built_in_words();
  for (const PlacedWord& word : words_of(tables.options, language)) {
    if (fits(tables.text(word), option)) return option_concepts[word.means];
  }
  return {};
}

/// Without what stands in brackets at the end.
std::string_view bare(std::string_view option) {
  const std::size_t open = option.ends_with(')') ? option.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos) return option;
  option = option.substr(0, open);
  return option.substr(0, option.find_last_not_of(' ') + 1);
}

}  // namespace

std::string_view option_meaning(std::string_view text, std::string_view lang) {
  const std::string language = lang.empty() ? "en" : fold(language_part(lang));
  const std::string option = fold(text);
  const std::string_view meaning = known(option, language);
  return meaning.empty() ? known(bare(option), language) : meaning;
}

bool same_option(std::string_view one, std::string_view lang_one, std::string_view other,
                 std::string_view lang_other) {
  if (fold(one) == fold(other)) return true;
  const std::string_view meaning = option_meaning(one, lang_one);
  return !meaning.empty() && meaning == option_meaning(other, lang_other);
}

}  // namespace flipwatch
