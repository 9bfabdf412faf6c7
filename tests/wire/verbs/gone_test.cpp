#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

const std::vector<std::string> three = {"a 'A' row On", "b 'B' row Off", "c 'C' row On"};
const std::vector<std::string> two = {"a 'A' row On", "b 'B' row Off"};

/// Someone who saw three rows on the 1st.
struct GoneWatcher : Browser {
  GoneWatcher() { sees("1", "privacy", three); }
};

}  // namespace

TEST_CASE("a whole reading says what is gone") {
  GoneWatcher browser;
  const json answer = browser.sees("2", "privacy", two);
  CHECK(changes_in(answer) == "gone c: on > ?");
  CHECK(items_in(answer) == "c ?: gone");
  CHECK(answer["changes"].at(0)["last"] == moment("1"));
  CHECK(browser.review() == "c ?: gone");
}

TEST_CASE("a reading that is not whole says nothing about what it lacks") {
  GoneWatcher browser;
  const json answer = browser.sees("2", "privacy", two, {.complete = false});
  CHECK(changes_in(answer) == "");
  CHECK(items_in(answer) == "");
}

TEST_CASE("the word that a reading is whole is doubted") {
  struct Row {
    std::string says;
    std::vector<std::string> before;
    std::vector<std::string> after;
  };
  for (const auto& [says, before, after] : {
           Row{"rows used to show states and none does", three, {"a 'A' row", "b 'B' row"}},
           Row{"most settings would be gone at once", three, {"a 'A' row On"}},
           Row{"all settings would be gone at once", three, {}},
           Row{"all of one", {"a#x 'A' switch on"}, {}},
           Row{"most controls would be gone at once",
               {"p#a 'A' switch on", "p#b 'B' switch on", "p#c 'C' switch on"},
               {"p#c 'C' switch on"}},
       }) {
    CAPTURE(says);
    Browser browser;
    browser.sees("1", "privacy", before);
    const json answer = browser.sees("2", "privacy", after);
    CHECK(changes_in(answer) == "");
    CHECK(browser.review() == "");
    CHECK(changes_in(browser.sees("3", "privacy", before)) == "");
  }
}

TEST_CASE("gone stays over later readings, is told once, and a decision closes it") {
  GoneWatcher browser;
  browser.sees("2", "privacy", two);
  CHECK(changes_in(browser.sees("3", "privacy", two)) == "");
  CHECK(browser.review() == "c ?: gone");
  CHECK(browser.decides("keep", "c")["open"] == 0);
  browser.sees("4", "privacy", two);
  CHECK(browser.review() == "");
}

TEST_CASE("what came back has returned, and counts as appeared where it is on") {
  struct Row {
    std::string again;
    std::string changes;
    std::string items;
  };
  for (const auto& [again, changes, items] : {
           Row{"c 'C' row On", "returned c: ? > on", "c on: appeared"},
           Row{"c 'C' row Off", "returned c: ? > off", ""},
       }) {
    CAPTURE(again);
    GoneWatcher browser;
    browser.sees("2", "privacy", two);
    auto rows = two;
    rows.push_back(again);
    const json answer = browser.sees("3", "privacy", rows);
    CHECK(changes_in(answer) == changes);
    CHECK(items_in(answer) == items);
    CHECK(changes_in(browser.sees("4", "privacy", rows)) == "");
  }
}

TEST_CASE("seen again anywhere it has returned") {
  GoneWatcher browser;
  browser.sees("1", "c", {"c#x 'Use C' switch on"});
  browser.sees("2", "privacy", two);
  CHECK(browser.review() == "c#x ?: gone");
  const json answer = browser.sees("3", "c", {"c#x 'Use C' switch on"});
  CHECK(changes_in(answer).starts_with("returned c#x"));
  CHECK(changes_in(browser.sees("4", "privacy", two)) == "");  // that this page lacks it was told already
  CHECK(browser.history().find("gone") == browser.history().rfind("gone"));
}

TEST_CASE("a page says nothing about what it never showed") {
  GoneWatcher browser;
  browser.sees("2", "visibility", {"d 'D' row On", "e 'E' row On"});
  CHECK(changes_in(browser.sees("3", "privacy", three)) == "");
  CHECK(changes_in(browser.sees("4", "visibility", {"d 'D' row On", "e 'E' row On"})) == "");
}

TEST_CASE("one of a page's controls can be gone") {
  Browser browser;
  browser.sees("1", "p", {"p#a 'A' switch on", "p#b 'B' switch on", "p#c 'C' switch off"});
  CHECK(changes_in(browser.sees("2", "p", {"p#a 'A' switch on", "p#b 'B' switch on"})) ==
        "gone p#c: off > ?");
}

TEST_CASE("a row without a state that is no longer there is not gone, it never was a setting") {
  Browser browser;
  browser.sees("1", "privacy", {"a 'A' row On", "b 'B' row Off", "c 'C' row"});
  CHECK(changes_in(browser.sees("2", "privacy", two)) == "");
}

TEST_CASE("the timeline shows an absence as a mark") {
  GoneWatcher browser;
  browser.sees("2", "privacy", three);
  browser.sees("3", "privacy", two);
  browser.sees("5", "privacy", three);
  const json line = browser.asks("timeline", {{"page", "c"}})["settings"].at(0);
  CHECK(line["marks"].at(0) == json{{"at", moment("3")}, {"kind", "gone"}});
  CHECK(line["spans"].at(0)["from"] == moment("1"));
  CHECK(line["spans"].at(0)["state"] == "on");
  CHECK(line["last"] == moment("5"));
}

TEST_CASE("what returns counts among what is there when a reading is doubted") {
  Browser browser;
  const std::vector<std::string> all = {"p#a 'A' switch on", "p#b 'B' switch on", "p#c 'C' switch off"};
  browser.sees("1", "p", all);
  browser.sees("2", "p", {"p#a 'A' switch on", "p#b 'B' switch on"});
  browser.sees("3", "p", {"p#b 'B' switch on"});
  CHECK(browser.review() == "p#a ?: gone; p#c ?: gone");
  CHECK(changes_in(browser.sees("4", "p", {"p#a 'A' switch on", "p#c 'C' switch off"})) ==
        "returned p#a: ? > on; returned p#c: ? > off; gone p#b: on > ?");
}
