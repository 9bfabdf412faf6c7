#include <doctest/doctest.h>
#include <sqlite3.h>

#include <set>
#include <vector>

#include "conversation.h"

using nlohmann::json;

namespace {

/// The history, as somebody else opens it.
class Database {
 public:
  explicit Database(const std::filesystem::path& file) {
    REQUIRE(sqlite3_open(file.c_str(), &database_) == SQLITE_OK);
  }
  ~Database() { sqlite3_close(database_); }
  Database(const Database&) = delete;
  void run(const char* sql) { REQUIRE(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }
  std::string text(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    std::string found = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return found;
  }

 private:
  sqlite3* database_ = nullptr;
};

bool warns(const json& answer) { return !answer.value("warnings", json::array()).empty(); }

std::string page_of(int number) { return "p" + std::to_string(number); }

json check_of(Browser& browser, const char* day, int page, const char* state) {
  return browser.check(day, page_of(page), {page_of(page) + "#x 'X' switch " + state});
}

}  // namespace

TEST_CASE("eight hosts open a history that is not there yet, and each records its check") {
  auto home = std::make_shared<ScratchHome>();
  std::vector<std::unique_ptr<Browser>> browsers;
  for (int i = 0; i < 8; ++i) browsers.push_back(std::make_unique<Browser>("acme.example", home));
  int page = 0;
  for (auto& browser : browsers) {
    json request = check_of(*browser, "1", ++page, "on");
    request["id"] = 1;
    browser->host().send(request);
    browser->host().send({{"id", 2}, {"type", "hello"}});
  }
  std::set<json> salts;
  for (auto& browser : browsers) {
    const json answer = browser->host().answer();
    CHECK(answer["type"] == "check.ok");
    CHECK(answer["recorded"] == true);
    CHECK_FALSE(warns(answer));
    salts.insert(browser->host().answer()["salt"]);
  }
  CHECK(salts.size() == 1);
  CHECK(browsers[0]->asks("review")["checked"] == 8);
  CHECK(browsers[7]->asks("accounts")["accounts"].size() == 1);
}

TEST_CASE("two hosts that write by turns see each other's work") {
  auto home = std::make_shared<ScratchHome>();
  Browser one("acme.example", home);
  Browser other("acme.example", home);
  one.sees("1", "p", {"p#x 'X' switch off"});
  CHECK(changes_in(other.sees("2", "p", {"p#x 'X' switch on"})) == "flipped p#x: off > on");
  CHECK(one.review() == "p#x on: flipped");
  one.decides("keep", "p#x");
  CHECK(other.review() == "");
  other.clicks("3", "p#x on > off");
  CHECK(changes_in(one.sees("3 12:00:01", "p", {"p#x 'X' switch off"})) == "flipped p#x: on > off by you");
  CHECK(other.history() == one.history());
}

TEST_CASE("a host that looks again and again knows what was seen and said elsewhere in between") {
  auto home = std::make_shared<ScratchHome>();
  Browser one("acme.example", home);
  Browser other("acme.example", home);
  const auto looks_twice = [&one](const char* day, const char* again, const char* sentence) {
    one.sees(day, "p", {sentence});
    return one.sees(again, "p", {sentence});
  };
  CHECK(changes_in(looks_twice("1", "2", "p#x 'X' switch off")) == "");
  other.sees("3", "p", {"p#x 'X' switch on"});
  CHECK(items_in(looks_twice("4", "5", "p#x 'X' switch on")) == "p#x on: flipped");
  CHECK(other.history() == "flipped p#x: off > on");  // told once, by the one that saw it
  one.decides("keep", "p#x");
  CHECK(items_in(looks_twice("6", "7", "p#x 'X' switch on")) == "");
  other.clicks("8", "p#x on > off");
  CHECK(changes_in(one.sees("8 12:00:01", "p", {"p#x 'X' switch off"})) == "flipped p#x: on > off by you");
}

TEST_CASE("a look at nobody's account in between makes what was known before no newer") {
  Browser browser;
  const Look ada = {.account = "ada"}, bob = {.account = "bob"}, nobody = {};
  const std::vector<std::string> on = {"p#x 'X' switch on", "p#y 'Y' switch off"};
  browser.sees("1", "p", {"p#x 'X' switch off", "p#y 'Y' switch off"}, ada);
  browser.sees("1", "q", {"q#z 'Z' switch off"}, bob);
  browser.sees("2", "p", on, ada);
  CHECK(browser.sees("3", "p", on, ada)["open"] == 1);
  browser.asks("decide", {{"account", "ada"}, {"page", "p"}, {"control", "x"}, {"decision", "keep"}});
  browser.asks("forget", {{"account", "ada"}, {"page", "p"}, {"control", "y"}});
  CHECK(browser.sees("4", "p", on, nobody)["recorded"] == false);
  const json answer = browser.sees("5", "p", on, ada);
  CHECK(answer["open"] == 0);
  CHECK(answer["open_all"] == 0);
  CHECK(changes_in(answer) == "");
}

TEST_CASE("what is open elsewhere is counted as it is now, whoever changed it") {
  auto home = std::make_shared<ScratchHome>();
  Browser one("acme.example", home);
  Browser other("other.example", home);
  other.sees("1", "q", {"q#y 'Y' switch off"});
  const auto open_after_a_look = [&one](const char* day) {
    return one.sees(day, "p", {"p#x 'X' switch off"})["open_all"];
  };
  CHECK(open_after_a_look("1") == 0);
  CHECK(open_after_a_look("2") == 0);
  other.sees("2", "q", {"q#y 'Y' switch on"});
  CHECK(open_after_a_look("3") == 1);
  CHECK(open_after_a_look("4") == 1);
  one.asks("decide", {{"site", "other.example"}, {"page", "q"}, {"control", "y"}, {"decision", "keep"}});
  CHECK(open_after_a_look("5") == 0);
  other.sees("5", "q", {"q#y 'Y' switch off"});
  CHECK(open_after_a_look("6") == 1);
  CHECK(open_after_a_look("7") == 1);
  one.asks("policy.set", {{"policy", {{"ignore", {"other"}}}}});
  CHECK(open_after_a_look("8") == 0);
}

TEST_CASE("two hosts that write at once lose nothing, and number their changes as one log") {
  auto home = std::make_shared<ScratchHome>();
  Browser one("acme.example", home);
  Browser other("acme.example", home);
  constexpr int pages = 40;
  for (int page = 0; page < pages; ++page)
    one.sees("1", page_of(page), {page_of(page) + "#x 'X' switch off"});
  for (int page = 0; page < pages; ++page) {
    Browser& browser = page % 2 == 0 ? one : other;
    json request = check_of(browser, "2", page, "on");
    request["id"] = page;
    browser.host().send(request);
  }
  for (int page = 0; page < pages; ++page) {
    const json answer = (page % 2 == 0 ? one : other).host().answer();
    CHECK(answer["id"] == page);
    CHECK(answer["recorded"] == true);
    CHECK_FALSE(warns(answer));
  }
  std::set<std::int64_t> numbers;
  for (const auto& change : one.all("history", "changes")) numbers.insert(change["seq"].get<std::int64_t>());
  CHECK(numbers.size() == pages);
  CHECK(*numbers.rbegin() - *numbers.begin() == pages - 1);
}

TEST_CASE("who reads does not wait for who writes, and who writes waits for the other") {
  auto home = std::make_shared<ScratchHome>();
  Browser reader("acme.example", home);
  Browser writer("acme.example", home);
  reader.sees("1", "p", {"p#x 'X' switch off"});
  Database held(home->history());
  held.run("begin immediate");
  json request = writer.check("2", "p", {"p#x 'X' switch on"});
  request["id"] = 1;
  writer.host().send(request);
  CHECK(reader.asks("review")["checked"] == 1);
  CHECK(reader.asks("history")["changes"].empty());
  CHECK(reader.all("timeline", "settings").size() == 1);
  held.run("rollback");
  const json answer = writer.host().answer();
  CHECK(answer["recorded"] == true);
  CHECK_FALSE(warns(answer));
  CHECK(reader.review() == "p#x on: flipped");
}

TEST_CASE(
    "a check that cannot be recorded is answered all the same, with a warning; other writers are refused") {
  auto home = std::make_shared<ScratchHome>();
  Browser browser("linkedin", home);
  const std::string page = "settings/data-for-ai-improvement";
  browser.sees("1", page, {page + "#ai 'AI' switch off"});
  browser.sees("1", "p", {"p#x 'X' switch off"});
  browser.sees("2", "p", {"p#x 'X' switch on"});
  Database held(home->history());
  held.run("begin immediate");
  const json answer = browser.sees("2", page, {page + "#ai 'AI' switch on"});
  CHECK(answer["recorded"] == false);
  CHECK(answer["changes"].empty());
  CHECK(items_in(answer).ends_with("unwanted"));
  CHECK(answer["warnings"].at(0)["code"] == "history_busy");
  CHECK(answer["open_all"] == 1);  // what is open is still known
  CHECK(answer["worst"] == "flipped");
  CHECK(browser.refusal("decide", {{"page", page}, {"control", "ai"}, {"decision", "keep"}}) ==
        "history_busy");
  held.run("rollback");
  CHECK(changes_in(browser.sees("3", page, {page + "#ai 'AI' switch on"})) ==
        "flipped " + page + "#ai: off > on");
}

TEST_CASE("without a history a check is judged and hello has no salt; what needs it says so") {
  auto home = std::make_shared<ScratchHome>();
  std::filesystem::create_directories(home->history());  // a folder where the file should be
  Browser browser("linkedin", home);
  const std::string page = "settings/data-for-ai-improvement";
  const json answer = browser.sees("1", page, {page + "#ai 'AI' switch on"});
  CHECK(answer["account"] == nullptr);
  CHECK(answer["recorded"] == false);
  CHECK(items_in(answer) == page + "#ai on: unwanted");
  CHECK(answer["warnings"].at(0)["code"] == "history_unavailable");
  const json hello = browser.asks("hello");
  CHECK_FALSE(hello.contains("salt"));
  CHECK(hello["sites"].size() == 1);
  CHECK(hello["warnings"].at(0)["code"] == "history_unavailable");
  CHECK(browser.refusal("review") == "history_unavailable");
  CHECK(browser.refusal("act", {{"page", page},
                                {"control", "ai"},
                                {"label", "AI"},
                                {"from", "on"},
                                {"to", "off"},
                                {"at", moment("1")}}) == "history_unavailable");
  CHECK(browser.asks("policy", {{"page", page}})["settings"].size() == 1);  // needs none
}

TEST_CASE("an answered check survives kill -9, and the history is whole") {
  auto home = std::make_shared<ScratchHome>();
  for (int round = 0; round < 10; ++round) {
    CAPTURE(round);
    int answered = 0;
    {
      Browser browser("acme.example", home);
      browser.asks("forget", {{"site", nullptr}, {"all", true}});
      for (int page = 0; page < 40; ++page) {
        json request = check_of(browser, "1", page, "on");
        request["id"] = page;
        browser.host().send(request);
      }
      for (; answered < 4 * round; ++answered) REQUIRE(browser.host().answer()["recorded"] == true);
      browser.host().kill();
    }
    CHECK(Database(home->history()).text("pragma integrity_check") == "ok");
    CHECK(Database(home->history()).text("select count(*) from pragma_foreign_key_check") == "0");
    Browser next("acme.example", home);
    const json lines = next.all("timeline", "settings");
    CHECK(lines.size() >= answered);
    CHECK(lines.size() <= 40);
    CHECK(next.asks("accounts")["accounts"].size() <= 1);
  }
}
