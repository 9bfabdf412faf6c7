#include "rules/compile/word_tables.h"

#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "rules/compile/cpp_text.h"

namespace flipwatch::rules {
namespace {

void write_words(std::ostream& out, const std::string& name, const std::set<std::string>& words) {
  std::vector<std::string> entries;
  entries.reserve(words.size());
  for (const std::string& word : words) entries.push_back(literal(word));
  write_array(out, "std::string_view", name, entries);
}

}  // namespace

std::string word_tables(const std::vector<SourceWords>& languages) {
  std::ostringstream out;
  out << made << "#include \"words/word_tables.h\"\n\nnamespace flipwatch {\nnamespace {\n\n";
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
  out << "constexpr WordTables tables = {known, words_on, words_off};\n\n}  // namespace\n\n"
      << "const WordTables& built_in_words() { return tables; }\n\n}  // namespace flipwatch\n";
  return out.str();
}

}  // namespace flipwatch::rules
