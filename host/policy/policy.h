#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/pack.h"
#include "policy/profile.h"
#include "policy/rule.h"
#include "time.h"

namespace flipwatch {

/// A page that has rules: `rules[first]` to `rules[first + count - 1]`.
struct RuledPage {
  std::string_view site;
  std::string_view page;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// A label by which a rule without a page is known wherever it turns up.
struct RuledLabel {
  std::string_view site;
  std::string_view label;  ///< as fold() gives it
  std::uint32_t rule = 0;  ///< index into the rules
};

/// What a profile wants otherwise than balanced does.
struct OtherWanted {
  std::uint32_t rule = 0;  ///< index into the rules
  std::span<const std::string_view> wanted;
};

/// The packs as the build made them: constant tables, nothing to read or to build at start.
struct PolicyTables {
  std::span<const Pack> packs;              ///< by id
  std::span<const Rule> rules;              ///< by site, page and pointer of the pack
  std::span<const RuledPage> pages;         ///< by site and page
  std::span<const std::uint32_t> slots;     ///< open hash over `pages`: index + 1, or 0 (policy/page_slot.h)
  std::span<const RuledLabel> labels = {};  ///< by rule; of two rules with one label the first counts
  std::span<const std::uint32_t> label_slots = {};          ///< open hash over `labels`
  std::span<const OtherWanted> others[profile_count] = {};  ///< of each profile
};

/// The tables made from host/rules/sites/*.json, as the profile balanced has them: whoever chose another one
/// has a policy.json, and gets tables of his own (policy/layers.h).
const PolicyTables& built_in_tables();

/// Is this the page's only control? Its rule then holds for it whatever it is called: in another language,
/// after a rename.
enum class Sole { yes, no };

/// A setting that the person leaves alone until a day.
struct Waiver {
  std::string site, page, control;  ///< control "": all of the page
  Date until;                       ///< the last day
  std::string reason;
};

/// What is wanted of each setting, and which line of which file says so. Pure: it reads its tables and
/// nothing else.
class Policy {
 public:
  /// What a person's policy.json says beside its rules, which are in the tables.
  struct Person {
    Profile profile = Profile::balanced;
    std::vector<Waiver> waivers;
    std::vector<Category> ignored;
    std::string mark;  ///< another one when the person's files are others; "" where there are none
  };

  explicit Policy(const PolicyTables& tables = built_in_tables()) : tables_(tables) {}
  /// `owner` keeps what the tables point into.
  Policy(const PolicyTables& tables, Person person, std::shared_ptr<const void> owner)
      : tables_(tables), person_(std::move(person)), owner_(std::move(owner)) {}

  std::span<const Pack> packs() const { return tables_.packs; }
  /// The pack of a site; nullptr where there is none.
  const Pack* pack(std::string_view site) const;

  /// The rule for a setting, with what is wanted in the profile in force: the one with its control id, else
  /// the one with its label (as fold() sees it), else the one that speaks of the row (control ""), of a sole
  /// control or of the whole page (Reach), else one that knows it by its label on any page. nullptr: nothing
  /// was ever said about it, which is not the same as a rule without a wanted state.
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
  std::string_view profile() const { return name_of(person_.profile); }
  /// The waiver that leaves a setting alone on a day; nullptr where there is none, or it is over.
  const Waiver* waiver(std::string_view site, std::string_view page, std::string_view control,
                       Date today) const;
  std::span<const Waiver> waivers() const { return person_.waivers; }
  bool cares_about(Category category) const;
  /// Which rules of a site these are: the pack's version, with a mark where the person had a hand in them.
  std::string stamp(std::string_view site) const;

 private:
  /// The rule that knows a setting of the site by its label, on any page.
  const Rule* anywhere(std::string_view site, std::string_view label) const;

  PolicyTables tables_;
  Person person_;
  std::shared_ptr<const void> owner_;
};

}  // namespace flipwatch
