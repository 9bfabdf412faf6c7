#include "verbs/workplace.h"

#include <chrono>
#include <utility>

#include "history/history.h"

namespace flipwatch {
namespace {

/// So long a person is told of a history that was set aside; `flipwatch doctor` tells it for as long as it
/// lies there.
constexpr std::chrono::days told_for{7};

}  // namespace

Workplace::Workplace(std::function<Time()> now, OwnPolicy& policy, OpenHistory open_history)
    : now_(std::move(now)), policy_(policy), open_history_(std::move(open_history)) {}

Workplace::~Workplace() = default;

History& Workplace::history() {
  if (without_history_) throw Error(*without_history_);
  if (!history_) history_ = open_history_();
  return *history_;
}

void Workplace::begin_request() {
  without_history_.reset();
  if (history_ && history_->has_moved()) history_.reset();
}

void Workplace::replace_history() {
  if (!history_) return;
  try {
    history_ = in_place_of(std::move(history_));
  } catch (const Error& fault) {
    without_history_ = fault;
  }
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
  if (!history_) return all;
  for (const SetAside& damaged : history_->set_aside()) {
    if (now() - damaged.at < told_for)
      all.push_back({std::string(history_set_aside), told(damaged), way_out_of(damaged)});
  }
  return all;
}

}  // namespace flipwatch
