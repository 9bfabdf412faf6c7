#include "verbs/wanted.h"

#include <nlohmann/json.hpp>

namespace flipwatch {

nlohmann::json wanted(const Rule* rule) {
  if (!rule || rule->wanted.empty()) return nullptr;
  if (rule->wanted.size() == 1) return rule->wanted.front();
  nlohmann::json states = nlohmann::json::array();
  for (const std::string_view state : rule->wanted) states.push_back(state);
  return states;
}

}  // namespace flipwatch
