#pragma once
#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/policy.h"
#include "rules/compile/pack_source.h"

namespace flipwatch {

/// Tables that hold their own texts: ours in a profile, with the packs of the person's own. One with the id
/// of ours takes its place.
class OwnTables {
 public:
  OwnTables(Profile profile, const std::vector<rules::SourcePack>& own);

  std::string_view keep(std::string_view text);
  std::span<const std::string_view> keep(const std::vector<std::string>& texts);

  /// To be changed until index() is called.
  std::vector<Rule>& rules() { return rules_; }
  /// The page itself, and the other addresses that a line of its pack gives it (`also`).
  std::set<std::string_view> addresses(std::string_view site, std::string_view page) const;

  /// Makes the rules such that they can be looked up.
  void index();
  PolicyTables tables() const { return {packs_, rules_, pages_, slots_, labels_, label_slots_}; }

 private:
  /// A line of a pack that speaks of several pages.
  struct Line {
    std::string_view site;
    std::set<std::string_view> pages;
  };

  void add(const rules::SourcePack& source, Profile profile);
  Rule made(const rules::SourceRule& source, std::string_view site, std::string_view file, Profile profile);
  void note_addresses();

  std::deque<std::string> texts_;
  std::deque<std::vector<std::string_view>> lists_;
  std::deque<std::vector<KnownPage>> maps_;
  std::deque<std::vector<Cause>> causes_;
  std::vector<Line> lines_;
  std::vector<Pack> packs_;
  std::vector<Rule> rules_;
  std::vector<RuledPage> pages_;
  std::vector<std::uint32_t> slots_;
  std::vector<RuledLabel> labels_;
  std::vector<std::uint32_t> label_slots_;
};

}  // namespace flipwatch
