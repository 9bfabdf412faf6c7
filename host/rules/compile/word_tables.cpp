#include "rules/compile/word_tables.h"

#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "rules/compile/automaton.h"
#include "rules/compile/cpp_text.h"

namespace flipwatch::rules {
namespace {

void write_words(std::ostream& out, const std::string& name, const std::set<std::string>& words) {
  std::vector<std::string> entries;
  entries.reserve(words.size());
  for (const std::string& word : words) entries.push_back(literal(word));
  write_array(out, "std::string_view", name, entries);
}

/// One text after the other; what is written twice lies there once.
class Texts {
 public:
  std::size_t place(const std::string& text) {
    const std::size_t at = all_.find(text);
    if (at != std::string::npos) return at;
    all_ += text;
    return all_.size() - text.size();
  }
  const std::string& all() const { return all_; }

 private:
  std::string all_;
};

void write_placed(std::ostream& out, const std::string& name, Texts& texts,
                  const std::vector<SourceWords>& languages, std::vector<SourceWord> SourceWords::*list) {
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    for (const SourceWord& word : languages[i].*list) {
      entries.push_back("{" + std::to_string(texts.place(word.text)) + ", " +
                        std::to_string(word.text.size()) + ", " + std::to_string(i) + ", " +
                        std::to_string(word.means) + "}");
    }
  }
  write_array(out, "PlacedWord", name, entries);
}

/// Numbers, a few dozen a line.
template <class Entry, class Write>
void write_numbers(std::ostream& out, const std::string& type, const std::string& name, const Entry& entries,
                   Write write) {
  out << "constexpr std::array<" << type << ", " << entries.size() << "> " << name << " = {{";
  std::size_t i = 0;
  for (const auto& entry : entries) out << (i++ % 16 == 0 ? "\n    " : "") << write(entry) << ",";
  out << "\n}};\n";
}

template <class... Numbers>
std::string braced(Numbers... numbers) {
  std::string text;
  ((text += (text.empty() ? "{" : ",") + std::to_string(numbers)), ...);
  return text + "}";
}

Automaton automaton_of_all(const std::vector<SourceWords>& languages) {
  Patterns all;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    for (const auto& [text, meanings] : languages[i].patterns) {
      for (PatternMeaning meaning : meanings) {
        meaning.language = static_cast<std::uint8_t>(i);
        all[text].push_back(meaning);
      }
    }
  }
  return automaton_of(all);
}

void write_meanings(std::ostream& out, const std::vector<SourceWords>& languages) {
  const Automaton automaton = automaton_of_all(languages);
  write_numbers(out, "AutomatonState", "states", automaton.states,
                [](const AutomatonState& it) { return braced(it.base, it.owner, it.pattern); });
  write_numbers(out, "std::uint8_t", "classes", automaton.classes,
                [](std::uint8_t number) { return std::to_string(number); });
  write_numbers(out, "Pattern", "patterns", automaton.patterns,
                [](const Pattern& it) { return braced(it.meanings, it.count); });
  write_numbers(out, "PatternMeaning", "meanings", automaton.meanings,
                [](const PatternMeaning& it) { return braced(it.language, it.says, it.weight, it.company); });
  out << "constexpr MeaningTables meaning_tables = {states, classes, patterns, meanings};\n";
}

}  // namespace

std::string word_tables(const std::vector<SourceWords>& languages) {
  std::ostringstream out;
  out << made
      << "#include \"words/meaning_tables.h\"\n#include \"words/meaning_tables.h\"\n#include "
         "\"words/word_tables.h\"\n\nnamespace flipwatch {\nnamespace {\n\n";
  std::map<std::pair<std::string, std::string>, std::string> known;
  std::set<std::string> on, off;
  for (const SourceWords& each : languages) {
    for (const std::string& word : each.on) known[{each.language, word}] = "on";
    for (const std::string& word : each.off) known[{each.language, word}] = "off";
    on.insert(each.on.begin(), each.on.end());
    off.insert(each.off.begin(), each.off.end());
  }
  std::vector<std::string> entries;
  entries.reserve(known.size());
  for (const auto& [key, state] : known) {
    entries.push_back("{" + literal(key.first) + ", " + literal(key.second) + ", StateWord::" + state + "}");
  }
  write_array(out, "KnownWord", "known", entries);
  write_words(out, "words_on", on);
  write_words(out, "words_off", off);
  std::set<std::string> names;
  for (const SourceWords& each : languages) names.insert(each.language);
  write_words(out, "languages", names);
  Texts texts;
  write_placed(out, "options", texts, languages, &SourceWords::options);
  write_placed(out, "dates", texts, languages, &SourceWords::dates);
  out << "constexpr std::string_view texts = " << literal(texts.all()) << ";\n";
  out << "constexpr WordTables tables = {known, words_on, words_off, languages, options, dates, texts};\n";
  write_meanings(out, languages);
  out << "\n}  // namespace\n\n"
      << "const WordTables& built_in_words() { return tables; }\n"
      << "const MeaningTables& built_in_meanings() { return meaning_tables; }\n\n}  // namespace flipwatch\n";
  return out.str();
}

}  // namespace flipwatch::rules
