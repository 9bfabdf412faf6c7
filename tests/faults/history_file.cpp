#include "history_file.h"

#include <doctest/doctest.h>

namespace {

/// Each answers "" or 0 rows' worth of it where all is well.
constexpr struct {
  const char* flaw;
  const char* sql;
} flaws[] = {
    {"integrity",
     "select group_concat(integrity_check, '; ') from pragma_integrity_check where integrity_check <> 'ok'"},
    {"rows that point nowhere", "select group_concat(\"table\", ', ') from pragma_foreign_key_check"},
    {"a hole in the log",
     "select group_concat(name, ', ') from machine where length <> (select count(*) from change where "
     "machine = id) "
     "or length <> (select coalesce(max(number), 0) from change where machine = id)"},
    {"a head that is not the last change's hash",
     "select group_concat(name, ', ') from machine where length > 0 and head <> "
     "(select hash from change where machine = id and number = length)"},
    {"a hash twice",
     "select group_concat(number, ', ') from (select number from change group by hash having count(*) > 1)"},
    {"a check of which a part is there",
     "select group_concat(at, ', ') from (select reading.at, reading.settings, count(distinct "
     "change.setting) as changes "
     "from reading left join change on change.at = reading.at group by reading.id) "
     "where changes <> 0 and changes <> settings"},
};

}  // namespace

HistoryFile::HistoryFile(const std::filesystem::path& file) {
  REQUIRE(sqlite3_open_v2(file.c_str(), &database_, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_busy_timeout(database_, 5'000);
}

HistoryFile::~HistoryFile() { sqlite3_close(database_); }

void HistoryFile::run(const std::string& sql) {
  REQUIRE_MESSAGE(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK,
                  sqlite3_errmsg(database_));
}

std::string HistoryFile::text(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  REQUIRE_MESSAGE(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK,
                  sqlite3_errmsg(database_));
  std::string found;
  if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_type(statement, 0) != SQLITE_NULL)
    found = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
  const int result = sqlite3_finalize(statement);
  return result == SQLITE_OK ? found : sqlite3_errmsg(database_);
}

std::string HistoryFile::flaw() {
  for (const auto& [flaw, sql] : flaws) {
    if (const std::string found = text(sql); !found.empty()) return std::string(flaw) + ": " + found;
  }
  return "";
}

bool HistoryFile::holds(const SentCheck& check) {
  const std::string at = std::to_string(check.at_ms());
  const std::string reading =
      "from reading join page on page.id = reading.page where page.name = '" + check.page + "'";
  if (number("select count(*) " + reading + " and at = " + at) != 1) return false;
  const bool is_first = text("select min(at) " + reading) == at;  // the page's baseline: no change yet
  return number("select count(distinct setting) from change where at = " + at + " and to_state = '" +
                check.state() + "'") == (is_first ? 0 : check.settings);
}

std::string HistoryFile::missing(const std::vector<SentCheck>& checks) {
  std::string all;
  for (const SentCheck& check : checks) {
    if (!holds(check)) all += (all.empty() ? "" : ", ") + std::to_string(check.number) + " of " + check.page;
  }
  return all;
}
