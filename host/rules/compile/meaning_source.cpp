#include "rules/compile/meaning_source.h"

#include <algorithm>
#include <set>

#include "words/category.h"
#include "words/plain_text.h"

namespace flipwatch::rules {
namespace {

constexpr std::pair<const char*, std::uint8_t> strengths[] = {{"strong", 3}, {"plain", 2}, {"weak", 1}};

/// Characters of Japanese and Chinese: words are not parted by spaces, so a term is found anywhere.
bool is_written_without_spaces(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// As PlainText would write it, without the space on a side where the word may go on; empty when nothing is
/// left.
std::string pattern_of(std::string term) {
  const bool anywhere = is_written_without_spaces(term);
  const bool from_middle = anywhere || term.starts_with('*');
  const bool to_middle = anywhere || term.ends_with('*');
  std::erase(term, '*');
  std::string plain(PlainText(term).view());
  if (plain.find_first_not_of(' ') == std::string::npos) return {};
  if (to_middle) plain.pop_back();
  if (from_middle) plain.erase(0, 1);
  return plain;
}

/// One language's terms on their way into the patterns of all.
class Reader {
 public:
  Reader(Patterns& patterns, Problems& problems) : patterns_(patterns), problems_(problems) {}

  /// What terms of this list need beside them.
  void needs(const std::string& pattern, std::uint8_t company) { company_[pattern] = company; }

  void list(const Json& terms, const std::string& pointer, std::uint8_t says, std::uint8_t weight) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const std::string term = terms[i];
      const std::string pattern = pattern_of(term);
      if (pattern.empty()) {
        problems_.push_back({below(pointer, i), "expected a word, found \"" + term + "\""});
        continue;
      }
      const std::uint8_t group = says < static_cast<std::uint8_t>(Hint::exposes) ? 0 : says;
      const auto [first, is_new] = seen_.try_emplace({pattern, group}, below(pointer, i));
      if (!is_new) {
        problems_.push_back({below(pointer, i),
                             "expected each term once, found \"" + term + "\", which is " + first->second});
      }
      const auto need = company_.find(pattern);
      const std::uint8_t company = says == static_cast<std::uint8_t>(Hint::company) ? weight
                                   : need == company_.end() || group != 0           ? std::uint8_t{0}
                                                                                    : need->second;
      patterns_[pattern].push_back({0, says, weight, company});
      used_.insert(pattern);
    }
  }

  bool has(const std::string& pattern) const { return used_.contains(pattern); }

 private:
  Patterns& patterns_;
  Problems& problems_;
  std::map<std::pair<std::string, std::uint8_t>, std::string> seen_;
  std::map<std::string, std::uint8_t> company_;
  std::set<std::string> used_;
};

}  // namespace

void read_meaning(const Json& json, Patterns& patterns, Problems& problems) {
  if (!json.contains("meaning")) return;
  const Json& meaning = json["meaning"];
  Reader reader(patterns, problems);
  const Json none = Json::array();
  const Json& only_with = meaning.contains("only_with") ? meaning["only_with"] : none;
  for (std::size_t i = 0; i < only_with.size(); ++i) {
    for (const std::string term : only_with[i]["terms"]) {
      reader.needs(pattern_of(term), static_cast<std::uint8_t>(i + 1));
    }
  }
  for (std::size_t category = 0; category < std::size(category_names); ++category) {
    const std::string name(category_names[category]);
    if (!meaning.contains(name)) continue;
    for (const auto& [strength, weight] : strengths) {
      if (meaning[name].contains(strength)) {
        reader.list(meaning[name][strength], "/meaning/" + name + "/" + strength,
                    static_cast<std::uint8_t>(category), weight);
      }
    }
  }
  for (std::size_t hint = 0; hint < std::size(hint_names); ++hint) {
    const std::string name(hint_names[hint]);
    if (!meaning.contains(name)) continue;
    reader.list(meaning[name], "/meaning/" + name,
                static_cast<std::uint8_t>(hint + static_cast<std::size_t>(Hint::exposes)), 1);
  }
  for (std::size_t i = 0; i < only_with.size(); ++i) {
    const std::string place = below("/meaning/only_with", i);
    for (std::size_t j = 0; j < only_with[i]["terms"].size(); ++j) {
      const std::string term = only_with[i]["terms"][j];
      if (!reader.has(pattern_of(term))) {
        problems.push_back(
            {below(place + "/terms", j), "expected a term of one of the categories, found \"" + term + "\""});
      }
    }
    Reader company(patterns, problems);
    company.list(only_with[i]["with"], place + "/with", static_cast<std::uint8_t>(Hint::company),
                 static_cast<std::uint8_t>(i + 1));
  }
}

}  // namespace flipwatch::rules
