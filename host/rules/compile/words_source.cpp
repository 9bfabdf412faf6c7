#include "rules/compile/words_source.h"

#include <algorithm>
#include <map>
#include <span>

#include "words/fold.h"
#include "words/word_tables.h"

namespace flipwatch::rules {
namespace {

/// Words of one kind, each of which may stand in one place alone.
class OneMeaning {
 public:
  OneMeaning(const Json& lists, std::string pointer, Problems& problems)
      : lists_(lists), pointer_(std::move(pointer)), problems_(problems) {}

  std::vector<std::string> list(const std::string& name) {
    std::vector<std::string> folded;
    if (!lists_.contains(name)) return folded;
    for (std::size_t i = 0; i < lists_[name].size(); ++i) {
      const std::string place = below(below(pointer_, name), i);
      const std::string word = lists_[name][i];
      const auto [first, is_new] = seen_.try_emplace(fold(word), place);
      if (!is_new) {
        problems_.push_back(
            {place, "expected each word once, found \"" + word + "\", which is " + first->second});
      }
      folded.push_back(fold(word));
    }
    return folded;
  }

 private:
  const Json& lists_;
  std::string pointer_;
  Problems& problems_;
  std::map<std::string, std::string> seen_;
};

std::vector<SourceWord> read_group(const Json& json, const std::string& group,
                                   std::span<const std::string_view> names, Problems& problems) {
  std::vector<SourceWord> words;
  if (!json.contains(group)) return words;
  OneMeaning lists(json[group], "/" + group, problems);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::string& text : lists.list(std::string(names[i]))) {
      words.push_back({std::move(text), static_cast<std::uint8_t>(i)});
    }
  }
  // The longest first, so that a reader who takes the first that fits takes "a day ago" and not "a day".
  std::stable_sort(words.begin(), words.end(),
                   [](const SourceWord& a, const SourceWord& b) { return a.text.size() > b.text.size(); });
  return words;
}

}  // namespace

SourceWords read_words(const std::string& file, const Json& json, Problems& problems) {
  SourceWords words{.language = json["language"]};
  if (!file.ends_with("/" + words.language + ".json")) {
    problems.push_back({"/language", "expected the name of the file, found \"" + words.language + "\""});
  }
  OneMeaning states(json, "", problems);
  words.on = states.list("on");
  words.off = states.list("off");
  words.options = read_group(json, "options", option_concepts, problems);
  words.dates = read_group(json, "dates", date_word_names, problems);
  read_meaning(json, words.patterns, problems);
  return words;
}

}  // namespace flipwatch::rules
