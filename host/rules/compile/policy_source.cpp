#include "rules/compile/policy_source.h"

#include <algorithm>
#include <array>
#include <map>

#include "rules/compile/json_file.h"
#include "rules/compile/states.h"
#include "words/fold.h"

namespace flipwatch::rules {
namespace {

OwnRule read_rule(const Json& rule, const std::string& pointer, Problems& problems) {
  OwnRule read{.site = rule["site"],
               .page = rule["page"],
               .control = rule.value("control", ""),
               .labels = rule.value("labels", std::vector<std::string>()),
               .wanted = read_wanted(rule["wanted"], pointer + "/wanted", problems)[0],
               .category = {},
               .severity = {},
               .why = {},
               .pointer = pointer};
  if (rule.contains("category")) read.category = one_of<Category>(category_names, rule["category"]);
  if (rule.contains("severity")) read.severity = one_of<Severity>(severity_names, rule["severity"]);
  if (rule.contains("why")) read.why = rule["why"].get<std::string>();
  return read;
}

/// Two rules for one setting: somebody would read the wrong one.
void check_once(const std::vector<OwnRule>& rules, Problems& problems) {
  std::map<std::array<std::string, 4>, std::string> taken;
  for (const OwnRule& rule : rules) {
    const std::string label = rule.labels.empty() ? "" : fold(rule.labels[0]);
    const auto [first, is_new] = taken.try_emplace({rule.site, rule.page, rule.control, label}, rule.pointer);
    if (is_new) continue;
    problems.push_back({rule.pointer, "expected one rule for each setting, found a second one for \"" +
                                          rule.page + (rule.control.empty() ? "" : ", " + rule.control) +
                                          "\", of which " + first->second + " speaks"});
  }
}

}  // namespace

SourcePolicy read_policy(const std::string& file, const Json& json, Problems& problems) {
  SourcePolicy policy{.file = file, .rules = {}, .waivers = {}, .ignore = {}};
  if (json.contains("profile")) policy.profile = one_of<Profile>(profile_names, json["profile"]);
  const Json rules = json.value("rules", Json::array());
  for (std::size_t i = 0; i < rules.size(); ++i)
    policy.rules.push_back(read_rule(rules[i], below("/rules", i), problems));
  check_once(policy.rules, problems);
  const Json waivers = json.value("waivers", Json::array());
  for (std::size_t i = 0; i < waivers.size(); ++i) {
    const Json& setting = waivers[i]["setting"];
    check_date(waivers[i]["until"], below("/waivers", i) + "/until", problems);
    policy.waivers.push_back({setting["site"], setting["page"], setting.value("control", ""),
                              waivers[i]["until"], waivers[i]["reason"]});
  }
  for (const Json& category : json.value("ignore", Json::array()))
    policy.ignore.push_back(one_of<Category>(category_names, category));
  return policy;
}

}  // namespace flipwatch::rules
