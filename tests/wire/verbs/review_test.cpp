#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

TEST_CASE("review lists what is to look at, most urgent first, with how much was checked and when last") {
  Browser browser("linkedin");
  const std::string ai = "settings/data-for-ai-improvement";
  const std::vector<std::string> page = {ai + " 'AI' row On", "f 'F' row Off", "g 'G' row On", "u 'U' row On",
                                         "k 'K' row On"};
  browser.sees("1", "privacy", page);
  const json answer = browser.sees(
      "2", "privacy", {"u 'U' row ?", ai + " 'AI' row On", "f 'F' row On", "n 'N' row On", "k 'K' row On"});
  const std::string items =
      "n on: appeared; f on: flipped; " + ai + " on: unwanted; g ?: gone; u ?: unreadable";
  CHECK(items_in(answer) == items);
  CHECK(totals_in(answer) == "5 open, 5 in all, worst appeared");
  const json review = browser.asks("review");
  CHECK(items_in(review) == items);
  CHECK(totals_in(review) == "5 open, 5 in all, worst appeared");
  CHECK(review["read_at"] == moment("2"));
  CHECK(review["checked"] == 5);  // what is gone is not there to be checked
  CHECK_FALSE(review.contains("next"));
}

TEST_CASE("an item in review is the item in check.ok") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off"});
  const json answer = browser.sees("2", "p", {"p#x 'X' switch on"});
  CHECK(browser.asks("review")["review"] == answer["review"]);
}

TEST_CASE("a check lists its page's items alone, and counts the account's and all") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off"});
  browser.sees("1", "q", {"q#x 'X' switch off"});
  browser.sees("1", "p", {"p#x 'X' switch off"}, {.site = "other.example"});
  browser.sees("2", "p", {"p#x 'X' switch ?"}, {.site = "other.example"});
  browser.sees("2", "q", {"q#x 'X' switch on"});
  const json answer = browser.sees("3", "p", {"p#x 'X' switch on"});
  CHECK(items_in(answer) == "p#x on: flipped");
  CHECK(totals_in(answer) == "2 open, 3 in all, worst flipped");
  CHECK(totals_in(browser.asks("review")) == "2 open, 3 in all, worst flipped");
  CHECK(totals_in(browser.asks("review", {{"site", "other.example"}})) == "1 open, 3 in all, worst flipped");
  CHECK(totals_in(browser.asks("review", {{"site", nullptr}})) == "3 open, 3 in all, worst flipped");
  CHECK(browser.asks("review", {{"site", nullptr}})["review"].size() == 3);
}

TEST_CASE("hello tells the badge") {
  Browser browser;
  CHECK(totals_in(browser.asks("hello")) == "0 in all, worst none");
  browser.sees("1", "p", {"p#x 'X' switch off"});
  browser.sees("2", "p", {"p#x 'X' switch on"});
  CHECK(totals_in(browser.asks("hello")) == "1 in all, worst flipped");
}

TEST_CASE("review of one account is that one's") {
  Browser browser;
  for (const char* account : {"a", "b"}) {
    browser.sees("1", "p", {"p#x 'X' switch off"}, {.account = account});
    browser.sees(account == std::string("a") ? "2" : "3", "p", {"p#x 'X' switch on"}, {.account = account});
  }
  const json review = browser.asks("review", {{"account", "a"}});
  CHECK(review["review"].size() == 1);
  CHECK(review["review"].at(0)["account"] == "a");
  CHECK(totals_in(review) == "1 open, 2 in all, worst flipped");
  CHECK(review["read_at"] == moment("2"));
  CHECK(review["checked"] == 1);
}

TEST_CASE("a history that nothing was ever read into has nothing to review") {
  Browser browser;
  const json review = browser.asks("review");
  CHECK(review["review"].empty());
  CHECK(totals_in(review) == "0 open, 0 in all, worst none");
  CHECK(review["checked"] == 0);
  CHECK(review.value("read_at", json()) == nullptr);
}

TEST_CASE("review is paged by its limit, each item once") {
  Browser browser;
  std::vector<std::string> before;
  std::vector<std::string> after;
  for (int i = 0; i < 25; ++i) {
    const std::string key = "p#c" + std::to_string(i) + " 'C' switch ";
    before.push_back(key + "off");
    after.push_back(key + "on");
  }
  browser.sees("1", "p", before);
  browser.sees("2", "p", after);
  const json whole = browser.asks("review")["review"];
  CHECK(whole.size() == 25);
  const json first = browser.asks("review", {{"limit", 10}});
  CHECK(first["review"].size() == 10);
  CHECK(first["open"] == 25);
  CHECK(first["next"].is_string());
  CHECK(browser.all("review", "review", {{"limit", 10}}) == whole);
  CHECK(browser.all("review", "review", {{"limit", 1}}) == whole);
  CHECK_FALSE(browser.asks("review", {{"limit", 25}}).contains("next"));
}
