#include "history/log_tables.h"

#include "history/sql.h"

namespace flipwatch {
namespace {

constexpr LogTable told_tables[] = {
    {"machine", "id", "true", " salt length head taken "},
    // What was forgotten, and what the names are by which that is known, before what has those names: so a
    // file that was cut brings nothing back.
    {"tombstone", "name", "true"},
    {"account_origin", "account, name", "true"},
    {"origin", "setting, name", "true"},
    {"account", "id", "true"},
    {"alias", "site, name", "true"},
    {"witness", "account, sign", "true"},
    {"same", "machine, theirs", "true"},
    {"page", "id", "true", " nonce looks "},
    {"setting", "id", "true", " verdict ruled_at rules "},
    {"place", "page, setting", "true"},
    {"subject", "id", "machine = 1"},
    {"change", "machine, number", "machine = 1"},
    // Of all logs, so that each log can be read by itself. An announcement stands behind the gaps that it
    // tells of.
    {"gap", "machine, first, teller, told", "true"},
    {"forgetting", "machine, number", "true"},
    {"reading", "id", "machine is null", " machine theirs "},
    {"unread", "setting, at", "true"},
    {"beginning", "setting, at", "true"},
    {"verdict", "setting, at", "true"},
    {"learned", "site, lang, word", "true"},
    {"said", "machine, number", "true"},
};

}  // namespace

std::span<const LogTable> log_tables() { return told_tables; }

std::vector<LogColumn> columns_of(SQLite::Database& database, const LogTable& table) {
  std::vector<LogColumn> columns;
  SQLite::Statement row(
      database,
      std::string("select name, lower(type), \"notnull\" from pragma_table_info('") + table.name + "')");
  while (row.executeStep()) {
    LogColumn column{row.getColumn(0).getString(), row.getColumn(1).getString(),
                     row.getColumn(2).getInt() != 0};
    if (table.kept.find(" " + column.name + " ") == std::string_view::npos)
      columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace flipwatch
