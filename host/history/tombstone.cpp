#include "history/tombstone.h"

#include <algorithm>
#include <vector>

#include "history/forget.h"
#include "history/random.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

void name_each(SQLite::Database& database, const char* unnamed, const char* put) {
  std::vector<std::int64_t> ids;
  Query row(database, unnamed);
  while (row.next()) ids.push_back(row.number(0));
  Query name(database, put);
  for (const std::int64_t id : ids) name.run(id, Blob{random_bytes()});
}

void take_tombstones(SQLite::Database& from, SQLite::Database& to) {
  Query row(from, "select name, at from tombstone");
  Query put(to,
            "insert into tombstone (name, at) values (?, ?) on conflict (name) do update set at = max(at, "
            "excluded.at)");
  while (row.next()) put.run(row.column(0), row.column(1));
}

/// What has a tombstone: settings whose account has none, and accounts.
struct Buried {
  std::vector<std::int64_t> settings, accounts;
  std::int64_t at = 0;  ///< when the last of them was forgotten

  bool is_empty() const { return settings.empty() && accounts.empty(); }
};

Buried buried_in(SQLite::Database& database) {
  Buried buried;
  Query account(database,
                "select account, max(at) from account_origin join tombstone using (name) group by account");
  while (account.next()) {
    buried.accounts.push_back(account.number(0));
    buried.at = std::max(buried.at, account.number(1));
  }
  Query setting(
      database,
      "select setting, max(at) from origin join tombstone using (name) join setting on setting.id = setting "
      "where not exists (select 1 from account_origin join tombstone using (name) where "
      "account_origin.account "
      "= setting.account) group by setting");
  while (setting.next()) {
    buried.settings.push_back(setting.number(0));
    buried.at = std::max(buried.at, setting.number(1));
  }
  return buried;
}

}  // namespace

void give_origins(SQLite::Database& database) {
  name_each(database,
            "select id from setting where not exists (select 1 from origin where setting = setting.id)",
            "insert into origin (setting, name) values (?, ?)");
  name_each(
      database,
      "select id from account where not exists (select 1 from account_origin where account = account.id)",
      "insert into account_origin (account, name) values (?, ?)");
}

void put_tombstones_of_setting(SQLite::Database& database, std::int64_t setting, Time at) {
  Query(database, "insert or ignore into tombstone (name, at) select name, ?2 from origin where setting = ?1")
      .run(setting, at);
}

void put_tombstones_of_account(SQLite::Database& database, std::int64_t account, Time at) {
  Query(database,
        "insert or ignore into tombstone (name, at) select name, ?2 from account_origin where account = ?1")
      .run(account, at);
}

std::size_t share_tombstones(SQLite::Database& ours, SQLite::Database& theirs) {
  take_tombstones(theirs, ours);
  take_tombstones(ours, theirs);
  std::size_t count = 0;
  if (const Buried here = buried_in(ours); !here.is_empty())
    count = forget_rows(ours, here.settings, here.accounts, time_from(here.at), Telling::of_gaps);
  if (const Buried there = buried_in(theirs); !there.is_empty())
    leave_out(theirs, ours, there.settings, there.accounts, time_from(there.at));
  return count;
}

}  // namespace flipwatch
