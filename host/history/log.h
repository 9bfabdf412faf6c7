#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "history/history.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// Appends changes to this machine's log. Each has the next number and a hash over itself and the one before
/// it (chain.h), so that a log that was altered or cut can be told from one that was not (verify.h).
void append_changes(SQLite::Database& database, std::span<const Change> changes, const Memory& memory,
                    std::string_view site, std::string_view account);

}  // namespace flipwatch
