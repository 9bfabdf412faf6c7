#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

/// Someone who saw a switch, off on the 1st.
struct FlipWatcher : Browser {
  FlipWatcher() { sees("1", "p", {off}); }
  json sees_on(std::string_view day) { return sees(day, "p", {on}); }
  json sees_off(std::string_view day) { return sees(day, "p", {off}); }
  static constexpr const char* off = "p#x 'X' switch off";
  static constexpr const char* on = "p#x 'X' switch on";
};

}  // namespace

TEST_CASE("a state that changed and no click was seen: flipped, by unseen") {
  FlipWatcher browser;
  const json answer = browser.sees_on("3");
  CHECK(items_in(answer) == "p#x on: flipped");
  const json& change = answer["changes"].at(0);
  CHECK(change["kind"] == "flipped");
  CHECK(change["from"] == "off");
  CHECK(change["to"] == "on");
  CHECK(change["by"] == "unseen");
  CHECK(change["at"] == moment("3"));
  CHECK(change["last"] == moment("1"));
  const json& item = answer["review"].at(0);
  CHECK(item["since"] == moment("3"));
  CHECK(item["last"] == moment("1"));
  CHECK(item["wanted"] == nullptr);
}

TEST_CASE("flipped stays over later readings, until the former state is back") {
  FlipWatcher browser;
  browser.sees_on("2");
  CHECK(items_in(browser.sees_on("3")) == "p#x on: flipped");
  CHECK(browser.review() == "p#x on: flipped");
  const json back = browser.sees_off("4");
  CHECK(items_in(back) == "");
  CHECK(changes_in(back) == "flipped p#x: on > off");
  CHECK(browser.history() == "flipped p#x: on > off; flipped p#x: off > on");
}

TEST_CASE("the former state is the one before all that nobody saw") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' radio One of One|Two|Three"});
  browser.sees("2", "p", {"p#x 'X' radio Two of One|Two|Three"});
  CHECK(items_in(browser.sees("3", "p", {"p#x 'X' radio Three of One|Two|Three"})) == "p#x Three: flipped");
  CHECK(items_in(browser.sees("4", "p", {"p#x 'X' radio One of One|Two|Three"})) == "");
}

TEST_CASE("a click that was seen makes the change yours") {
  FlipWatcher browser;
  browser.clicks("2", "p#x off > on");
  const json answer = browser.sees_on("2 12:00:01");
  CHECK(changes_in(answer) == "flipped p#x: off > on by you");
  CHECK(items_in(answer) == "");
}

TEST_CASE("a click is answered by the first reading that shows what it asked for") {
  struct Row {
    std::string says;
    std::vector<std::pair<std::string, bool>> looks;  // when, and whether the switch was on
    std::string history;
  };
  for (const auto& [says, looks, history] : {
           Row{"at once", {{"2 12:00:01", true}}, "flipped p#x: off > on by you"},
           Row{"days later", {{"9", true}}, "flipped p#x: off > on by you"},
           Row{"after a look that still showed the state before",
               {{"2 12:00:20", false}, {"2 12:00:59", true}},
               "flipped p#x: off > on by you"},
           Row{"after looks that still showed it for a minute",
               {{"2 12:00:20", false}, {"2 12:01:00", false}, {"9", true}},
               "flipped p#x: off > on by you"},
           Row{"not after a look over a minute later that still showed it",
               {{"2 12:01:01", false}, {"2 12:02:00", true}},
               "flipped p#x: off > on"},
           Row{"once only",
               {{"2 12:00:01", true}, {"3", false}, {"4", true}},
               "flipped p#x: off > on; flipped p#x: on > off; flipped p#x: off > on by you"},
       }) {
    CAPTURE(says);
    FlipWatcher browser;
    browser.clicks("2", "p#x off > on");
    for (const auto& [day, on] : looks) on ? browser.sees_on(day) : browser.sees_off(day);
    CHECK(browser.history() == history);
  }
}

TEST_CASE("a click does not explain a change in the other direction, nor one of another setting") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch on", "p#y 'Y' switch off"});
  browser.clicks("2", "p#x off > on");
  CHECK(changes_in(browser.sees("2 12:00:01", "p", {"p#x 'X' switch off", "p#y 'Y' switch on"})) ==
        "flipped p#x: on > off; flipped p#y: off > on");
}

TEST_CASE("a click does not explain what was seen before it") {
  FlipWatcher browser;
  browser.clicks("3", "p#x off > on");
  CHECK(changes_in(browser.sees_on("2")) == "flipped p#x: off > on");
}

TEST_CASE("clicks to and fro end where the last one led") {
  FlipWatcher browser;
  browser.clicks("2 12:00:00", "p#x off > on");
  browser.clicks("2 12:00:01", "p#x on > off");
  CHECK(changes_in(browser.sees_off("2 12:00:02")) == "");
  CHECK(changes_in(browser.sees_on("9")) == "flipped p#x: off > on");
}

TEST_CASE("your click on the control is what its row then shows") {
  Browser browser;
  browser.sees("1", "privacy", {"p 'P' row Off"});
  browser.sees("1", "p", {"p#x 'X' radio No of Yes|No"});
  browser.clicks("2", "p#x No > Yes");
  CHECK(changes_in(browser.sees("2 12:00:05", "privacy", {"p 'P' row On"})) ==
        "flipped p#x: off > on by you");
}

TEST_CASE("a click on a row's key is a click on the page's one control") {
  FlipWatcher browser;
  browser.clicks("2", "p off > on");
  CHECK(changes_in(browser.sees_on("2 12:00:01")) == "flipped p#x: off > on by you");
}

TEST_CASE("a change by you ends what nobody saw") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' radio One of One|Two|Three"});
  browser.sees("2", "p", {"p#x 'X' radio Two of One|Two|Three"});
  CHECK(browser.review() == "p#x Two: flipped");
  browser.clicks("3", "p#x Two > Three");
  browser.sees("3 12:00:01", "p", {"p#x 'X' radio Three of One|Two|Three"});
  CHECK(browser.review() == "");
}

TEST_CASE("a click of one account is none of another's") {
  Browser browser;
  for (const char* account : {"a", "b"}) browser.sees("1", "p", {"p#x 'X' switch off"}, {.account = account});
  browser.asks("act", {{"account", "a"},
                       {"page", "p"},
                       {"control", "x"},
                       {"label", "X"},
                       {"from", "off"},
                       {"to", "on"},
                       {"at", moment("2")}});
  CHECK(changes_in(browser.sees("2 12:00:01", "p", {"p#x 'X' switch on"}, {.account = "b"})) ==
        "flipped p#x: off > on");
  CHECK(changes_in(browser.sees("2 12:00:01", "p", {"p#x 'X' switch on"}, {.account = "a"})) ==
        "flipped p#x: off > on by you");
}

TEST_CASE("an act is answered with nothing to say") {
  FlipWatcher browser;
  json answer = browser.asks(
      "act",
      {{"page", "p"}, {"control", "x"}, {"label", "X"}, {"from", "off"}, {"to", "on"}, {"at", moment("2")}});
  answer.erase("type");
  CHECK(answer == json::object());
}

TEST_CASE("mixed is a state of its own") {
  FlipWatcher browser;
  CHECK(changes_in(browser.sees("2", "p", {"p#x 'X' checkbox mixed"})) == "flipped p#x: off > mixed");
  CHECK(browser.review() == "p#x mixed: flipped");
}

TEST_CASE("radios that lose their choice have flipped to none") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' radio One of One|Two"});
  CHECK(changes_in(browser.sees("2", "p", {"p#x 'X' radio  of One|Two"})) == "flipped p#x: One > ");
}

TEST_CASE("a flip to what is not wanted has both reasons, and keeps the second when it was you") {
  const std::string page = "settings/data-for-ai-improvement";
  Browser browser("linkedin");
  browser.sees("1", page, {page + "#ai 'AI' switch off"});
  CHECK(items_in(browser.sees("2", page, {page + "#ai 'AI' switch on"})) ==
        page + "#ai on: flipped, unwanted");
  browser.sees("3", page, {page + "#ai 'AI' switch off"});
  browser.clicks("4", page + "#ai off > on");
  CHECK(items_in(browser.sees("4 12:00:01", page, {page + "#ai 'AI' switch on"})) ==
        page + "#ai on: unwanted");
}
