#include <sqlite3.h>

#include <algorithm>

#include "history/forget.h"
#include "history/forgetting.h"
#include "history/history.h"
#include "history/random.h"
#include "history/sql.h"
#include "history/tombstone.h"

namespace flipwatch {
namespace {

/// What is forgotten of the logs: numbers and hashes alone.
class Forgotten {
 public:
  /// Deletes the changes of a setting or an account (`column`), with what is kept of each.
  void forget(SQLite::Database& database, const std::string& column, std::int64_t id) {
    Query row(
        database,
        ("select name, number, hash from change join machine on machine.id = change.machine where change." +
         column + " = ?")
            .c_str());
    for (bool is_there = row.find(id); is_there; is_there = row.next())
      changes_.push_back({row.text(0), row.number(1), row.number(1), row.text(2)});
    const std::string of_it = " from change where " + column + " = ?1";
    const std::string of_others =
        "select 1 from change where change.setting = subject.setting and change.subject = subject.id and "
        "change." +
        column + " <> ?1";
    for (const std::string& sql :
         {"delete from said where (machine, number) in (select machine, number" + of_it + ")",
          "delete from echo where (machine, number) in (select machine, number" + of_it + ")",
          "delete from subject where id in (select subject" + of_it + ") and not exists (" + of_others + ")",
          "delete" + of_it})
      Query(database, sql.c_str()).run(id);
  }

  /// Without those that a gap is told of already.
  void drop_told(SQLite::Database& database) {
    Query told(database,
               "select 1 from gap join machine on machine.id = gap.machine where name = ? and ? between "
               "first and last");
    std::erase_if(changes_, [&](const Gap& change) { return told.find(change.machine, change.first); });
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
  forgotten.forget(database, "setting", setting);
  blind_pages(database, setting);
  for (const char* sql :
       {// Seen again it must be no news: the page's next whole reading is its baseline again.
        ("update page set baseline_at = null, whole_at = null where id in (select page from place where "
         "setting = ?)"),
        "delete from subject where setting = ?", "delete from unread where setting = ?",
        "delete from beginning where setting = ?", "delete from origin where setting = ?",
        "delete from verdict where setting = ?", "delete from learned where setting = ?",
        "delete from place where setting = ?",
        ("delete from act where (account, page, control) in (select account, page, control from setting "
         "where "
         "id = ?)"),
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

void delete_account(SQLite::Database& database, std::int64_t account, Forgotten& forgotten) {
  forgotten.forget(database, "account", account);  // of settings that another account has now
  for (const char* sql :
       {"delete from reading where page in (select id from page where account = ?)",
        "delete from page where account = ?", "delete from act where account = ?",
        "delete from alias where account = ?", "delete from witness where account = ?",
        "delete from same where account = ?", "delete from account_origin where account = ?",
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

std::size_t forget_rows(SQLite::Database& database, const std::vector<std::int64_t>& settings,
                        const std::vector<std::int64_t>& accounts, Time at, Telling telling) {
  std::size_t count = 0;
  Forgotten forgotten;
  const auto forget = [&](std::int64_t setting) {
    put_tombstones_of_setting(database, setting, at);
    delete_setting(database, setting, forgotten);
    ++count;
  };
  for (const std::int64_t setting : settings) forget(setting);
  for (const std::int64_t account : accounts) {
    for (const std::int64_t setting : settings_of(database, account)) forget(setting);
    put_tombstones_of_account(database, account, at);
    delete_account(database, account, forgotten);
  }
  const bool is_told =
      telling == Telling::always ? !settings.empty() || !accounts.empty() : forgotten.count() > 0;
  if (is_told) append_forgetting(database, at, forgotten.count(), forgotten.gaps());
  return count;
}

void leave_out(SQLite::Database& theirs, SQLite::Database& ours, const std::vector<std::int64_t>& settings,
               const std::vector<std::int64_t>& accounts, Time at) {
  Forgotten forgotten;
  for (const std::int64_t setting : settings) delete_setting(theirs, setting, forgotten);
  for (const std::int64_t account : accounts) {
    for (const std::int64_t setting : settings_of(theirs, account))
      delete_setting(theirs, setting, forgotten);
    delete_account(theirs, account, forgotten);
  }
  forgotten.drop_told(ours);
  if (forgotten.count() > 0) append_forgetting(ours, at, forgotten.count(), forgotten.gaps());
}

void take_gap(SQLite::Database& database, const ToldGap& gap) {
  for (const char* sql : {"delete from subject where id in (select subject from change where machine = ?1 "
                          "and number between ?2 and ?3) "
                          "and not exists (select 1 from change where subject = subject.id and not (machine "
                          "= ?1 and number between ?2 "
                          "and ?3))",
                          "delete from said where machine = ?1 and number between ?2 and ?3",
                          "delete from echo where machine = ?1 and number between ?2 and ?3",
                          "delete from change where machine = ?1 and number between ?2 and ?3"}) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, gap.machine);
    statement.bind(2, gap.first);
    statement.bind(3, gap.last);
    statement.exec();
  }
  SQLite::Statement put(
      database,
      "insert or ignore into gap (machine, first, last, hash, teller, told) values (?, ?, ?, ?, ?, ?)");
  put.bind(1, gap.machine);
  put.bind(2, gap.first);
  put.bind(3, gap.last);
  bind_bytes(put, 4, gap.hash);
  put.bind(5, gap.teller);
  put.bind(6, gap.told);
  put.exec();
}

std::size_t History::forget_settings(const std::vector<std::int64_t>& settings, Time at) {
  return erasing(*database_, file_,
                 [&] { return forget_rows(*database_, settings, {}, at, Telling::always); });
}

std::size_t History::forget_accounts(const std::vector<std::int64_t>& accounts, Time at) {
  return erasing(*database_, file_,
                 [&] { return forget_rows(*database_, {}, accounts, at, Telling::always); });
}

}  // namespace flipwatch
