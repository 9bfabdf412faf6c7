#pragma once
#include <nlohmann/json_fwd.hpp>

#include "policy/rule.h"

namespace flipwatch {

/// What a rule wants, as the wire says it: a state, a list of states in order of preference, or null, where
/// it has no opinion or where there is no rule (nullptr).
nlohmann::json wanted(const Rule* rule);

}  // namespace flipwatch
