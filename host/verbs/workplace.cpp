#include "verbs/workplace.h"

#include <utility>

#include "history/history.h"

namespace flipwatch {

Workplace::Workplace(std::function<Time()> now, OwnPolicy& policy, OpenHistory open_history)
    : now_(std::move(now)), policy_(policy), open_history_(std::move(open_history)) {}

Workplace::~Workplace() = default;

History& Workplace::history() {
  if (!history_) history_ = open_history_();
  return *history_;
}

const Policy& Workplace::policy() {
  if (!in_force_) in_force_ = &policy_.in_force();
  return *in_force_;
}

std::vector<Warning> Workplace::take_warnings() {
  policy();
  in_force_ = nullptr;
  std::vector<Warning> all = std::exchange(warnings_, {});
  all.insert(all.end(), policy_.warnings().begin(), policy_.warnings().end());
  return all;
}

}  // namespace flipwatch
