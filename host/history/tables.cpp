#include "history/tables.h"

#include <map>

#include "history/sql.h"

namespace flipwatch {
namespace {

Table table_named(SQLite::Database& database, const std::string& name) {
  Table table{.name = name, .columns = {}, .order = ""};
  std::map<int, std::string> key;
  SQLite::Statement row(database, "select name, lower(type), pk from pragma_table_info(?) order by cid");
  row.bind(1, name);
  while (row.executeStep()) {
    table.columns.push_back({row.getColumn(0).getString(), row.getColumn(1).getString()});
    if (const int place = row.getColumn(2).getInt(); place != 0) key[place] = table.columns.back().name;
  }
  for (const auto& [place, column] : key) table.order += (table.order.empty() ? "" : ", ") + column;
  return table;
}

Value value_at(SQLite::Statement& row, int at) {
  const SQLite::Column column = row.getColumn(at);
  if (column.isNull()) return std::monostate{};
  if (column.isInteger()) return column.getInt64();
  if (column.isBlob()) return Bytes{column.getString()};
  return column.getString();
}

}  // namespace

std::vector<Table> tables_in(SQLite::Database& database) {
  std::vector<Table> tables;
  SQLite::Statement row(database,
                        "select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' "
                        "escape '~' order by name");
  while (row.executeStep()) tables.push_back(table_named(database, row.getColumn(0).getString()));
  return tables;
}

void tell_tables(SQLite::Database& database, const TableListener& listener) {
  SQLite::Transaction one_moment(database);  // others may write meanwhile; this reads what was before
  for (const Table& table : tables_in(database)) {
    listener.table(table);
    SQLite::Statement row(database, "select * from " + table.name + " order by " + table.order);
    std::vector<Value> values(table.columns.size());
    while (row.executeStep()) {
      for (std::size_t at = 0; at < values.size(); ++at) values[at] = value_at(row, static_cast<int>(at));
      listener.row(values);
    }
  }
}

}  // namespace flipwatch
