#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace SQLite {
class Database;
}

// The history as it is stored, table by table: what a copy of it holds, whatever the version.
namespace flipwatch {

struct Bytes {
  std::string bytes;
};

/// A value as SQLite keeps it.
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

struct Column {
  std::string name;
  std::string type;  ///< integer, text or blob
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::string order;  ///< its primary key, for "order by"
};

/// Hears a table and then its rows, in the order of their keys.
struct TableListener {
  std::function<void(const Table&)> table;
  std::function<void(const std::vector<Value>&)> row;
};

/// All tables, by name.
std::vector<Table> tables_in(SQLite::Database& database);

/// Tells all that is stored.
void tell_tables(SQLite::Database& database, const TableListener& listener);

}  // namespace flipwatch
