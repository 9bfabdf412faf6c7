#include "verbs/workplace.h"

#include <utility>

#include "history/history.h"

namespace flipwatch {

Workplace::Workplace(std::function<Time()> now, const Policy& policy, OpenHistory open_history)
    : now_(std::move(now)), policy_(policy), open_history_(std::move(open_history)) {}

Workplace::~Workplace() = default;

History& Workplace::history() {
  if (!history_) history_ = open_history_();
  return *history_;
}

std::vector<Warning> Workplace::take_warnings() { return std::exchange(warnings_, {}); }

}  // namespace flipwatch
