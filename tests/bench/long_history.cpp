#include "long_history.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

#include "changes/change.h"
#include "changes/memory.h"
#include "flipwatch_program.h"
#include "history/log.h"
#include "history/looks.h"
#include "history/schema.h"
#include "messages.h"
#include "open_port.h"

using namespace flipwatch;
namespace fs = std::filesystem;

namespace long_history {
std::string account(int index) {
  return "account-" + std::string(index < 10 ? "0" : "") + std::to_string(index);
}
}  // namespace long_history

namespace {

using namespace long_history;

constexpr int changes_of_rare = 200;
constexpr int changes_of_quiet = 60;
constexpr int changes_a_visit = 20;
constexpr int one_is_reworded = 500;  // of so many flips
constexpr auto twenty_years = std::chrono::minutes{first_visit};

fs::path file_of(const fs::path& home) { return home / ".local" / "share" / "flipwatch" / "history.db"; }

/// Every account is met by the host itself.
void meet_accounts(const fs::path& home) {
  OpenPort port(flipwatch_in(home));
  for (int i = 0; i < accounts; ++i) must_be_recorded(port.ask(check_message(settings, 0, 0, account(i))));
}

/// An account as its changes are appended.
struct Writer {
  Memory memory;
  std::string name;
  std::int64_t page = 0;
};

Writer writer_of(SQLite::Database& database, const std::string& name) {
  Writer writer{.memory = {}, .name = name};
  SQLite::Statement id(database,
                       "select account.id, page.id from account join page on page.account = account.id "
                       "where account.name = ? and url <> ''");
  id.bind(1, name);
  id.executeStep();
  writer.memory.account = id.getColumn(0).getInt64();
  writer.page = id.getColumn(1).getInt64();
  SQLite::Statement row(database,
                        "select id, page, control, label, state from setting where account = ? order by id");
  row.bind(1, writer.memory.account);
  while (row.executeStep()) {
    Known known;
    known.id = row.getColumn(0).getInt64();
    known.page = row.getColumn(1).getString();
    known.control = row.getColumn(2).getString();
    known.label = row.getColumn(3).getString();
    known.state = row.getColumn(4).getString();
    writer.memory.add(std::move(known));
  }
  return writer;
}

/// Flips a setting, or rewords it.
Change change_of(Known& known, std::size_t setting, std::int64_t seq, Time at) {
  Change change{.seq = seq, .setting = setting, .at = at, .last = at - std::chrono::hours{24}};
  if (seq % one_is_reworded == 0) {
    change.kind = ChangeKind::reworded;
    change.detail.wording = {{"label", known.label, known.label + " as of today"}};
    return change;
  }
  change.from = known.state;
  known.state = change.to = known.state == "on" ? "off" : "on";
  return change;
}

/// Which settings change at a visit. Numbers that look random and are the same in every run.
class Chance {
 public:
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005 + 1442695040888963407;
    return static_cast<std::size_t>(state_ >> 33) % bound;
  }

 private:
  std::uint64_t state_ = 20;
};

/// The log, visit by visit: `done` of `all` changes are behind it.
class Log {
 public:
  Log(SQLite::Database& database, std::int64_t all) : database_(database), all_(all) {
    for (int i = 0; i < accounts; ++i) writers_.push_back(writer_of(database, account(i)));
    SQLite::Statement machine(database, "select length from machine where salt is not null");
    machine.executeStep();
    seq_ = machine.getColumn(0).getInt64();
  }

  void write() {
    for (std::int64_t visit = 0; done_ < all_; ++visit) {
      if (is_due(rare_, changes_of_rare)) append(writers_.back(), 1, false), ++rare_;
      if (is_due(quiet_, changes_of_quiet)) append(writers_.front(), 1, true), ++quiet_;
      append(writers_[chance_.below(accounts - 1)], changes_a_visit, false);
    }
  }

 private:
  /// Whether of `count` changes that are spread over the whole the next one is due.
  bool is_due(std::int64_t had, std::int64_t count) const {
    return had < count && had * all_ <= done_ * count;
  }

  Time now() const {
    const Time begin = *parse_time("2026-01-01T00:01:00Z");
    return begin + std::chrono::milliseconds{std::chrono::milliseconds(twenty_years).count() / all_ * done_};
  }

  void append(Writer& writer, int count, bool to_quiet) {
    std::vector<Change> changes;
    std::vector<bool> taken(settings, false);
    while (static_cast<int>(changes.size()) < count) {
      const std::size_t setting = to_quiet ? quiet : chance_.below(settings);
      if (taken[setting] || (setting == quiet && !to_quiet)) continue;
      taken[setting] = true;
      changes.push_back(change_of(writer.memory.settings[setting], setting, ++seq_, now()));
    }
    append_changes(database_, changes, writer.memory, "linkedin", writer.name);
    note_looks(writer);
    done_ += count;
  }

  /// The visit itself, and one a day later that found nothing new.
  void note_looks(const Writer& writer) {
    for (const auto later : {std::chrono::hours{0}, std::chrono::hours{24}}) {
      const LookRow look{.page = writer.page, .at = now() + later, .whole = true, .settings = settings,
                         .fingerprint = std::string(sizeof(Digest), 'f')};
      add_look(database_, look, looks_at(database_, writer.page));
    }
  }

  SQLite::Database& database_;
  std::int64_t all_;
  std::vector<Writer> writers_;
  std::int64_t seq_ = 0;
  std::int64_t done_ = 0;
  std::int64_t rare_ = 0;
  std::int64_t quiet_ = 0;
  Chance chance_;
};

void write_states(SQLite::Database& database) {
  database.exec(
      "update setting set state = coalesce((select to_state from change where change.setting = setting.id "
      "and "
      "to_state is not null order by at desc, number desc limit 1), state), flipped = 0, appeared = 0, "
      "flip_look_1 = 0, flip_look_2 = 0");
}

}  // namespace

void make_long_history(const fs::path& home, std::int64_t changes) {
  const fs::path whole = home / ("whole-" + std::to_string(schema_version));
  if (fs::exists(whole)) return;
  fs::remove_all(home);
  fs::create_directories(home);
  std::printf("writing a history of %lld changes\n", static_cast<long long>(changes));
  std::fflush(stdout);
  meet_accounts(home);
  SQLite::Database database(file_of(home).string(), SQLite::OPEN_READWRITE);
  database.exec("pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = -400000");
  database.exec("begin");
  Log(database, changes).write();
  write_states(database);
  database.exec("commit; pragma journal_mode = wal");
  std::FILE* mark = std::fopen(whole.c_str(), "w");
  if (mark) std::fclose(mark);
}

BytesEach bytes_each(const fs::path& home) {
  SQLite::Database database(file_of(home).string(), SQLite::OPEN_READONLY);
  const auto pages_of = [&](const char* table) {
    SQLite::Statement size(
        database,
        "select sum(pgsize) from dbstat where name in (select name from sqlite_schema where tbl_name = ?)");
    size.bind(1, table);
    size.executeStep();
    return size.getColumn(0).getDouble();
  };
  const auto number = [&](const char* sql) { return database.execAndGet(sql).getDouble(); };
  const double text = number(
      "select sum(coalesce(length(from_state), 0) + coalesce(length(to_state), 0) + length(detail)) from "
      "change");
  return {.change = (pages_of("change") - text) / number("select count(*) from change"),
          .look = pages_of("reading") / number("select count(*) from reading")};
}
