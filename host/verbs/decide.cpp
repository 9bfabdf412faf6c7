#include <array>
#include <chrono>

#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/limits.h"
#include "verbs/target.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// nullopt: reopen, which takes back what was said.
constexpr std::array<std::pair<std::string_view, std::optional<DecisionKind>>, 4> decisions{
    {{"keep", DecisionKind::keep},
     {"mine", DecisionKind::mine},
     {"later", DecisionKind::later},
     {"reopen", std::nullopt}}};
constexpr std::chrono::days later_days{7};

}  // namespace

json decide(Workplace& workplace, const Field& request) {
  const std::optional<DecisionKind> kind = request["decision"].one_of(decisions);
  const std::optional<Date> until = request["until"].date_if_present();
  const std::string reason = request["reason"].text_or("", label_limit);
  Target target = account_meant(workplace, request);
  const std::size_t index = setting_meant(target, request);
  Known& setting = target.view.memory.settings[index];

  std::optional<Decision> decision;
  if (kind) {
    decision = Decision{*kind, until, reason, workplace.now()};
    if (*kind == DecisionKind::later && !until) decision->until = today(workplace) + later_days;
  }
  std::vector<std::int64_t> answers;
  for (const std::int64_t change : {setting.appeared, setting.flipped, setting.gone, setting.reworded}) {
    if (change != 0) answers.push_back(change);
  }
  workplace.history().decide(setting, decision, answers, workplace.now());
  setting.decision = decision;

  json answer = {{"open", open_items(workplace, target.view).size()}, {"item", nullptr}};
  const auto item = judge(target.view.memory, index, workplace.policy(), target.view.site, today(workplace));
  if (item)
    answer["item"] =
        item_json(target.view.memory, *item, workplace.policy(), target.view.site, target.view.name);
  totals(workplace).put_into(answer);
  return answer;
}

}  // namespace flipwatch
