// A history of every version there was opens, with what was in it; versions/README.md says where they are
// from.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "history/schema.h"
#include "kept.h"

using namespace flipwatch;

namespace {

std::filesystem::path dump_of(int version) {
  return std::filesystem::path(FLIPWATCH_TESTS) / "host" / "history" / "versions" /
         (std::to_string(version) + ".sql");
}

/// A history as that version left it.
void put_history(const std::filesystem::path& file, int version) {
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(text_of(dump_of(version)));
}

std::string schema_of(SQLite::Database& database) {
  return database
      .execAndGet(
          "select group_concat(type || name || coalesce(sql, ''), char(10)) from (select * from "
          "sqlite_schema order by name)")
      .getString();
}

/// What a row says for good. A machine's log goes on when it is told that something was forgotten before.
std::string columns_of(SQLite::Database& database, const std::string& table) {
  if (table == "machine") return "id, name, salt";
  SQLite::Statement row(database,
                        "select group_concat('\"' || name || '\"', ', ') from pragma_table_info(?, 'old')");
  row.bind(1, table);
  row.executeStep();
  return row.getColumn(0).getString();
}

/// Rows of the old file that the new one has not, and tables of which it has more; "" where none.
std::string lost(SQLite::Database& database) {
  std::string lost;
  SQLite::Statement table(database, "select name from old.sqlite_schema where type = 'table'");
  while (table.executeStep()) {
    const std::string name = table.getColumn(0).getString(), columns = columns_of(database, name);
    const std::string old_rows = "select " + columns + " from old." + name;
    const std::string new_rows = "select " + columns + " from main." + name;
    const std::string differ = "select (select count(*) from (" + old_rows + " except " + new_rows +
                               ")) + abs((select count(*) from old." + name +
                               ") - (select count(*) from main." + name + "))";
    if (database.execAndGet(differ).getInt() != 0) lost += name + " ";
  }
  return lost;
}

}  // namespace

TEST_CASE("a history of every version opens, with all that was in it, and is whole") {
  ScratchFolder fresh;
  { const History made(fresh.path() / "history.db", no_hurry); }
  SQLite::Database made((fresh.path() / "history.db").string(), SQLite::OPEN_READONLY);
  for (int version = 1; version <= schema_version; ++version) {
    CAPTURE(version);
    ScratchFolder folder;
    const auto file = folder.path() / "history.db", old = folder.path() / "old.db";
    REQUIRE(std::filesystem::exists(dump_of(version)));
    put_history(old, version);
    put_history(file, version);
    History history(file, no_hurry);
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    CHECK(schema_of(database) == schema_of(made));
    CHECK(database.execAndGet("pragma user_version").getInt() == schema_version);
    CHECK(database.execAndGet("pragma integrity_check").getString() == "ok");
    database.exec("attach '" + old.string() + "' as old");
    CHECK(database.execAndGet("pragma old.user_version").getInt() == version);
    CHECK(lost(database) == "");

    const Findings found = history.verify();
    for (const Flaw& flaw : found.flaws) FAIL_CHECK(flaw.message);
    REQUIRE(found.logs.size() == 1);
    CHECK(found.logs[0].changes >= 12);
    CHECK(found.logs[0].forgotten == 1);
    REQUIRE(found.forgettings.size() == 1);
    CHECK(found.forgettings[0].at.has_value() == (version >= 4));
  }
}

TEST_CASE("a change of an old version that was altered is told after the upgrade, too") {
  ScratchFolder folder;
  const auto file = folder.path() / "history.db";
  put_history(file, 3);
  {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec("update change set to_state = 'x' where number = 2");
  }
  const Findings found = History(file, no_hurry).verify();
  REQUIRE(found.flaws.size() == 1);
  CHECK(found.flaws[0].code == "altered");
  CHECK(found.flaws[0].number == 2);
}

TEST_CASE("a copy of every version is taken back, and brought up like its file") {
  for (int version = 1; version <= schema_version; ++version) {
    CAPTURE(version);
    ScratchFolder folder;
    const auto file = folder.path() / "history.db", old = folder.path() / "old.db";
    put_history(old, version);
    put_history(file, version);
    History upgraded(file, no_hurry);
    History empty(folder.path() / "empty.db", no_hurry);
    SQLite::Database source(old.string(), SQLite::OPEN_READONLY);
    empty.restore([&](Restore& restore) {
      restore.version(version);
      tell_tables(source, {.table =
                               [&](const Table& table) {
                                 std::vector<std::string> columns;
                                 for (const Column& column : table.columns) columns.push_back(column.name);
                                 restore.table(table.name, columns);
                               },
                           .row = [&](const std::vector<Value>& values) { restore.row(values); }});
      restore.finish();
    });
    SQLite::Database database((folder.path() / "empty.db").string(), SQLite::OPEN_READWRITE);
    database.exec("attach '" + old.string() + "' as old");
    CHECK(lost(database) == "");
    CHECK(empty.verify().flaws.empty());
    CHECK(empty.log_head().head == upgraded.log_head().head);
    CHECK(empty.salt() == upgraded.salt());
  }
}
