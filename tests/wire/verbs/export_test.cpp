// All that is remembered, as rows.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "conversation.h"

using nlohmann::json;

namespace {

/// The rows of one kind, in their order.
std::vector<json> rows(const json& answer, std::string_view kind) {
  std::vector<json> found;
  for (const json& row : answer["rows"]) {
    if (row["row"] == kind) found.push_back(row);
  }
  return found;
}

}  // namespace

TEST_CASE("an export has each account, setting, reading and change") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off", "p#y 'Y' switch on"});
  browser.sees("2", "p", {"p#x 'X' switch on", "p#y 'Y' switch on"});
  browser.decides("keep", "p#y", {{"reason", "it is useful"}});
  const json answer = browser.asks("export");
  CHECK_FALSE(answer.contains("next"));

  REQUIRE(rows(answer, "account").size() == 1);
  const json account = rows(answer, "account")[0];
  CHECK(account["id"] == "default");
  CHECK(account["settings"] == 2);
  CHECK(account["changes"] == 1);

  REQUIRE(rows(answer, "setting").size() == 2);
  CHECK(rows(answer, "setting")[0]["state"] == "on");
  CHECK(rows(answer, "setting")[1]["decision"] == "keep");
  CHECK(rows(answer, "setting")[1]["decision_reason"] == "it is useful");

  REQUIRE(rows(answer, "reading").size() == 2);
  const json reading = rows(answer, "reading")[1];
  CHECK(reading["at"] == moment("2"));
  CHECK(reading["settings"] == 2);
  CHECK(reading["complete"] == true);

  REQUIRE(rows(answer, "log").size() == 1);
  CHECK(rows(answer, "log")[0]["length"] == 1);
  CHECK(rows(answer, "log")[0]["head"].get<std::string>().size() == 32);

  REQUIRE(rows(answer, "change").size() == 1);
  CHECK(changes_in({{"changes", rows(answer, "change")}}) == changes_in(browser.asks("history")));
}

TEST_CASE("each look has a fingerprint of its own, also where it saw the same") {
  Browser browser;
  for (const char* day : {"1", "2", "3"}) browser.sees(day, "p", {"p#x 'X' switch off"});
  std::set<std::string> prints;
  for (const json& reading : rows(browser.asks("export"), "reading")) prints.insert(reading["fingerprint"]);
  CHECK(prints.size() == 3);
  CHECK(prints.begin()->size() == 32);
}

TEST_CASE("an export that is longer than an answer goes on, and has each row once") {
  Browser browser;
  const std::string words(900, 'w');
  for (int page = 0; page < 12; ++page) {
    std::vector<std::string> sentences;
    for (int i = 0; i < 60; ++i) {
      const std::string key = "p" + std::to_string(page) + "#x" + std::to_string(i);
      sentences.push_back(key + " '" + words + std::to_string(i) + "' switch " + (i % 2 ? "on" : "off"));
    }
    browser.sees("1", "p" + std::to_string(page), sentences);
    for (std::string& sentence : sentences)
      sentence = sentence.ends_with(" on") ? sentence.substr(0, sentence.size() - 2) + "off" : sentence;
    browser.sees("2", "p" + std::to_string(page), sentences);
  }
  CHECK(browser.asks("export").contains("next"));
  const json all = browser.all("export", "rows");
  std::map<std::string, int> counts;
  std::set<std::string> once;
  for (const json& row : all) {
    ++counts[row["row"]];
    once.insert(row.dump());
  }
  CHECK(counts == std::map<std::string, int>{
                      {"account", 1}, {"setting", 12 * 60}, {"reading", 24}, {"change", 12 * 30}, {"log", 1}});
  CHECK(once.size() == all.size());
}

TEST_CASE("an export of one site or account has nothing of another") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch on"}, {.witness = "w1"});
  browser.sees("1", "p", {"p#x 'X' switch on"}, {.witness = "w2"});
  browser.sees("1", "p", {"p#x 'X' switch on"}, {.site = "other.example"});
  for (const json& row : browser.asks("export", {{"account", "w2"}})["rows"]) {
    CAPTURE(row);
    if (row["row"] == "log") continue;
    CHECK(row.value("account", row.value("id", "")) == "w2");
  }
  CHECK(browser.asks("export", {{"account", "w2"}})["rows"].size() == 4);
  CHECK(browser.asks("export", {{"account", "nobody"}})["rows"].empty());
  CHECK(browser.refusal("export", {{"after", "1.2"}}) == "bad_request at /after");
}
