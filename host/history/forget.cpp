#include <sqlite3.h>

#include <algorithm>

#include "history/forgetting.h"
#include "history/history.h"
#include "history/random.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

/// What is forgotten of the logs: numbers and hashes alone.
class Forgotten {
 public:
  /// The changes of a setting, before they are deleted.
  void note(SQLite::Database& database, std::int64_t setting) {
    SQLite::Statement row(database,
                          "select name, number, hash from change join machine on machine.id = change.machine "
                          "where setting = ?");
    row.bind(1, setting);
    while (row.executeStep())
      changes_.push_back({row.getColumn(0).getString(), row.getColumn(1).getInt64(),
                          row.getColumn(1).getInt64(), row.getColumn(2).getString()});
  }

  std::int64_t count() const { return static_cast<std::int64_t>(changes_.size()); }

  /// Numbers that follow each other are one gap, which keeps the hash of its last.
  std::vector<Gap> gaps() {
    std::sort(changes_.begin(), changes_.end(), comes_before);
    std::vector<Gap> gaps;
    for (Gap& change : changes_) {
      const bool goes_on =
          !gaps.empty() && gaps.back().machine == change.machine && gaps.back().last + 1 == change.first;
      if (goes_on) change.first = gaps.back().first;
      if (goes_on) gaps.pop_back();
      gaps.push_back(std::move(change));
    }
    return gaps;
  }

 private:
  std::vector<Gap> changes_;  // a gap each
};

/// The hash of what a forgotten setting was seen with stays; what it was taken over does not, so that nobody
/// finds out by trying.
void blind_pages(SQLite::Database& database, std::int64_t setting) {
  SQLite::Statement page(database, "select page from place where setting = ?");
  page.bind(1, setting);
  while (page.executeStep()) {
    SQLite::Statement blind(database, "update page set nonce = ? where id = ?");
    bind_bytes(blind, 1, random_bytes());
    blind.bind(2, page.getColumn(0).getInt64());
    blind.exec();
  }
}

void delete_setting(SQLite::Database& database, std::int64_t setting, Forgotten& forgotten) {
  forgotten.note(database, setting);
  blind_pages(database, setting);
  for (const char* sql :
       {"delete from said where (machine, number) in (select machine, number from change where setting = ?)",
        // Seen again it must be no news: the page's next whole reading is its baseline again.
        "update page set baseline_at = null, whole_at = null where id in (select page from place where "
        "setting = ?)",
        "delete from change where setting = ?", "delete from subject where setting = ?",
        "delete from unread where setting = ?", "delete from verdict where setting = ?",
        "delete from learned where setting = ?", "delete from place where setting = ?",
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

std::size_t History::forget_settings(const std::vector<std::int64_t>& settings, Time at) {
  return erasing(*database_, file_, [&] {
    Forgotten forgotten;
    for (const std::int64_t setting : settings) delete_setting(*database_, setting, forgotten);
    if (!settings.empty()) append_forgetting(*database_, at, forgotten.count(), forgotten.gaps());
    return settings.size();
  });
}

std::size_t History::forget_accounts(const std::vector<std::int64_t>& accounts, Time at) {
  return erasing(*database_, file_, [&] {
    std::size_t count = 0;
    Forgotten forgotten;
    for (const std::int64_t account : accounts) {
      for (const std::int64_t setting : settings_of(*database_, account)) {
        delete_setting(*database_, setting, forgotten);
        ++count;
      }
      delete_account(*database_, account);
    }
    if (!accounts.empty()) append_forgetting(*database_, at, forgotten.count(), forgotten.gaps());
    return count;
  });
}

}  // namespace flipwatch
