#include "verbs/counted.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace flipwatch {

Totals Totals::of(const std::vector<ReviewItem>& items) {
  return {.open_all = items.size(),
          .worst = items.empty() ? std::nullopt : std::optional(items[0].reasons[0])};
}

void Totals::add(const Totals& others) {
  open_all += others.open_all;
  if (others.worst && (!worst || *others.worst < *worst)) worst = others.worst;
}

void Totals::put_into(nlohmann::json& answer) const {
  answer["open_all"] = open_all;
  answer["worst"] = worst ? nlohmann::json(name_of(*worst)) : nlohmann::json(nullptr);
}

void Counted::go_on(bool nobody_wrote, std::string rules, Date today) {
  if (!nobody_wrote || rules != rules_ || today != today_) of_account_.clear();
  rules_ = std::move(rules);
  today_ = today;
}

Totals Counted::of(std::int64_t account, const std::function<Totals()>& count) {
  const auto known = of_account_.find(account);
  if (known != of_account_.end()) return known->second;
  return of_account_[account] = count();
}

}  // namespace flipwatch
