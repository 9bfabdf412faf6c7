#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

TEST_CASE("a state that could not be told is unreadable, never guessed") {
  Browser browser;
  const json answer = browser.sees("1", "p", {"p#x 'X' switch ?", "p#y 'Y' switch off"});
  CHECK(items_in(answer) == "p#x ?: unreadable");
  CHECK_FALSE(answer["review"].at(0).contains("shown"));
  CHECK(changes_in(answer) == "");
  CHECK(browser.asks("review")["checked"] == 2);
}

TEST_CASE("a look that could not tell is no change, and what is between two looks that could is one") {
  struct Row {
    std::string says;
    std::vector<std::string> states;  // from the 1st, a day each
    std::string history;
    std::string review;
    std::string timeline;
  };
  for (const auto& [says, states, history, review, timeline] : {
           Row{"told, not told", {"on", "?"}, "", "p#x ?: unreadable", "p#x: on 1, unreadable at 2"},
           Row{"told again the same", {"on", "?", "on"}, "", "", "p#x: on 1, unreadable at 2"},
           Row{"told again otherwise",
               {"off", "?", "on"},
               "flipped p#x: off > on",
               "p#x on: flipped",
               "p#x: off 1 to 1, on 3, unreadable at 2"},
           Row{"first not told", {"?", "on"}, "", "", "p#x: on 2, unreadable at 1"},
           Row{"not told while flipped is open",
               {"off", "on", "?"},
               "flipped p#x: off > on",
               "p#x ?: flipped, unreadable",
               "p#x: off 1 to 1, on 2, unreadable at 3"},
       }) {
    CAPTURE(says);
    Browser browser;
    int day = 0;
    for (const auto& state : states) {
      browser.sees(std::to_string(++day), "p", {"p#x 'X' switch " + state, "p#y 'Y' switch off"});
    }
    CHECK(browser.history() == history);
    CHECK(browser.review() == review);
    CHECK(line_of(browser.all("timeline", "settings").at(0)) == timeline);
  }
}

TEST_CASE("what was not told has not gone, and the last look is the last that told") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch on", "p#y 'Y' switch off"});
  browser.sees("2", "p", {"p#x 'X' switch ?", "p#y 'Y' switch off"});
  const json lines = browser.all("timeline", "settings");
  CHECK(lines[0]["last"] == moment("1"));
  CHECK(lines[1]["last"] == moment("2"));
  const json change = browser.sees("3", "p", {"p#x 'X' switch off", "p#y 'Y' switch off"})["changes"].at(0);
  CHECK(change["from"] == "on");
  CHECK(change["last"] == moment("1"));
}

TEST_CASE("an unreadable item says since when, and when its state was told last") {
  Browser browser;
  const auto look = [&](const char* day, const char* state) {
    return browser.sees(day, "p", {std::string("p#x 'X' switch ") + state})["review"];
  };
  const json never = look("1", "?");
  CHECK(never.at(0)["since"] == moment("1"));
  CHECK_FALSE(never.at(0).contains("last"));
  look("2", "on");
  look("3", "on");
  CHECK(look("4", "?").at(0)["since"] == moment("4"));
  const json again = look("5", "?");
  CHECK(again.at(0)["since"] == moment("4"));
  CHECK(again.at(0)["last"] == moment("3"));
}

TEST_CASE("a row that names its control's state tells what the control could not") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch ?"});
  browser.sees("2", "privacy", {"p 'P' row Off"});
  CHECK(browser.review() == "");
}

TEST_CASE("an unreadable setting can be put aside") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch ?"});
  CHECK(browser.decides("keep", "p#x")["open"] == 0);
  browser.sees("2", "p", {"p#x 'X' switch ?"});
  CHECK(browser.review() == "");
}
