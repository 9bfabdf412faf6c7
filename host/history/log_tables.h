#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace flipwatch {

/// A table of which a log tells: which rows are this computer's to tell, and what of them stays at home.
struct LogTable {
  const char* name;
  const char* key;
  const char* ours;            ///< which rows
  std::string_view kept = "";  ///< columns that are nobody else's: " a b "
};

struct LogColumn {
  std::string name, type;
  bool needed = false;
};

/// In the order in which a log has their rows.
std::span<const LogTable> log_tables();

/// Those of a table that a log tells.
std::vector<LogColumn> columns_of(SQLite::Database& database, const LogTable& table);

}  // namespace flipwatch
