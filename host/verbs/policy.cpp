#include <algorithm>
#include <charconv>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "policy/policy.h"
#include "verbs/field.h"
#include "verbs/verb.h"
#include "verbs/wanted.h"
#include "verbs/workplace.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::size_t page_size = 200;

/// The rules that are asked for, in the tables' order.
struct Asked {
  std::string site;
  std::string page;
  std::optional<std::string> control;
  std::size_t after = 0;  // of the rules that fit, how many were answered already
};

std::size_t read_cursor(const Field& after) {
  if (!after.present()) return 0;
  const std::string text = after.text({.min = 1, .max = 20});
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size()) after.refuse("the `next` of an answer");
  return count;
}

Asked read(const Field& request) {
  Asked asked{.site = request["site"].text_or("", {.max = 253}),
              .page = request["page"].text_or("", {.max = 1000}),
              .after = read_cursor(request["after"])};
  if (request["control"].present()) asked.control = request["control"].text({.max = 1000});
  return asked;
}

/// The key of a control that has no id of its own is its label with dashes for spaces.
std::string as_label(std::string control) {
  std::replace(control.begin(), control.end(), '-', ' ');
  return control;
}

std::vector<const Rule*> fitting(const Policy& policy, const Asked& asked) {
  std::vector<const Rule*> fit;
  if (asked.control && !asked.control->empty() && !asked.page.empty() && !asked.site.empty()) {
    const Rule* rule = policy.rule(asked.site, asked.page, *asked.control, as_label(*asked.control));
    if (rule) fit.push_back(rule);
    return fit;
  }
  for (const Rule& rule : policy.rules()) {
    if (!asked.site.empty() && rule.site != asked.site) continue;
    if (!asked.page.empty() && rule.page != asked.page) continue;
    if (asked.control && !asked.control->empty() && rule.control != *asked.control) continue;
    fit.push_back(&rule);
  }
  return fit;
}

json told(const Rule& rule) {
  return {{"site", rule.site},
          {"page", rule.page},
          {"control", rule.control},
          {"wanted", wanted(&rule)},
          {"category", name_of(rule.category)},
          {"severity", name_of(rule.severity)},
          {"why", rule.why},
          {"file", rule.file},
          {"pointer", rule.pointer}};
}

}  // namespace

/// What is wanted of each setting and which line says so; a site, page or control that no rule names has an
/// empty list.
json policy_verb(Workplace& workplace, const Field& request) {
  const Asked asked = read(request);
  const std::vector<const Rule*> fit = fitting(workplace.policy(), asked);
  const std::size_t first = std::min(asked.after, fit.size());
  const std::size_t end = std::min(first + page_size, fit.size());
  json settings = json::array();
  for (std::size_t i = first; i < end; ++i) settings.push_back(told(*fit[i]));
  json answer{{"profile", workplace.policy().profile()}, {"settings", std::move(settings)}};
  if (end < fit.size()) answer["next"] = std::to_string(end);
  return answer;
}

}  // namespace flipwatch
