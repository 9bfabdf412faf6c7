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

/// The query behind `list_changes`, for a test that reads its plan. `goes_on`: it begins behind a cursor.
std::string changes_sql(const ChangeFilter& filter, bool goes_on);

/// One page of the log, newest first by the time of the readings.
ChangePage list_changes(SQLite::Database& database, const ChangeFilter& filter,
                        const std::optional<ChangeCursor>& before, std::size_t limit);

}  // namespace flipwatch
