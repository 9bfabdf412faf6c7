#include "review/review_item.h"

#include <algorithm>

#include "changes/same_text.h"

namespace flipwatch {
namespace {

bool is_on_or_off(std::string_view state) { return state == "on" || state == "off"; }

/// The language in which packs name options.
bool is_packs_language(std::string_view lang) {
  return lang.empty() || lang.substr(0, lang.find_first_of("-_")) == "en";
}

bool is_among(std::string_view text, std::span<const std::string> texts) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& one) { return same_text(one, text); });
}

/// Whether a wanted state could be told from the state in force at all.
bool can_compare(const Known& setting, std::string_view wanted) {
  const std::string& state = *setting.state;
  const bool is_switch_state = is_on_or_off(state) || state == "mixed";
  if (is_on_or_off(wanted)) return is_switch_state;
  if (is_switch_state) return false;
  return is_packs_language(setting.lang) && (setting.options.empty() || is_among(wanted, setting.options));
}

struct Judged {
  const Known& setting;
  const Rule* rule;
};

bool is_wanted_or_not_on(const Known& setting, const Rule* rule) {
  if (rule && rule->wanted.empty()) return true;
  if (!setting.state) return false;
  const Standing stands = rule ? standing(setting, *rule) : Standing::untold;
  return stands == Standing::untold ? *setting.state != "on" : stands == Standing::as_wanted;
}

bool has_appeared(const Judged& j) {
  return j.setting.appeared != 0 && !j.setting.gone_at && j.setting.state &&
         !is_wanted_or_not_on(j.setting, j.rule);
}

bool has_flipped(const Judged& j) { return j.setting.flipped != 0 && !j.setting.gone_at; }

bool is_unwanted(const Judged& j) {
  return j.rule && j.setting.state && !j.setting.gone_at && !j.setting.unreadable &&
         standing(j.setting, *j.rule) == Standing::unwanted;
}

bool is_gone(const Judged& j) { return j.setting.gone != 0 && j.setting.gone_at; }

bool is_unreadable(const Judged& j) { return j.setting.unreadable && !j.setting.gone_at; }

struct ReasonRow {
  Reason reason;
  bool (*holds)(const Judged&);
};

constexpr ReasonRow reason_rows[] = {{Reason::appeared, has_appeared},
                                     {Reason::flipped, has_flipped},
                                     {Reason::unwanted, is_unwanted},
                                     {Reason::gone, is_gone},
                                     {Reason::unreadable, is_unreadable}};

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
  const bool sole = memory.controls_of(setting.page) <= 1;
  return policy.rule(site, setting.page, setting.control, setting.label, sole ? Sole::yes : Sole::no);
}

Standing standing(const Known& setting, const Rule& rule) {
  if (rule.wanted.empty()) return Standing::as_wanted;
  if (!setting.state) return Standing::untold;
  bool comparable = false;
  for (const std::string_view wanted : rule.wanted) {
    if (same_text(*setting.state, wanted)) return Standing::as_wanted;
    comparable = comparable || can_compare(setting, wanted);
  }
  return comparable ? Standing::unwanted : Standing::untold;
}

bool is_as_wanted(const Memory& memory, std::size_t setting, const Policy& policy, std::string_view site) {
  const Known& known = memory.settings[setting];
  return is_wanted_or_not_on(known, rule_for(memory, known, policy, site));
}

std::optional<ReviewItem> judge(const Memory& memory, std::size_t setting, const Policy& policy,
                                std::string_view site, Date today) {
  const Known& known = memory.settings[setting];
  if (!known.met_at || memory.is_row_of_many(known)) return std::nullopt;
  const Judged judged{known, rule_for(memory, known, policy, site)};
  ReviewItem item{.setting = setting, .reasons = {}, .rule = judged.rule};
  for (const ReasonRow& row : reason_rows) {
    if (row.holds(judged)) item.reasons.push_back(row.reason);
  }
  if (item.reasons.empty()) return std::nullopt;
  if (judged.rule) {
    item.category = judged.rule->category;
    item.severity = judged.rule->severity;
  }
  item.is_open = !(known.decision && known.decision->is_in_force(today));
  return item;
}

std::vector<ReviewItem> review(const Memory& memory, std::span<const std::size_t> settings,
                               const Policy& policy, std::string_view site, Date today) {
  std::vector<ReviewItem> items;
  for (const std::size_t setting : settings) {
    std::optional<ReviewItem> item = judge(memory, setting, policy, site, today);
    if (item && item->is_open) items.push_back(std::move(*item));
  }
  std::stable_sort(items.begin(), items.end(), [](const ReviewItem& a, const ReviewItem& b) {
    return std::pair(a.reasons[0], a.severity) < std::pair(b.reasons[0], b.severity);
  });
  return items;
}

}  // namespace flipwatch
