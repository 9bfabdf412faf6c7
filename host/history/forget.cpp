#include <sqlite3.h>

#include "history/history.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

void delete_setting(SQLite::Database& database, std::int64_t setting) {
  for (const char* sql :
       {"delete from said where (machine, number) in (select machine, number from change where setting = ?)",
        // Seen again it must be no news: the page's next whole reading is its baseline again.
        "update page set baseline_at = null, whole_at = null where id in (select page from place where "
        "setting = ?)",
        "delete from change where setting = ?", "delete from unread where setting = ?",
        "delete from verdict where setting = ?", "delete from learned where setting = ?",
        "delete from place where setting = ?",
        "delete from act where (account, page, control) in (select account, page, control from setting where "
        "id = ?)",
        "delete from setting where id = ?"}) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, setting);
    statement.exec();
  }
}

std::vector<std::int64_t> settings_of(SQLite::Database& database, std::int64_t account) {
  std::vector<std::int64_t> settings;
  SQLite::Statement row(database, "select id from setting where account = ?");
  row.bind(1, account);
  while (row.executeStep()) settings.push_back(row.getColumn(0).getInt64());
  return settings;
}

void delete_account(SQLite::Database& database, std::int64_t account) {
  for (const char* sql :
       {"delete from reading where page in (select id from page where account = ?)",
        "delete from page where account = ?", "delete from act where account = ?",
        "delete from alias where account = ?", "delete from witness where account = ?",
        "update account set same_as = null where same_as = ?", "delete from account where id = ?"}) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, account);
    statement.exec();
  }
}

/// What was deleted is overwritten in the file (secure_delete) and cut from the log beside it.
template <class Work>
auto erasing(SQLite::Database& database, const std::filesystem::path& file, Work work) {
  auto result = in_transaction(database, file, work);
  database.tryExec("pragma wal_checkpoint(truncate)");
  return result;
}

}  // namespace

std::size_t History::forget_settings(const std::vector<std::int64_t>& settings) {
  return erasing(*database_, file_, [&] {
    for (const std::int64_t setting : settings) delete_setting(*database_, setting);
    return settings.size();
  });
}

std::size_t History::forget_accounts(const std::vector<std::int64_t>& accounts) {
  return erasing(*database_, file_, [&] {
    std::size_t count = 0;
    for (const std::int64_t account : accounts) {
      for (const std::int64_t setting : settings_of(*database_, account)) {
        delete_setting(*database_, setting);
        ++count;
      }
      delete_account(*database_, account);
    }
    return count;
  });
}

}  // namespace flipwatch
