#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <set>
#include <string>

#include "at_work.h"
#include "history/schema.h"
#include "verbs/verb.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

/// Every statement that SQLite runs in this program while one of these lives. They are told as they were
/// written, with their question marks.
class Statements {
 public:
  Statements() {
    running().clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(listen));
  }
  ~Statements() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(listen)); }
  Statements(const Statements&) = delete;
  Statements& operator=(const Statements&) = delete;
  const std::set<std::string>& all() const { return running(); }

 private:
  static std::set<std::string>& running() {
    static std::set<std::string> texts;
    return texts;
  }
  static int listen(sqlite3* connection, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(
        connection, SQLITE_TRACE_STMT,
        [](unsigned, void*, void* statement, void*) {
          running().insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
          return 0;
        },
        nullptr);
  }
};

json setting(std::string_view control, std::string_view state) {
  return {{"page", "p"},
          {"control", control},
          {"label", std::string("Label of ") + std::string(control)},
          {"kind", "switch"},
          {"state", state}};
}

json look(std::string_view at, std::string_view account, const json& settings) {
  json made = reading("/mypreferences/d/p", at, settings);
  made["account"] = account;
  return made;
}

/// Something of everything: two accounts, changes of several kinds, a click, a state that could not be told,
/// a look that arrives late.
void live(AtWork& host) {
  host.record(look("2026-11-01T10:00:00Z", "a", json::array({setting("x", "on"), setting("y", "off")})));
  host.record(look("2026-11-02T10:00:00Z", "b", json::array({setting("x", "on")})));
  host.record(look("2026-11-03T10:00:00Z", "a",
                   json::array({setting("x", "off"), setting("y", "off"), setting("z", "on")})));
  json blurred = look("2026-11-05T10:00:00Z", "a", json::array({setting("x", "off"), setting("y", "on")}));
  blurred["settings"][0]["state"] = nullptr;
  host.record(blurred);
  host.record(look("2026-11-04T10:00:00Z", "a",
                   json::array({setting("x", "on"), setting("y", "off"), setting("z", "on")})));
}

/// Each verb, and each way to ask that makes another statement. Those that take away come last.
struct Question {
  const char* verb;
  json request;
};
std::vector<Question> questions() {
  const json x = {{"site", "linkedin"}, {"account", "a"}, {"page", "p"}, {"control", "x"}};
  const auto with = [&](json more) {
    more.update(x);
    return more;
  };
  return {
      {"hello", {{"extension", "0.1.0"}, {"browser", "firefox"}}},
      {"act", with({{"label", "Label of x"}, {"from", "on"}, {"to", "off"}, {"at", "2026-11-06T10:00:00Z"}})},
      {"check", look("2026-11-06T10:00:01Z", "a", json::array({setting("x", "off"), setting("y", "off")}))},
      {"review", json::object()},
      {"history", json::object()},
      {"history", {{"before", "1793500000000.1.7"}, {"limit", 2}}},
      {"history", {{"site", "linkedin"}}},
      {"history", {{"site", "linkedin"}, {"account", "b"}}},
      {"history", {{"kind", "flipped"}}},
      {"history", {{"kind", "gone"}}},
      {"history", {{"kind", "gone"}, {"site", "linkedin"}, {"account", "a"}}},
      {"history",
       {{"kind", "flipped"},
        {"text", "label"},
        {"since", "2026-11-01T00:00:00Z"},
        {"until", "2026-12-01T00:00:00Z"}}},
      {"history", {{"category", "other"}}},
      {"timeline", json::object()},
      {"timeline", x},
      {"decide", with({{"decision", "keep"}})},
      {"decide", with({{"decision", "reopen"}})},
      {"accounts", json::object()},
      {"account", {{"site", "linkedin"}, {"account", "b"}, {"same_as", "a"}}},
      {"review", json::object()},
      {"check", look("2026-11-07T10:00:01Z", "b", json::array({setting("x", "on")}))},
      {"account", {{"site", "linkedin"}, {"account", "b"}, {"apart", true}}},
      {"account", {{"site", "linkedin"}, {"account", "b"}, {"name", "Ada"}}},
      {"pages", {{"site", "linkedin"}}},
      {"policy", json::object()},
      {"export", json::object()},
      {"forget", x},
      {"forget", {{"site", "linkedin"}, {"account", "b"}}}};
}

/// Tables that have a row for each computer or account of a person, or for each word that a list lacked:
/// those may be read whole.
bool is_small(const std::string& step) {
  for (const char* table :
       {"SCAN machine", "SCAN account", "SCAN same", "SCAN learned", "SCAN CONSTANT ROW"}) {
    if (step.starts_with(table)) return true;
  }
  return false;
}

/// The steps of a statement's plan that walk through a table, or sort what they found.
std::vector<std::string> walks(SQLite::Database& database, const std::string& sql) {
  std::vector<std::string> found;
  SQLite::Statement plan(database, "explain query plan " + sql);
  while (plan.executeStep()) {
    const std::string step = plan.getColumn(3).getString();
    const bool walks = step.starts_with("SCAN") && !is_small(step);
    const bool sorts = step.find("USE TEMP B-TREE FOR ORDER BY") != std::string::npos &&
                       sql.find(" from account ") == std::string::npos;
    if (walks || sorts) found.push_back(step);
  }
  return found;
}

/// What brings an older history up walks through it, once.
bool is_of_migration(const std::string& sql) {
  return std::any_of(std::begin(migrations), std::end(migrations),
                     [&](std::string_view step) { return step.find(sql) != std::string_view::npos; });
}

bool has_a_plan(const std::string& sql) {
  if (is_of_migration(sql)) return false;
  for (const char* word : {"select", "insert", "update", "delete"}) {
    if (sql.starts_with(word)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("no verb walks through a table: what an answer costs does not grow with the history") {
  AtWork host;
  std::set<std::string> asked;
  host.record(look("2026-11-01T09:00:00Z", "a",
                   json::array({setting("x", "on")})));  // opened before: migrations walk once
  const Statements statements;
  {
    AtWork watched;
    live(watched);
    for (const auto& [verb, request] : questions()) {
      CAPTURE(verb);
      CAPTURE(request);
      json full = request;
      CHECK(watched.ask(verb, full).is_object());
      asked.insert(verb);
    }
  }
  for (const Verb& verb : all_verbs()) {
    CAPTURE(verb.name);
    CHECK(
        (asked.contains(std::string(verb.name)) || verb.name == "policy.set"));  // which writes a file alone
  }
  SQLite::Database file(host.history_file().string(), SQLite::OPEN_READONLY);
  int seen = 0;
  for (const std::string& sql : statements.all()) {
    if (!has_a_plan(sql)) continue;
    ++seen;
    CAPTURE(sql);
    for (const std::string& step : walks(file, sql)) FAIL_CHECK(step);
  }
  CHECK(seen > 30);
}
