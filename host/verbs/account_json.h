#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "history/history.h"

namespace flipwatch {

/// An account as the wire has it, with those that are joined to it.
nlohmann::json account_json(History& history, const std::vector<Account>& accounts, std::int64_t root);

}  // namespace flipwatch
