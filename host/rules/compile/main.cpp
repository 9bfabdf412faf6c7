// compile_rules packs|words SCHEMA ROOT OUT FILE...
// Checks the packs or the word lists (named as they lie below ROOT) and writes them to OUT as constant C++
// tables. What is wrong is told line by line as "file: pointer: expected this, found that", nothing is
// written then, and the status is 1.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "rules/compile/json_file.h"
#include "rules/compile/pack_source.h"
#include "rules/compile/schema_check.h"
#include "rules/compile/tables.h"
#include "rules/compile/word_tables.h"
#include "rules/compile/words_source.h"

namespace flipwatch::rules {
namespace {

std::optional<std::string> text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Json file_as_json(const std::filesystem::path& path, Problems& problems) {
  const auto text = text_of(path);
  if (text) return parse(*text, problems);
  problems.push_back({"", "expected a file that can be read"});
  return {};
}

/// Every file checked and read by `read`; what is wrong with any of them is told, and then there is nothing.
template <class Source>
std::optional<std::vector<Source>> read_all(const Json& schema, const std::string& root,
                                            const std::vector<std::string>& files,
                                            Source (*read)(const std::string&, const Json&, Problems&)) {
  std::vector<Source> sources;
  bool good = true;
  for (const std::string& file : files) {
    Problems problems;
    const Json json = file_as_json(std::filesystem::path(root) / file, problems);
    if (problems.empty()) check(schema, json, problems);
    if (problems.empty()) sources.push_back(read(file, json, problems));
    for (const Problem& problem : problems) {
      std::cerr << file << ": " << (problem.pointer.empty() ? "" : problem.pointer + ": ") << problem.message
                << "\n";
    }
    good = good && problems.empty();
  }
  return good ? std::optional(std::move(sources)) : std::nullopt;
}

template <class Source>
int compile(const std::vector<std::string>& words, Source (*read)(const std::string&, const Json&, Problems&),
            std::string (*write)(const std::vector<Source>&)) {
  Problems problems;
  const Json schema = file_as_json(words[1], problems);
  if (!problems.empty()) {
    std::cerr << words[1] << ": " << problems[0].message << "\n";
    return 1;
  }
  std::vector<std::string> files(words.begin() + 4, words.end());
  std::sort(files.begin(), files.end());  // tables are sorted by site, which is the name of the file
  const auto sources = read_all(schema, words[2], files, read);
  if (!sources) return 1;
  std::ofstream(words[3], std::ios::binary) << write(*sources);
  return 0;
}

}  // namespace
}  // namespace flipwatch::rules

int main(int count, char** arguments) {
  using namespace flipwatch::rules;
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() >= 5 && words[0] == "packs") return compile(words, read_pack, policy_tables);
  if (words.size() >= 5 && words[0] == "words") return compile(words, read_words, word_tables);
  std::cerr << "usage: compile_rules packs|words SCHEMA ROOT OUT FILE...\n";
  return 2;
}
