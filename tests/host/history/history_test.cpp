#include "history/history.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <atomic>
#include <string>

#include "error.h"
#include "history/schema.h"
#include "kept.h"

using namespace flipwatch;

namespace {

int rows(SQLite::Database& database, const std::string& table) {
  return database.execAndGet("select count(*) from " + table).getInt();
}

}  // namespace

TEST_CASE("a visit that changed nothing adds one row and writes nothing per setting") {
  ScratchFolder folder;
  History history(folder.path() / "history.db", no_hurry);
  history.record(reading(0, {{"a", "on"}, {"b", "off"}}), {}, want_off);
  SQLite::Database file((folder.path() / "history.db").string(), SQLite::OPEN_READWRITE);
  file.exec("create table written (what text)");
  for (const char* table : {"setting", "place", "change"}) {
    for (const char* deed : {"insert", "update", "delete"}) {
      file.exec(std::string("create trigger ") + deed + "_" + table + " after " + deed + " on " + table +
                " begin insert into written values ('" + table + "'); end");
    }
  }
  const int before = rows(file, "reading");
  history.record(reading(1, {{"a", "on"}, {"b", "off"}}), {}, want_off);
  CHECK(rows(file, "reading") == before + 1);
  CHECK(rows(file, "written") == 0);
  history.record(reading(2, {{"a", "off"}, {"b", "off"}}), {}, want_off);
  CHECK(rows(file, "change") == 1);
}

TEST_CASE("a history of the first schema is brought up, and goes on where it was") {
  ScratchFolder folder;
  const auto path = folder.path() / "history.db";
  {
    SQLite::Database file(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    file.exec(std::string(migrations[0]));
    file.exec(
        "insert into machine (id, name, salt) values (1, 'old', 'salt');"
        "insert into account (id, site, name, stable) values (1, 'linkedin', 'default', 0);"
        "insert into page (id, account, name, url, baseline_at, whole_at, read_at, readings) values "
        "(1, 1, 'p', '', 0, 0, 0, 1);"
        "insert into reading (page, at, whole, settings) values (1, 0, 1, 1);"
        "insert into setting (id, account, page, control, label, row_label, section, description, lang, "
        "kind, "
        "options, met_at, first_at, first_state, state, row_text, since_at, by_you, unreadable, appeared, "
        "flipped, gone, flip_look_1, flip_look_2, unstable_since) values (1, 1, 'p', 'a', 'Label of a', '', "
        "'', '', "
        "'en', "
        "0, '', 0, 0, 'off', 'off', '', 0, 0, 0, 0, 0, 0, 0, 0, 0);"
        "insert into place (page, setting, absent, never_told) values (1, 1, 0, 0);"
        "pragma user_version = 1");
  }
  History history(path, no_hurry);
  const Recorded recorded = history.record(reading(1, {{"a", "on"}}), {}, want_off);
  REQUIRE(recorded.outcome.changes.size() == 1);
  CHECK(recorded.outcome.changes[0].kind == ChangeKind::flipped);
  CHECK(history.salt() == "salt");
}

TEST_CASE("what is remembered is what was seen, also by another host") {
  ScratchFolder folder;
  History one(folder.path() / "history.db", no_hurry);
  History other(folder.path() / "history.db", no_hurry);
  CHECK(one.salt() == other.salt());
  one.record(reading(0, {{"a", "on"}}), {}, want_off);
  const Recorded seen = other.record(reading(1, {{"a", "off"}}), {}, want_off);
  REQUIRE(seen.outcome.changes.size() == 1);
  CHECK(seen.outcome.changes[0].from == "on");
  const std::vector<Account> accounts = one.accounts("linkedin");
  REQUIRE(accounts.size() == 1);
  CHECK(one.memory(accounts, accounts[0].id).settings[0].state == "off");
}

TEST_CASE("each change has its number and a hash over itself and the one before") {
  ScratchFolder folder;
  History history(folder.path() / "history.db", no_hurry);
  for (int i = 0; i < 4; ++i) history.record(reading(i, {{"a", i % 2 == 0 ? "on" : "off"}}), {}, want_off);
  SQLite::Database file((folder.path() / "history.db").string(), SQLite::OPEN_READONLY);
  CHECK(file.execAndGet("select group_concat(number) from change where kind = 1").getString() == "1,2,3");
  CHECK(file.execAndGet("select count(distinct hash) from change").getInt() == rows(file, "change"));
  CHECK(file.execAndGet("select min(length(hash)) from change").getInt() == 16);
  CHECK(file.execAndGet("select m.head = c.hash from machine m, change c order by c.number desc limit 1")
            .getInt() == 1);
}

TEST_CASE("a history from a newer Flipwatch is refused and left as it is") {
  ScratchFolder folder;
  const auto path = folder.path() / "history.db";
  {
    SQLite::Database file(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    file.exec("create table future (x); pragma user_version = 99");
  }
  try {
    History history(path, no_hurry);
    FAIL("it was opened");
  } catch (const Error& error) {
    CHECK(error.code == Code::history_unavailable);
    CHECK(std::string(error.what()) == "the history " + path.string() +
                                           " was written by a newer Flipwatch (version 99, this one knows " +
                                           std::to_string(schema_version) + ")");
    CHECK_FALSE(error.way_out.empty());
  }
  SQLite::Database file(path.string(), SQLite::OPEN_READONLY);
  CHECK(file.execAndGet("select group_concat(name) from sqlite_schema").getString() == "future");
}

TEST_CASE("a history whose version is below nought is none, and is not taken for an old one") {
  ScratchFolder folder;
  const auto path = folder.path() / "history.db";
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("create table past (x); pragma user_version = -1");
  CHECK_THROWS_AS(History(path, no_hurry), Error);
  SQLite::Database file(path.string(), SQLite::OPEN_READONLY);
  CHECK(file.execAndGet("pragma user_version").getInt() == -1);
}

TEST_CASE("what is forgotten is in no byte of the files") {
  ScratchFolder folder;
  const auto path = folder.path() / "history.db";
  History history(path, no_hurry);
  history.record(reading(0, {{"Zauberwort", "on"}, {"b", "on"}}), {}, want_off);
  history.record(reading(1, {{"Zauberwort", "off"}, {"b", "on"}}), {}, want_off);
  const std::vector<Account> accounts = history.accounts("linkedin");
  const Memory memory = history.memory(accounts, accounts[0].id);
  history.forget_settings({memory.settings[*memory.find("p", "Zauberwort")].id},
                          *parse_time("2026-11-02T10:00:00Z"));
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    CAPTURE(entry.path().string());
    CHECK(text_of(entry.path()).find("Zauberwort") == std::string::npos);
  }
  CHECK(history.memory(accounts, accounts[0].id).settings.size() == 1);
}

TEST_CASE("what was forgotten is no news when it is seen again") {
  ScratchFolder folder;
  History history(folder.path() / "history.db", no_hurry);
  history.record(reading(0, {{"a", "on"}, {"b", "on"}}), {}, want_off);
  const std::vector<Account> accounts = history.accounts("linkedin");
  const Memory memory = history.memory(accounts, accounts[0].id);
  history.forget_settings({memory.settings[*memory.find("p", "a")].id}, *parse_time("2026-11-02T10:00:00Z"));
  CHECK(history.record(reading(1, {{"a", "on"}, {"b", "on"}}), {}, want_off).outcome.changes.empty());
}
