#include "history/looks.h"

#include <map>

#include "history/random.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

void put_looks(SQLite::Database& database, std::int64_t page, const PageLooks& looks) {
  SQLite::Statement put(database, "update page set looks = ?, nonce = ? where id = ?");
  bind_bytes(put, 1, looks.digest);
  bind_bytes(put, 2, looks.nonce);
  put.bind(3, page);
  put.exec();
}

}  // namespace

Digest digest_of_looks(std::string_view before, const LookRow& look) {
  std::string bytes;
  add_field(bytes, format_time(look.at));
  bytes += look.whole ? '1' : '0';
  add_field(bytes, std::to_string(look.settings));
  add_field(bytes, look.fingerprint);
  return digest_of(before, bytes);
}

PageLooks looks_at(SQLite::Database& database, std::int64_t page) {
  SQLite::Statement row(database, "select looks, nonce from page where id = ?");
  row.bind(1, page);
  row.executeStep();
  PageLooks looks{row.getColumn(0).getString(), row.getColumn(1).getString()};
  if (looks.nonce.empty()) looks.nonce = random_bytes();
  return looks;
}

void add_look(SQLite::Database& database, const LookRow& look, const PageLooks& before) {
  SQLite::Statement put(
      database, "insert into reading (page, at, whole, settings, fingerprint) values (?, ?, ?, ?, ?)");
  put.bind(1, look.page);
  put.bind(2, to_sql(look.at));
  put.bind(3, look.whole ? 1 : 0);
  put.bind(4, look.settings);
  bind_bytes(put, 5, look.fingerprint);
  put.exec();
  put_looks(database, look.page, {text_of(digest_of_looks(before.digest, look)), before.nonce});
}

void each_look(SQLite::Database& database, const std::function<void(const LookRow&)>& tell) {
  SQLite::Statement row(
      database, "select page, at, whole, settings, fingerprint from reading where id > 0 order by id");
  while (row.executeStep()) {
    tell({.page = row.getColumn(0).getInt64(),
          .at = time_from(row.getColumn(1).getInt64()),
          .whole = row.getColumn(2).getInt() != 0,
          .settings = row.getColumn(3).getInt64(),
          .fingerprint = row.getColumn(4).getString()});
  }
}

void digest_old_looks(SQLite::Database& database) {
  std::map<std::int64_t, PageLooks> pages;
  each_look(database, [&](const LookRow& look) {
    std::string& digest = pages[look.page].digest;
    digest = text_of(digest_of_looks(digest, look));
  });
  for (const auto& [page, looks] : pages) put_looks(database, page, looks);
}

}  // namespace flipwatch
