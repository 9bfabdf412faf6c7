#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "history/chain.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// Appends to this machine's log that something was forgotten, with the gaps that it leaves, in
/// their order (comes_before).
void append_forgetting(SQLite::Database& database, const std::optional<Time>& at, std::int64_t changes,
                       const std::vector<Gap>& gaps);

}  // namespace flipwatch
