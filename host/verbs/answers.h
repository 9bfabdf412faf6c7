#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

#include "history/history.h"
#include "review/review_item.h"
#include "verbs/workplace.h"

namespace flipwatch {

/// A review item as the wire has it.
nlohmann::json item_json(const Memory& memory, const ReviewItem& item, const Policy& policy,
                         std::string_view site, std::string_view account);

/// A change as the wire has it.
nlohmann::json change_json(const Change& change, const Known& setting, std::string_view label,
                           std::string_view site, std::string_view account);

/// null, a state, or a list of states in order of preference.
nlohmann::json wanted_json(const Rule* rule);

/// A state, or null where it could not be told.
nlohmann::json state_json(const State& state);

/// A moment, where there is one.
void put_time(nlohmann::json& object, const char* name, const std::optional<Time>& time);

/// What the person decided about a setting: decision, decided_at, until, decision_reason; nothing where
/// nothing was.
void put_decision(nlohmann::json& object, const Known& setting);

/// What a value weighs when it is written, in bytes.
std::size_t weight(const nlohmann::json& value);

/// A list that an answer holds: takes elements as long as they fit.
class BoundedList {
 public:
  explicit BoundedList(std::size_t budget) : left_(budget) {}
  /// False: it does not fit, and nothing was added.
  bool add(nlohmann::json element);
  nlohmann::json take() { return std::move(list_); }
  bool empty() const { return list_.empty(); }
  std::size_t left() const { return left_; }

 private:
  nlohmann::json list_ = nlohmann::json::array();
  std::size_t left_;
};

}  // namespace flipwatch
