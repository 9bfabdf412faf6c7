#pragma once
#include <cstdint>
#include <vector>

#include "changes/echo.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// The changes of a setting that are no echoes, oldest first: by the time of their readings, then by computer
/// and number.
std::vector<ToldChange> told_changes(SQLite::Database& database, std::int64_t setting);

/// Finds anew which changes of these settings are echoes (changes/echo.h). What was said of an echo is said
/// of the change that it repeats, and a setting points to that one.
void tell_echoes(SQLite::Database& database, const std::vector<std::int64_t>& settings);

}  // namespace flipwatch
