#include "history/log_rows.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "history/digest.h"
#include "history/log_tables.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

using nlohmann::json;

json json_at(SQLite::Statement& row, int at) {
  const SQLite::Column column = row.getColumn(at);
  if (column.isInteger()) return column.getInt64();
  if (column.isBlob()) return hexadecimal(column.getString());
  return column.getString();
}

std::string text_of_json(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void add_rows(SQLite::Database& database, const LogTable& table, std::vector<LogRow>& rows) {
  const std::vector<LogColumn> columns = columns_of(database, table);
  std::string names;
  for (const LogColumn& column : columns) names += ", " + column.name;
  const int keys =
      static_cast<int>(std::count(table.key, table.key + std::string_view(table.key).size(), ',')) + 1;
  SQLite::Statement row(database, std::string("select ") + table.key + names + " from " + table.name +
                                      " where " + table.ours + " order by " + table.key);
  while (row.executeStep()) {
    json key = json::array({table.name});
    for (int i = 0; i < keys; ++i) key.push_back(json_at(row, i));
    json values = json::object();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const int at = keys + static_cast<int>(i);
      if (!row.isColumnNull(at)) values[columns[i].name] = json_at(row, at);
    }
    rows.push_back({text_of_json(key), text_of_json(values)});
  }
}

}  // namespace

std::vector<LogRow> own_log_rows(SQLite::Database& database) {
  std::vector<LogRow> rows;
  for (const LogTable& table : log_tables()) add_rows(database, table, rows);
  return rows;
}

}  // namespace flipwatch
