// A copy of everything is saved, and taken back into an empty history.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>

#include "conversation.h"
#include "wire/terminal.h"

using nlohmann::json;

namespace {

/// A history with a bit of everything: changes of all sorts, a click, decisions, accounts that were renamed,
/// named and joined, what could not be told, words in another language, something forgotten.
struct Full : Browser {
  Full() {
    const Look me = {.witness = "w1"}, me_later = {.account = "stable", .witness = "w1"};
    sees("1", "ads", {"ads#outside 'Ads outside' switch off", "ads#who 'Who' radio All of All|Nobody"}, me);
    sees("1", "more",
         {"more#a 'Zähl mit \"1\"' switch off", "more#b '‹name› / b' switch on", "mail 'Mail' row On"}, me);
    sees("2", "ads", {"ads#outside 'Ads outside' switch on", "ads#who 'Who' radio All of All|Nobody"}, me);
    sees("3", "more", {"more#a 'Zähl mit \"1\"' switch ?", "more#c 'New' switch on", "mail 'Mail' row Off"},
         me);
    sees("4", "ads", {"ads#outside 'Ads everywhere' switch on", "ads#who 'Who' radio All of All|Some|Nobody"},
         me_later);
    decides("keep", "ads#outside", {{"reason", "it is useful\n\t\\ \u2028"}, {"until", "2027-01-31"}});
    decides("mine", "more#c");
    sees("1", "ads", {"ads#outside 'Ads outside' switch off"}, {.account = "other", .witness = "w2"});
    sees("2", "ads", {"ads#outside 'Ads outside' switch on"}, {.account = "other", .witness = "w2"});
    asks("account", {{"account", "other"}, {"name", "Zweite"}});
    asks("account", {{"account", "other"}, {"same_as", "stable"}});
    sees("1", "p", {"p#x 'Xylophone' switch off", "p#y 'Y' switch off"}, {.site = "b.example"});
    sees("2", "p", {"p#x 'Xylophone' switch on", "p#y 'Y' switch on"}, {.site = "b.example"});
    asks("forget", {{"site", "b.example"}, {"page", "p"}, {"control", "x"}});
    json click = {{"site", "b.example"}, {"page", "p"}, {"control", "y"},   {"label", "Y"},
                  {"from", "on"},        {"to", "off"}, {"at", moment("3")}};
    asks("act", click);
  }

  Terminal terminal() { return {host().home()}; }
};

std::string saved(const Terminal& terminal, const std::string& name = "copy.json") {
  std::string file = (terminal.home->folder.path() / name).string();
  const Ran ran = terminal.run({"export", file});
  REQUIRE_MESSAGE(ran.status == 0, ran.complained);
  return file;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

void do_behind_its_back(const Terminal& terminal, const char* sql) {
  sqlite3* file = nullptr;
  REQUIRE(sqlite3_open(terminal.home->history().c_str(), &file) == SQLITE_OK);
  CHECK(sqlite3_exec(file, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(file);
}

}  // namespace

TEST_CASE("a copy that is taken back is the same, and goes on where it was") {
  Full person;
  const std::string copy = saved(person.terminal());
  CHECK(mode_of(copy) == 0600);
  const Terminal other;
  const Ran ran = other.run({"import", copy});
  CHECK(ran.complained == "");
  CHECK(ran.status == 0);
  CHECK(ran.told == "taken over: 8 changes and 9 looks at pages, from " + copy + "\n");
  CHECK(text_of(saved(other)) == text_of(copy));
  CHECK(other.run({"history", "verify"}).told == person.terminal().run({"history", "verify"}).told);

  Browser there("acme.example", other.home);
  CHECK(there.history() == person.history());
  CHECK(there.timeline() == person.timeline());
  CHECK(there.review() == person.review());
  CHECK(there.asks("hello")["salt"] == person.asks("hello")["salt"]);
  CHECK(changes_in(there.sees("3", "p", {"p#y 'Y' switch off"}, {.site = "b.example"})) ==
        "flipped p#y: on > off by you");
  CHECK(other.run({"history", "verify"}).status == 0);
}

TEST_CASE("a copy has all that is stored, and for people what the wire says") {
  Full person;
  const json copy = json::parse(text_of(saved(person.terminal())));
  CHECK(copy["history"]["tables"]["account"]["rows"].size() == 3);
  CHECK(copy["history"]["tables"]["alias"]["rows"].size() == 1);
  CHECK(copy["history"]["tables"]["said"]["rows"].size() > 0);
  CHECK(copy["history"]["tables"]["gap"]["rows"].size() == 1);
  CHECK(copy["history"]["tables"]["act"]["rows"].size() == 1);
  CHECK(copy["rows"] == person.all("export", "rows", {{"site", nullptr}}));
  CHECK(text_of(saved(person.terminal())).find("Xylophone") == std::string::npos);
  CHECK_FALSE(json::parse(person.terminal().run({"export", "--site", "b.example"}).told).contains("history"));
}

TEST_CASE("a copy is not taken into a history that has something, which stays as it was") {
  Full person;
  const std::string copy = saved(person.terminal());
  Browser other;
  other.sees("1", "p", {"p#x 'X' switch on"});
  const Terminal terminal{other.host().home()};
  const Ran ran = terminal.run({"import", copy});
  CHECK(ran.status == 2);
  CHECK(ran.complained.starts_with(
      "flipwatch: there is a history already, with 1 accounts and 0 changes; a copy is taken into an empty "
      "one "
      "alone. flipwatch sync FOLDER makes the histories of several computers one."));
  CHECK(other.timeline() == "p#x: on 1");
}

TEST_CASE("a copy that is cut anywhere, or is none, is refused, and the history stays empty") {
  Full person;
  const std::string copy = text_of(saved(person.terminal()));
  const Terminal other;
  const std::string file = (other.home->folder.path() / "cut.json").string();
  const bool thorough = std::getenv("FLIPWATCH_TEST_ALL") != nullptr;
  const std::size_t step = thorough ? 61 : copy.size() / 12;
  for (std::size_t length = 1; length < copy.size() - 2; length += step) {
    CAPTURE(length);
    std::ofstream(file, std::ios::binary) << copy.substr(0, length);
    const Ran ran = other.run({"import", file});
    CHECK(ran.status == 2);
    CHECK(ran.complained.starts_with("flipwatch: " + file + ", line "));
  }
  CHECK(other.run({"history"}).told == "No change is known.\n");
  CHECK(other.run({"import"}, copy).status == 0);
}

TEST_CASE("what a history cannot hold is told with its place") {
  Full person;
  const std::string copy = text_of(saved(person.terminal()));
  const std::string tables = "/history/tables/";
  const std::string schema = "\"schema\":" + json::parse(copy)["history"]["schema"].dump();
  struct Row {
    std::string text, told;
  };
  for (const auto& [text, told] : {
           Row{"[]", "line 1, /: expected a copy of a history, which is an object"},
           Row{"{}", " holds no history"},
           Row{"{\"rows\":[{\"row\":\"account\"}]}", " holds no history"},
           Row{"<!doctype html>", "line 1: expected JSON, found an error at column 1"},
           Row{with(copy, "\"schema\":", "\"schema\":9"), "it was saved by a newer Flipwatch"},
           Row{with(copy, "\"schema\":", "\"schema\":-"),
               "line 2, /history/schema: expected a version from 1 on"},
           Row{with(copy, schema, "\"schema\":1"), tables + "account/rows: expected the columns"},
           Row{with(copy, "\"schema\":", "\"s\":"), "expected an object or a list"},
           Row{with(copy, "\"account\":{", "\"acount\":{"), tables + "acount/rows: a history of version"},
           Row{with(copy, "\"acme.example\",\"stable\"", "7,\"stable\""),
               "line 4, " + tables + "account/rows/0/1: expected a text or null"},
           Row{with(copy, "\"acme.example\",\"stable\"", "null,\"stable\""),
               tables + "account/rows/0: a history cannot have this row"},
           Row{with(copy, "\"acme.example\",\"stable\"", "\"stable\""),
               tables + "account/rows/0: expected 10 values, found 9"},
           Row{with(copy, "\"acme.example\",\"stable\"", "[],\"stable\""), "expected a value, found a list"},
           Row{with(copy, "\"acme.example\",\"stable\"", "1.5,\"stable\""), "found a number with a fraction"},
           Row{with(copy, "\"acme.example\",\"stable\"", "{\"hax\":\"00\"},\"stable\""), "expected bytes as"},
           Row{with(copy, "\"acme.example\",\"stable\"", "{\"hex\":\"0G\"},\"stable\""),
               "expected bytes in hex"},
           Row{with(copy, "\"rows\":[", "\"rows\":{"), "expected a list, found an object"},
           Row{with(copy, "[1,1,1,", "[1,1,1,null,99,"), tables + "change/rows/0"},
           Row{with(copy, "[1,1,1,", "[1,1,99,"),
               ": the table change has a row that belongs to one of the table setting which is not there"},
           Row{"{\"history\":" + std::string(200'000, '['), "expected an object, found a list"},
           Row{"{\"x\":" + std::string(200'000, '['), "it is deeper than any copy"},
           Row{"{\"x\":\"" + std::string(17'000'000, 'x') + "\"}", "a text of over 16 MB"},
       }) {
    CAPTURE(text.substr(0, 300));
    const Terminal other;
    const std::string file = (other.home->folder.path() / "bad.json").string();
    std::ofstream(file, std::ios::binary) << text;
    const Ran ran = other.run({"import", file});
    CHECK(ran.status == 2);
    CHECK(ran.told == "");
    CHECK_MESSAGE(ran.complained.find(told) != std::string::npos, ran.complained);
    CHECK(ran.complained.find(file) != std::string::npos);
    CHECK(other.run({"history"}).told == "No change is known.\n");
  }
}

TEST_CASE("a copy of a log that is not whole is taken over, and told") {
  Full person;
  const std::string copy = text_of(saved(person.terminal()));
  const Terminal other;
  const Ran ran = other.run({"import"}, with(copy, "[1,2,", "[1,2000,"));
  CHECK(ran.status == 1);
  CHECK(ran.complained.find("but this computer's log does not fit from number 2 on") != std::string::npos);
}

TEST_CASE("verify says whole with the head of the log, or from where on not, and doctor says it, too") {
  Full person;
  const Terminal terminal = person.terminal();
  const Ran whole = terminal.run({"history", "verify"});
  CHECK(whole.status == 0);
  const json as_json = json::parse(terminal.run({"history", "verify", "--json"}).told);
  CHECK(as_json["whole"] == true);
  const std::string head = as_json["logs"][0]["head"];
  CHECK(whole.told.starts_with(
      "The history is whole, with 9 looks at pages.\n  this computer's log: 10 entries, 8 of them changes, 1 "
      "forgotten; the hash of the last is " +
      head + "\n"));
  CHECK(whole.told.ends_with(": something was forgotten, with 1 changes (number 10)\n"));
  CHECK(as_json["forgettings"][0]["changes"] == 1);
  CHECK(terminal.run({"export", "--format", "html"}).told.find("<td>10</td><td><code>" + head) !=
        std::string::npos);
  CHECK(terminal.run({"doctor"})
            .told.find("the history can be read and written, and each change fits its hash") !=
        std::string::npos);

  do_behind_its_back(terminal, "update change set to_state = 'off' where number = 1");
  const Ran broken = terminal.run({"history", "verify"});
  CHECK(broken.status == 1);
  CHECK(broken.told.starts_with(
      "The history is not what Flipwatch wrote:\n  this computer's log does not fit from number 1 on "
      "(2026-11-02T12:00:00Z): it is not what its hash was made of.\n"));
  const json flaw = json::parse(terminal.run({"history", "verify", "--json"}).told)["flaws"][0];
  CHECK(flaw["code"] == "altered");
  CHECK(flaw["number"] == 1);
  CHECK(flaw["at"] == moment("2"));
  const Ran doctor = terminal.run({"doctor"});
  CHECK(doctor.status == 1);
  CHECK(doctor.told.find("[history_broken]") != std::string::npos);
}

TEST_CASE("verify of a history that cannot be read is an error, not a finding") {
  const Terminal terminal;
  std::filesystem::create_directories(terminal.home->history());
  CHECK(terminal.run({"history", "verify"}).status == 2);
}

TEST_CASE("a history of a newer version is refused, said by doctor, and left as it is to the byte") {
  Full person;
  const Terminal terminal = person.terminal();
  person.host().close_input();
  REQUIRE(person.host().exit_status() == 0);
  do_behind_its_back(terminal,
                     "pragma user_version = 99; create table future (x); pragma wal_checkpoint(truncate)");
  const std::string before = text_of(terminal.home->history());
  const Ran doctor = terminal.run({"doctor"});
  CHECK(doctor.status == 1);
  CHECK(doctor.told.find("was written by a newer Flipwatch (version 99, this one knows ") !=
        std::string::npos);
  CHECK(doctor.told.find("Update the Flipwatch program") != std::string::npos);
  CHECK(terminal.run({"history", "verify"}).status == 2);
  CHECK(terminal.run({"import"}, "{}").status == 2);
  Browser other("acme.example", terminal.home);
  const json answer = other.sees("20", "ads", {"ads#outside 'Ads outside' switch off"});
  CHECK(answer["recorded"] == false);
  CHECK(answer["warnings"][0]["message"].get<std::string>().find("newer Flipwatch") != std::string::npos);
  CHECK(text_of(terminal.home->history()) == before);
}
