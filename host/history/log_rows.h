#pragma once
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace flipwatch {

/// One row of the history as another computer is told it: which (JSON: the table and the values of its key)
/// and what it holds (JSON: column to value; one that is null is left out, bytes are hexadecimal).
struct LogRow {
  std::string key;
  std::string row;
};

/// All that this computer's log holds: what it knows of each account, page and setting, its own changes and
/// looks, what the person said, and what was to be forgotten. Ids are this history's own.
std::vector<LogRow> own_log_rows(SQLite::Database& database);

/// Puts the rows of another computer's log into an empty database that has our tables, checked column by
/// column. Throws Error bad_request, and says which row.
void put_log_rows(SQLite::Database& database, const std::vector<LogRow>& rows);

}  // namespace flipwatch
