#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "changes/diff.h"
#include "changes/memory.h"
#include "policy/policy.h"
#include "time.h"

namespace flipwatch {

/// Why a setting is on the list, most urgent first.
enum class Reason { appeared, flipped, unwanted, reworded, suspect, gone, unreadable };

inline constexpr std::string_view reason_names[] = {"appeared", "flipped", "unwanted",  "reworded",
                                                    "suspect",  "gone",    "unreadable"};

constexpr std::string_view name_of(Reason reason) { return reason_names[static_cast<int>(reason)]; }

/// One setting to look at, with its reasons.
struct ReviewItem {
  std::size_t setting = 0;      ///< index into Memory::settings
  std::vector<Reason> reasons;  ///< most urgent first, at least one
  const Rule* rule = nullptr;   ///< what the policy says of it; nullptr: no rule names it
  Category category = Category::other;
  Severity severity = Severity::medium;
  bool is_open = true;             ///< no decision and no waiver closes it
  Sense sense = Sense::unknown;    ///< what the state in force does to the person
  std::vector<std::string> words;  ///< of `suspect`: which words decided
  std::vector<std::string_view>
      probably;              ///< of `appeared` and `flipped`: causes that the pack knows and that fit
  bool is_new_rule = false;  ///< on the list because the rules changed, and not the setting
};

/// What a person calls a setting: its row's label where it has one and the page no second control, else its
/// own.
std::string_view label_of(const Memory& memory, const Known& setting);

/// The rule for a setting; nullptr where none names it, or where it is the row of a page with several
/// controls.
const Rule* rule_for(const Memory& memory, const Known& setting, const Policy& policy, std::string_view site);

/// Whether a rule speaks at all just now: its condition on another setting holds, or that one was never read.
bool is_in_force(const Memory& memory, const Rule& rule);

/// What a rule wants as JSON: null, a state, or a list in order of preference.
std::string wanted_text(const Rule* rule);

/// How the state in force stands to what is wanted. `untold`: it cannot be compared (a text that is no state,
/// words of another language, options without a wanted one).
enum class Standing { as_wanted, unwanted, untold };
Standing standing(const Known& setting, const Rule& rule);

/// What the rules say of a setting now, for the history to keep.
Ruling ruling(const Memory& memory, std::size_t setting, const Policy& policy, std::string_view site);

/// A number for a set of rules: another one when the rules of the site are others.
std::int64_t rules_id(const Policy& policy, std::string_view site);

/// Whether it is as the policy wants it; where no rule can tell, whether it is not on. "No opinion" is as
/// wanted.
bool is_as_wanted(const Memory& memory, std::size_t setting, const Policy& policy, std::string_view site);

/// What it is about: as its rule says, else as its words do.
Category category_of(const Memory& memory, const Known& setting, const Policy& policy, std::string_view site);

/// Why to look at a setting; nullopt where there is nothing to look at, whatever was decided.
std::optional<ReviewItem> judge(const Memory& memory, std::size_t setting, const Policy& policy,
                                std::string_view site, Date today);

/// What a decision of the person closes for now, with whatever reasons there are beneath it, in the order in
/// which they were met.
std::vector<ReviewItem> closed_items(const Memory& memory, const Policy& policy, std::string_view site,
                                     Date today);

/// The open items among these settings, most urgent first, then the most severe.
std::vector<ReviewItem> review(const Memory& memory, std::span<const std::size_t> settings,
                               const Policy& policy, std::string_view site, Date today);

}  // namespace flipwatch
