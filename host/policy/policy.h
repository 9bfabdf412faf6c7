#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "policy/pack.h"
#include "policy/profile.h"
#include "policy/rule.h"

namespace flipwatch {

/// A page that has rules: `rules[first]` to `rules[first + count - 1]`.
struct RuledPage {
  std::string_view site;
  std::string_view page;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// The packs as the build made them: constant tables, nothing to read or to build at start.
struct PolicyTables {
  std::span<const Pack> packs;           ///< by id
  std::span<const Rule> rules;           ///< by site, page and pointer of the pack
  std::span<const RuledPage> pages;      ///< by site and page
  std::span<const std::uint32_t> slots;  ///< open hash over `pages`: index + 1, or 0 (policy/page_slot.h)
};

/// The tables made from host/rules/sites/*.json, as a profile has them.
const PolicyTables& built_in_tables(Profile profile = Profile::balanced);

/// Is this the page's only control? Its rule then holds for it whatever it is called: in another language,
/// after a rename.
enum class Sole { yes, no };

/// What is wanted of each setting, and which line of which file says so. Pure: it reads its tables and
/// nothing else.
class Policy {
 public:
  explicit Policy(const PolicyTables& tables = built_in_tables()) : tables_(tables) {}

  std::span<const Pack> packs() const { return tables_.packs; }
  /// The pack of a site; nullptr where there is none.
  const Pack* pack(std::string_view site) const;

  /// The rule for a setting: the one with its control id, else the one with its label (as fold() sees it),
  /// else the one that speaks of the row (control ""), of a sole control or of the whole page (Reach).
  /// nullptr: nothing was ever said about it, which is not the same as a rule without a wanted state.
  const Rule* rule(std::string_view site, std::string_view page, std::string_view control,
                   std::string_view label, Sole sole = Sole::yes) const;
  /// All rules of a page, in the pack's order.
  std::span<const Rule> rules(std::string_view site, std::string_view page) const;
  /// All rules, by site and page.
  std::span<const Rule> rules() const { return tables_.rules; }

  /// Where a page is found: the known page's own address, else made from the site's first pattern; of a site
  /// without a pack https:// + site + / + page.
  std::string url_of(std::string_view site, std::string_view page) const;

  /// What the person chose the rules by.
  std::string_view profile() const { return "balanced"; }

 private:
  const PolicyTables& tables_;
};

}  // namespace flipwatch
