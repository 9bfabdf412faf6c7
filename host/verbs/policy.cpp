#include <algorithm>
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "policy/policy.h"
#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/cursor.h"
#include "verbs/limits.h"
#include "verbs/totals.h"

namespace flipwatch {
namespace {

using nlohmann::json;

struct RulesAsked {
  std::string site;                    // "": all
  std::string page;                    // "": all
  std::optional<std::string> control;  // absent: all
  std::size_t after = 0;               // how many of the rules that fit were answered already
};

RulesAsked read(const Field& request) {
  RulesAsked asked{.site = request["site"].text_or("", site_limit),
              .page = request["page"].text_or("", page_limit)};
  if (request["control"].present()) asked.control = request["control"].text(key_limit);
  if (const auto cursor = read_cursor(request["after"], 1))
    asked.after = static_cast<std::size_t>((*cursor)[0]);
  return asked;
}

/// The key of a control that has no id of its own is its label with dashes for spaces.
std::string as_label(std::string control) {
  std::replace(control.begin(), control.end(), '-', ' ');
  return control;
}

/// The rules that fit, in the tables' order; none for a site, page or control that no rule names.
std::vector<const Rule*> fitting(const Policy& policy, const RulesAsked& asked) {
  std::vector<const Rule*> fit;
  for (const Rule& rule : policy.rules()) {
    if (!asked.site.empty() && rule.site != asked.site) continue;
    if (!asked.page.empty() && rule.page != asked.page) continue;
    const bool is_meant =
        !asked.control || (rule.control == *asked.control && !rule.control.empty()) ||
        policy.rule(rule.site, rule.page, *asked.control, as_label(*asked.control)) == &rule;
    if (is_meant) fit.push_back(&rule);
  }
  return fit;
}

json told(const Rule& rule, const Policy& policy, Date today) {
  json labels = json::array();
  for (const std::string_view label : rule.labels) labels.push_back(label);
  json out = {{"site", rule.site},
              {"page", rule.page},
              {"control", rule.control},
              {"labels", std::move(labels)},
              {"wanted", wanted_json(&rule)},
              {"category", name_of(rule.category)},
              {"severity", name_of(rule.severity)},
              {"why", rule.why},
              {"layer", name_of(rule.layer)},
              {"file", rule.file},
              {"pointer", rule.pointer}};
  if (const Waiver* waiver = policy.waiver(rule.site, rule.page, rule.control, today))
    out["waiver"] = {{"until", format_date(waiver->until)}, {"reason", waiver->reason}};
  if (!policy.cares_about(rule.category)) out["ignored"] = true;
  return out;
}

/// The policy in force as it was written, and who wrote it, where that was not the person.
void add_source(json& answer, const OwnPolicy& own) {
  if (const auto& text = own.text()) answer["policy"] = text->empty() ? json::object() : json::parse(*text);
  if (const ManagedPolicy* managed = own.managed()) answer["managed"] = {{"by", managed->by}};
}

}  // namespace

json policy(Workplace& workplace, const Field& request) {
  const RulesAsked asked = read(request);
  const std::vector<const Rule*> fit = fitting(workplace.policy(), asked);
  std::size_t next = std::min(asked.after, fit.size());
  BoundedList settings(list_budget);
  while (next < fit.size() && settings.add(told(*fit[next], workplace.policy(), today(workplace)))) ++next;
  json answer = {{"profile", workplace.policy().profile()}, {"settings", settings.take()}};
  if (asked.after == 0) add_source(answer, workplace.own_policy());
  if (next < fit.size()) answer["next"] = cursor_text(std::array{static_cast<std::int64_t>(next)});
  return answer;
}

}  // namespace flipwatch
