#include "review/review_item.h"

#include <algorithm>
#include <tuple>

#include <nlohmann/json.hpp>

#include "changes/rewording.h"
#include "changes/same_text.h"
#include "words/meaning.h"
#include "words/option_words.h"

namespace flipwatch {
namespace {

bool is_on_or_off(std::string_view state) { return state == "on" || state == "off"; }

/// The language in which packs name options.
constexpr std::string_view packs_language = "en";

std::string_view home_of(const Known& known) {
  return known.home_lang.empty() ? std::string_view(known.lang) : std::string_view(known.home_lang);
}

bool is_option(std::string_view one, std::string_view wanted, const Known& setting) {
  if (is_on_or_off(one) && is_on_or_off(wanted))
    return one == wanted;  // most of them: no word's meaning is asked
  return same_text(one, wanted) || same_option(one, home_of(setting), wanted, packs_language);
}

/// Whether a wanted state could be told from the state in force at all.
bool can_compare(const Known& setting, std::string_view wanted) {
  const std::string& state = *setting.state;
  const bool is_switch_state = is_on_or_off(state) || state == "mixed";
  if (is_on_or_off(wanted)) return is_switch_state;
  if (is_switch_state) return false;
  if (std::any_of(setting.options.begin(), setting.options.end(),
                  [&](const std::string& one) { return is_option(one, wanted, setting); }))
    return true;
  if (!setting.options.empty()) return false;
  return is_same_language(home_of(setting), packs_language) ||
         !option_meaning(state, home_of(setting)).empty();
}

bool is_choice(const Known& known) {
  return known.state && !is_on_or_off(*known.state) && *known.state != "mixed";
}

/// What is asked of each reason: the setting, and what is said of it.
struct Judged {
  const Memory& memory;
  std::size_t index;
  const Known& setting;
  const Rule* rule;        ///< nullptr: none names it
  bool speaks;             ///< the rule's condition holds
  const Meaning& meaning;  ///< of a setting without a rule
};

bool is_wanted_or_not_on(const Known& setting, const Rule* rule, bool speaks) {
  if (rule && (!speaks || rule->wanted.empty())) return true;
  if (!setting.state) return false;
  const Standing stands = rule ? standing(setting, *rule) : Standing::untold;
  return stands == Standing::untold ? *setting.state != "on" : stands == Standing::as_wanted;
}

bool has_appeared(const Judged& j) {
  return j.setting.appeared != 0 && !j.setting.gone_at && j.setting.state &&
         !is_wanted_or_not_on(j.setting, j.rule, j.speaks);
}

bool has_flipped(const Judged& j) { return j.setting.flipped != 0 && !j.setting.gone_at; }

bool is_unwanted(const Judged& j) {
  return j.rule && j.speaks && j.setting.state && !j.setting.gone_at && !j.setting.unreadable &&
         standing(j.setting, *j.rule) == Standing::unwanted;
}

bool is_reworded(const Judged& j) { return j.setting.reworded != 0 && !j.setting.gone_at; }

bool is_suspect(const Judged& j) {
  const bool is_on_or_chosen = j.setting.state == "on" || is_choice(j.setting);
  return !j.rule && j.meaning.look && is_on_or_chosen && !j.setting.gone_at && !j.setting.unreadable;
}

bool is_gone(const Judged& j) { return j.setting.gone != 0 && j.setting.gone_at; }

bool is_unreadable(const Judged& j) { return j.setting.unreadable && !j.setting.gone_at; }

struct ReasonRow {
  Reason reason;
  bool (*holds)(const Judged&);
};

constexpr ReasonRow reason_rows[] = {{Reason::appeared, has_appeared},   {Reason::flipped, has_flipped},
                                     {Reason::unwanted, is_unwanted},    {Reason::reworded, is_reworded},
                                     {Reason::suspect, is_suspect},      {Reason::gone, is_gone},
                                     {Reason::unreadable, is_unreadable}};

Meaning meaning_of_setting(const Memory& memory, const Known& known) {
  return meaning_of({.label = label_of(memory, known),
                     .description = known.description,
                     .section = known.heading(),
                     .lang = known.lang,
                     .is_choice = is_choice(known),
                     .state = known.state ? std::string_view(*known.state) : std::string_view()});
}

/// What the state in force does: what On does, or the contrary; of an option what it says itself.
Sense sense_of(const Judged& j) {
  if (!j.setting.state || j.setting.unreadable || j.setting.gone_at) return Sense::unknown;
  const Sense on = j.rule ? j.rule->sense : j.meaning.sense;
  if (*j.setting.state == "on") return on;
  if (*j.setting.state == "off") {
    return on == Sense::exposes ? Sense::protects : on == Sense::protects ? Sense::exposes : on;
  }
  if (!j.rule) return j.meaning.sense;
  const Standing stands = j.rule->wanted.empty() ? Standing::untold : standing(j.setting, *j.rule);
  return stands == Standing::as_wanted  ? Sense::protects
         : stands == Standing::unwanted ? Sense::exposes
                                        : Sense::unknown;
}

/// What the pack knows to set this one, as far as it fits what was seen; a setting that did change meanwhile
/// comes before what may have happened anywhere.
std::vector<std::string_view> causes_of(const Judged& j) {
  std::vector<std::string_view> seen;
  std::vector<std::string_view> possible;
  if (!j.rule || !j.setting.state) return seen;
  for (const Cause& cause : j.rule->causes) {
    if (!cause.to.empty() && !is_option(*j.setting.state, cause.to, j.setting)) continue;
    if (cause.page.empty()) {
      possible.push_back(cause.says);
      continue;
    }
    const auto other = j.memory.find(cause.page, cause.control);
    if (!other) continue;
    const Known& it = j.memory.settings[*other];
    const bool went_there = it.state && is_option(*it.state, cause.when, it);
    if (went_there && it.since_at && it.since_at > j.setting.before_at) seen.push_back(cause.says);
  }
  return seen.empty() ? possible : seen;
}

Severity severity_of(const Meaning& meaning) {
  const bool is_about_data =
      meaning.category == Category::ai_training || meaning.category == Category::data_sharing;
  return meaning.look && is_about_data ? Severity::high : Severity::medium;
}

/// The rules of today say otherwise than those of the last look, of the same state; or did so at a look.
bool is_new_rule(const Known& known, const ReviewItem& item, std::int64_t rules) {
  if (item.reasons[0] != Reason::unwanted) return false;
  const bool changed_since =
      known.rules != rules && known.verdict != Verdict::unjudged && known.verdict != Verdict::unwanted;
  return changed_since || (known.ruled_at && known.verdict == Verdict::unwanted);
}

/// A text as JSON. Nearly all states are plain words, for which the library would be the most of a verdict's
/// cost.
std::string as_json(std::string_view text) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; };
  if (!std::all_of(text.begin(), text.end(), is_plain)) return nlohmann::json(text).dump();
  return '"' + std::string(text) + '"';
}

}  // namespace

std::string_view label_of(const Memory& memory, const Known& setting) {
  const bool is_row = setting.control.empty();
  if (!setting.row_label.empty() && (is_row || memory.controls_of(setting.page) <= 1))
    return setting.row_label;
  return setting.label;
}

const Rule* rule_for(const Memory& memory, const Known& setting, const Policy& policy,
                     std::string_view site) {
  if (memory.is_row_of_many(setting)) return nullptr;
  const Sole sole = memory.controls_of(setting.page) <= 1 ? Sole::yes : Sole::no;
  const auto by = [&](std::string_view label) {
    return policy.rule(site, setting.page, setting.control, label, sole);
  };
  if (const Rule* rule = by(setting.label)) return rule;
  // What it is called in the packs' language, where it was read in that as well.
  const auto there = setting.elsewhere.find(std::string(packs_language));
  return there == setting.elsewhere.end() || there->second.label.empty() ? nullptr : by(there->second.label);
}

bool is_in_force(const Memory& memory, const Rule& rule) {
  const Condition& asked = rule.condition;
  if (asked.page.empty()) return true;
  const auto other = memory.find(asked.page, asked.control);
  if (!other || !memory.settings[*other].state) return true;
  const Known& it = memory.settings[*other];
  return is_option(*it.state, asked.state, it) == asked.holds;
}

std::string wanted_text(const Rule* rule) {
  if (!rule || rule->wanted.empty()) return "null";
  if (rule->wanted.size() == 1) return as_json(rule->wanted[0]);
  return nlohmann::json(std::vector<std::string_view>(rule->wanted.begin(), rule->wanted.end())).dump();
}

Standing standing(const Known& setting, const Rule& rule) {
  if (rule.wanted.empty()) return Standing::as_wanted;
  if (!setting.state) return Standing::untold;
  bool comparable = false;
  for (const std::string_view wanted : rule.wanted) {
    if (is_option(*setting.state, wanted, setting)) return Standing::as_wanted;
    comparable = comparable || can_compare(setting, wanted);
  }
  return comparable ? Standing::unwanted : Standing::untold;
}

Ruling ruling(const Memory& memory, std::size_t setting, const Policy& policy, std::string_view site) {
  const Known& known = memory.settings[setting];
  const Rule* rule = rule_for(memory, known, policy, site);
  if (!rule) return {Verdict::none, "null"};
  if (rule->wanted.empty()) return {Verdict::no_opinion, "null"};
  if (!is_in_force(memory, *rule)) return {Verdict::as_wanted, wanted_text(rule)};
  const Standing stands = standing(known, *rule);
  if (stands == Standing::untold) return {Verdict::none, wanted_text(rule)};
  return {stands == Standing::unwanted ? Verdict::unwanted : Verdict::as_wanted, wanted_text(rule)};
}

std::int64_t rules_id(const Policy& policy, std::string_view site) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : policy.stamp(site)) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return static_cast<std::int64_t>(hash >> 1);
}

bool is_as_wanted(const Memory& memory, std::size_t setting, const Policy& policy, std::string_view site) {
  const Known& known = memory.settings[setting];
  const Rule* rule = rule_for(memory, known, policy, site);
  return is_wanted_or_not_on(known, rule, !rule || is_in_force(memory, *rule));
}

Category category_of(const Memory& memory, const Known& setting, const Policy& policy,
                     std::string_view site) {
  if (const Rule* rule = rule_for(memory, setting, policy, site)) return rule->category;
  return meaning_of_setting(memory, setting).category;
}

std::optional<ReviewItem> judge(const Memory& memory, std::size_t setting, const Policy& policy,
                                std::string_view site, Date today) {
  const Known& known = memory.settings[setting];
  if (!known.met_at || memory.is_row_of_many(known)) return std::nullopt;
  const Rule* rule = rule_for(memory, known, policy, site);
  // A switch that is off is never suspect: its words are asked only where it is on the list for another
  // reason.
  const bool by_words = !rule && (known.state == "on" || is_choice(known));
  Meaning meaning = by_words ? meaning_of_setting(memory, known) : Meaning{};
  const Judged judged{memory, setting, known, rule, rule && is_in_force(memory, *rule), meaning};
  ReviewItem item{.setting = setting, .reasons = {}, .rule = rule};
  for (const ReasonRow& row : reason_rows) {
    if (row.holds(judged)) item.reasons.push_back(row.reason);
  }
  if (item.reasons.empty()) return std::nullopt;
  if (!rule && !by_words) meaning = meaning_of_setting(memory, known);
  item.category = rule ? rule->category : meaning.category;
  item.severity = rule ? rule->severity : severity_of(meaning);
  if (!policy.cares_about(item.category)) return std::nullopt;
  item.sense = sense_of(judged);
  if (is_suspect(judged)) item.words = meaning.words;
  if (item.reasons[0] == Reason::flipped || item.reasons[0] == Reason::appeared)
    item.probably = causes_of(judged);
  item.is_new_rule = is_new_rule(known, item, rules_id(policy, site));
  item.is_open = !(known.decision && known.decision->is_in_force(today)) &&
                 !policy.waiver(site, known.page, known.control, today);
  return item;
}

std::vector<ReviewItem> closed_items(const Memory& memory, const Policy& policy, std::string_view site,
                                     Date today) {
  std::vector<ReviewItem> items;
  for (std::size_t i = 0; i < memory.settings.size(); ++i) {
    const Known& known = memory.settings[i];
    if (!known.decision || !known.decision->is_in_force(today)) continue;
    std::optional<ReviewItem> item = judge(memory, i, policy, site, today);
    if (!item) {
      const Rule* rule = rule_for(memory, known, policy, site);
      item = ReviewItem{.setting = i, .reasons = {}, .rule = rule, .is_open = false};
      item->category = category_of(memory, known, policy, site);
      if (rule) item->severity = rule->severity;
    }
    items.push_back(std::move(*item));
  }
  return items;
}

std::vector<ReviewItem> review(const Memory& memory, std::span<const std::size_t> settings,
                               const Policy& policy, std::string_view site, Date today) {
  std::vector<ReviewItem> items;
  for (const std::size_t setting : settings) {
    std::optional<ReviewItem> item = judge(memory, setting, policy, site, today);
    if (item && item->is_open) items.push_back(std::move(*item));
  }
  // Of equals the one that was met first, so that the list looks the same at every look.
  const auto rank = [&](const ReviewItem& item) {
    return std::tuple(item.reasons[0], item.severity, memory.settings[item.setting].id);
  };
  std::stable_sort(items.begin(), items.end(),
                   [&](const ReviewItem& a, const ReviewItem& b) { return rank(a) < rank(b); });
  return items;
}

}  // namespace flipwatch
