#include <doctest/doctest.h>

#include <algorithm>

#include "conversation.h"

using nlohmann::json;

namespace {

struct LateVisit {
  std::string day;
  std::vector<std::string> settings;
};

}  // namespace

TEST_CASE("readings count in the order of their times, whatever the order in which they arrive") {
  struct Row {
    std::string says;
    std::vector<LateVisit> looks;
    std::string timeline;
    std::string review;
    std::string since;  // of the item
  };
  for (const auto& [says, looks, timeline, review, since] : {
           Row{"there and back",
               {{"1", {"p#x 'X' switch off"}}, {"2", {"p#x 'X' switch on"}}, {"3", {"p#x 'X' switch off"}}},
               "p#x: off 1 to 1, on 2 to 2, off 3",
               "",
               ""},
           Row{"once, seen twice",
               {{"1", {"p#x 'X' switch off"}}, {"2", {"p#x 'X' switch on"}}, {"3", {"p#x 'X' switch on"}}},
               "p#x: off 1 to 1, on 2",
               "p#x on: flipped",
               "2"},
           Row{"once, late",
               {{"1", {"p#x 'X' switch off"}}, {"2", {"p#x 'X' switch off"}}, {"3", {"p#x 'X' switch on"}}},
               "p#x: off 1 to 2, on 3",
               "p#x on: flipped",
               "3"},
           Row{"never",
               {{"1", {"p#x 'X' switch on"}}, {"2", {"p#x 'X' switch on"}}, {"3", {"p#x 'X' switch on"}}},
               "p#x: on 1",
               "",
               ""},
           Row{"through three options",
               {{"1", {"p#x 'X' radio A of A|B|C"}},
                {"2", {"p#x 'X' radio B of A|B|C"}},
                {"3", {"p#x 'X' radio C of A|B|C"}}},
               "p#x: A 1 to 1, B 2 to 2, C 3",
               "p#x C: flipped",
               "3"},
       }) {
    CAPTURE(says);
    std::vector<std::size_t> order = {0, 1, 2};
    do {
      const std::string arrival = looks[order[0]].day + looks[order[1]].day + looks[order[2]].day;
      CAPTURE(arrival);
      Browser browser;
      for (const std::size_t index : order) browser.sees(looks[index].day, "p", looks[index].settings);
      CHECK(browser.timeline() == timeline);
      CHECK(browser.review() == review);
      const json items = browser.asks("review")["review"];
      for (const auto& item : items) {
        CHECK(item["since"] == moment(since));
        CHECK(item["last"] == moment(std::to_string(std::stoi(since) - 1)));
      }
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST_CASE("a late look between two of the state in force begins that state anew") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off"});
  browser.sees("2", "p", {"p#x 'X' switch on"});
  browser.sees("4", "p", {"p#x 'X' switch on"});
  const json answer = browser.sees("3", "p", {"p#x 'X' switch off"});
  CHECK(browser.timeline() == "p#x: off 1 to 1, on 2 to 2, off 3 to 3, on 4");
  CHECK(answer["review"].at(0)["since"] == moment("4"));
  CHECK(answer["review"].at(0)["last"] == moment("3"));
}

TEST_CASE("a first reading that arrives second is the beginning") {
  Browser browser;
  browser.sees("2", "p", {"p#x 'X' switch on"});
  const json answer = browser.sees("1", "p", {"p#x 'X' switch off"});
  CHECK(changes_in(answer) == "flipped p#x: off > on");
  CHECK(answer["changes"].at(0)["at"] == moment("2"));
  CHECK(answer["changes"].at(0)["last"] == moment("1"));
  CHECK(browser.review() == "p#x on: flipped");
}

TEST_CASE("a change that a late reading splits says when it was between the looks that are known") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off"});
  browser.sees("3", "p", {"p#x 'X' switch off"});
  const json answer = browser.sees("2", "p", {"p#x 'X' switch on"});
  CHECK(items_in(answer) == "");
  const json changes = browser.all("history", "changes");
  REQUIRE(changes.size() == 2);
  for (const auto& change : changes) {
    const bool there = change["to"] == "on";
    CHECK(change["at"] == moment(there ? "2" : "3"));
    CHECK(change["last"] == moment(there ? "1" : "2"));
  }
}

TEST_CASE("a late reading leaves the present as it is") {
  Browser browser;
  browser.sees("5", "privacy", {"a 'A' row On", "b 'B' row Off", "c 'C' row On"});
  browser.sees("6", "privacy", {"a 'A' row On", "b 'B' row Off", "c 'C' row On"});
  browser.sees("2", "privacy", {"a 'A' row Off", "b 'B' row Off"});
  for (const auto& line : browser.all("timeline", "settings")) CHECK(line["last"] == moment("6"));
  CHECK(browser.review().find("gone") == std::string::npos);
  CHECK(browser.asks("review")["read_at"] == moment("6"));
  CHECK(browser.asks("review")["checked"] == 3);
}

TEST_CASE("a late reading does not answer a click that came after it") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off"});
  browser.clicks("4", "p#x off > on");
  browser.sees("2", "p", {"p#x 'X' switch off"});  // over a minute before the click, not after it
  CHECK(changes_in(browser.sees("4 12:00:05", "p", {"p#x 'X' switch on"})) == "flipped p#x: off > on by you");
}

TEST_CASE("the order counts over all pages on which a setting is seen") {
  struct Row {
    std::string says;
    std::vector<std::pair<std::string, std::string>> looks;  // the day, and the page with what it shows
    std::string timeline;
    std::string review;
  };
  const std::vector<std::string> row_on = {"p 'P' row On", "q 'Q' row Off"};
  const std::vector<std::string> row_off = {"p 'P' row Off", "q 'Q' row Off"};
  for (const auto& [says, looks, timeline, review] : {
           Row{"the row is late and shows what was known",
               {{"1", "row on"}, {"3", "off"}, {"2", "row on"}},
               "p#x: on 1 to 2, off 3",
               "p#x off: flipped"},
           Row{"the control is late and shows what was known",
               {{"1", "off"}, {"3", "row on"}, {"2", "off"}},
               "p#x: off 1 to 2, on 3",
               "p#x on: flipped"},
           Row{"the row is late and shows a state that came and went",
               {{"1", "off"}, {"3", "off"}, {"2", "row on"}},
               "p#x: off 1 to 1, on 2 to 2, off 3",
               ""},
           Row{"the row is late and shows the new state",
               {{"1", "off"}, {"3", "on"}, {"2", "row on"}},
               "p#x: off 1 to 1, on 2",
               "p#x on: flipped"},
       }) {
    CAPTURE(says);
    Browser browser;
    for (const auto& [day, look] : looks) {
      if (look.starts_with("row")) {
        browser.sees(day, "privacy", look == "row on" ? row_on : row_off);
      } else {
        browser.sees(day, "p", {"p#x 'X' switch " + look});
      }
    }
    CHECK(line_of(browser.asks("timeline", {{"page", "p"}})["settings"].at(0)) == timeline);
    CHECK(browser.review() == review);
  }
}

TEST_CASE("a late reading that lacks what was seen since says nothing of it") {
  Browser browser;
  browser.sees("1", "privacy", {"a 'A' row On", "b 'B' row On", "p 'P' row On"});
  browser.sees("3", "p", {"p#x 'X' switch on"});
  browser.sees("2", "privacy", {"a 'A' row On", "b 'B' row On"});
  CHECK(browser.review() == "");
}

TEST_CASE("a page's late look is a setting's newest one where the later looks did not tell it") {
  Browser browser;
  browser.sees("1", "privacy", {"a 'A' row On", "b 'B' row On", "p 'P' row On"});
  browser.sees("3", "privacy", {"a 'A' row On", "b 'B' row On", "p 'P' row"});
  const json answer = browser.sees("2", "privacy", {"a 'A' row On", "b 'B' row On", "p 'P' row Off"});
  CHECK(changes_in(answer) == "flipped p: on > off");
  const json line = browser.asks("timeline", {{"page", "p"}})["settings"].at(0);
  CHECK(line_of(line) == "p: on 1 to 1, off 2");
  CHECK(line["last"] == moment("2"));
  CHECK(browser.review() == "p off: flipped");
}

TEST_CASE("a setting that only a late look has shown was seen then") {
  Browser browser;
  browser.sees("2", "privacy", {"a 'A' row On", "b 'B' row On"});
  browser.sees("1", "privacy", {"a 'A' row On", "b 'B' row On", "c 'C' row On"});
  const json line = browser.asks("timeline", {{"page", "c"}})["settings"].at(0);
  CHECK(line_of(line) == "c: on 1 to 1, gone at 2");
  CHECK(line["last"] == moment("1"));
  CHECK(browser.review() == "");
}

TEST_CASE("what only a late look has shown came and went in between, and is on no list") {
  Browser browser;
  browser.sees("1", "p", {"p#a 'A' switch on"});
  browser.sees("5", "p", {"p#a 'A' switch on"});
  CHECK(
      changes_in(browser.sees("3", "p", {"p#a 'A' switch on", "p#z 'Share data with partners' switch on"})) ==
      "appeared p#z: ? > on; gone p#z: on > ?");
  CHECK(browser.review() == "");
}
