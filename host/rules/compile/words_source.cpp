#include "rules/compile/words_source.h"

#include <map>

#include "words/fold.h"

namespace flipwatch::rules {

SourceWords read_words(const std::string& file, const Json& json, Problems& problems) {
  SourceWords words{.language = json["language"]};
  if (!file.ends_with("/" + words.language + ".json")) {
    problems.push_back({"/language", "expected the name of the file, found \"" + words.language + "\""});
  }
  std::map<std::string, std::string> seen;
  const auto read = [&](const std::string& state, std::vector<std::string>& folded) {
    for (std::size_t i = 0; i < json[state].size(); ++i) {
      const std::string pointer = below("/" + state, i);
      const std::string word = json[state][i];
      const auto [first, is_new] = seen.try_emplace(fold(word), pointer);
      if (!is_new)
        problems.push_back(
            {pointer, "expected each word once, found \"" + word + "\", which is " + first->second});
      folded.push_back(fold(word));
    }
  };
  read("on", words.on);
  read("off", words.off);
  return words;
}

}  // namespace flipwatch::rules
