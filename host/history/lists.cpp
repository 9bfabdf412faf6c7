#include <algorithm>

#include "history/digest.h"
#include "history/history.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

LoggedReading reading_from_row(SQLite::Statement& row) {
  return {.id = row.getColumn(0).getInt64(),
          .account = row.getColumn(1).getInt64(),
          .page = row.getColumn(2).getString(),
          .url = row.getColumn(3).getString(),
          .at = time_from(row.getColumn(4).getInt64()),
          .whole = row.getColumn(5).getInt() != 0,
          .settings = row.getColumn(6).getInt64(),
          .fingerprint = hexadecimal(row.getColumn(7).getString())};
}

}  // namespace

std::vector<LoggedReading> History::readings(const std::vector<std::int64_t>& accounts, std::int64_t after,
                                             std::size_t limit) {
  return reading_from(*database_, file_, [&] {
    std::vector<LoggedReading> readings;
    SQLite::Statement row(
        *database_,
        "select reading.id, account, name, url, at, whole, settings, fingerprint from reading "
        "join page on page.id = reading.page where reading.id > ? and +account in (" +
            ids_text(accounts) +
            ") order by reading.id limit ?");  // + : by their ids, not sorted anew a page
    row.bind(1, after);
    row.bind(2, static_cast<std::int64_t>(limit));
    while (row.executeStep()) readings.push_back(reading_from_row(row));
    return readings;
  });
}

std::vector<Time> History::looks(const std::vector<std::int64_t>& pages, std::size_t most) {
  return reading_from(*database_, file_, [&] {
    std::vector<Time> looks;
    for (const std::int64_t page : pages) {
      SQLite::Statement row(*database_, "select at from reading where page = ? order by at desc limit ?");
      row.bind(1, page);
      row.bind(2, static_cast<std::int64_t>(most));
      while (row.executeStep()) looks.push_back(time_from(row.getColumn(0).getInt64()));
    }
    std::sort(looks.begin(), looks.end());
    if (looks.size() > most) looks.erase(looks.begin(), looks.end() - static_cast<std::ptrdiff_t>(most));
    return looks;
  });
}

void History::copy(const TableListener& listener) {
  reading_from(*database_, file_, [&] { tell_tables(*database_, listener); });
}

void History::restore(const std::function<void(Restore&)>& feed) {
  in_transaction(*database_, file_, [&] {
    Restore restore(*database_);
    feed(restore);
  });
}

Findings History::verify() {
  return reading_from(*database_, file_, [&] { return flipwatch::verify(*database_); });
}

LogHead History::log_head() {
  return reading_from(*database_, file_, [&] {
    SQLite::Statement own(*database_, "select name, length, head from machine where salt is not null");
    own.executeStep();
    return LogHead{.machine = own.getColumn(0).getString(),
                   .is_ours = true,
                   .length = own.getColumn(1).getInt64(),
                   .head = hexadecimal(own.getColumn(2).getString())};
  });
}

std::int64_t History::count_changes(const std::vector<std::int64_t>& accounts) {
  return reading_from(*database_, file_, [&] {
    SQLite::Statement row(
        *database_,
        "select (select count(*) from change where account in (" + ids_text(accounts) +
            ")) - (select count(*) from echo join change using (machine, number) where account in (" +
            ids_text(accounts) + "))");
    row.executeStep();
    return row.getColumn(0).getInt64();
  });
}

}  // namespace flipwatch
