#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

const std::vector<std::string> before = {"mail 'Mail' row Off", "push 'Push' row Off"};

std::vector<std::string> with(std::string sentence) {
  auto all = before;
  all.push_back(std::move(sentence));
  return all;
}

/// Someone who saw the page before the new row came.
struct Watcher : Browser {
  explicit Watcher(const std::string& site = "acme.example") : Browser(site) { sees("1", "privacy", before); }
};

}  // namespace

TEST_CASE("the day that LinkedIn trains AI by a new switch, already on, it stands on top") {
  Browser browser("linkedin");
  std::vector<std::string> rows = {
      "settings/research-invitations 'Research invites' row On",
      "settings/policy-and-academic-research 'Social, economic, and workplace research' row Off"};
  browser.sees("1", "categories/privacy", rows);
  const int open = browser.asks("review")["open"];
  rows.push_back("settings/data-for-ai-improvement 'Data for Generative AI Improvement' row On");
  const json answer = browser.sees("2", "categories/privacy", rows);
  CHECK(answer["open"] == open + 1);
  CHECK(answer["worst"] == "appeared");
  CHECK(answer["review"].at(0)["label"] == "Data for Generative AI Improvement");
  CHECK(answer["review"].at(0)["reasons"] == json{"appeared", "unwanted"});
  CHECK(answer["review"].at(0)["since"] == moment("2"));
  CHECK(changes_in(answer) == "appeared settings/data-for-ai-improvement: ? > on");

  const std::string page = "settings/data-for-ai-improvement";
  CHECK(changes_in(browser.sees("2 12:01:00", page, {page + "#ai 'Use my data for training' switch on"})) ==
        "");
  browser.clicks("2 12:01:10", page + "#ai on > off");
  const json off = browser.sees("2 12:01:11", page, {page + "#ai 'Use my data for training' switch off"});
  CHECK(changes_in(off) == "flipped settings/data-for-ai-improvement#ai: on > off by you");
  CHECK(items_in(off) == "");
  CHECK(off["open"] == open);
}

TEST_CASE("what appears is told, and is to review when it is not as wanted or, without a rule, on") {
  struct Row {
    std::string site;
    std::string sentence;
    std::string changes;
    std::string items;
  };
  for (const auto& [site, sentence, changes, items] : {
           Row{"acme.example", "new 'New' row On", "appeared new: ? > on", "new on: appeared"},
           Row{"acme.example", "new 'New' row Off", "appeared new: ? > off", ""},
           Row{"acme.example", "new#x 'New' switch on", "appeared new#x: ? > on", "new#x on: appeared"},
           Row{"acme.example", "new#x 'New' radio Anyone of Anyone|Nobody", "appeared new#x: ? > Anyone", ""},
           Row{"acme.example", "new 'New' row Schools & 4 more", "appeared new: ? > Schools & 4 more", ""},
           Row{"linkedin", "settings/data-for-ai-improvement 'AI' row Off",
               "appeared settings/data-for-ai-improvement: ? > off", ""},
           Row{"linkedin", "dark-mode 'Dark mode' row On", "appeared dark-mode: ? > on", ""},  // no opinion
           Row{"linkedin", "profile-viewing-options 'Profile viewing' row Your name and headline",
               "appeared profile-viewing-options: ? > Your name and headline",
               "profile-viewing-options Your name and headline: appeared, unwanted"},
       }) {
    CAPTURE(site);
    CAPTURE(sentence);
    Watcher browser(site);
    const json answer = browser.sees("2", "privacy", with(sentence));
    CHECK(changes_in(answer) == changes);
    CHECK(items_in(answer) == items);
  }
}

TEST_CASE("a reading that is not whole can tell what appeared") {
  Watcher browser;
  CHECK(items_in(browser.sees("2", "privacy", {"new 'New' row On"}, {.complete = false})) ==
        "new on: appeared");
}

TEST_CASE("a change of what appeared has the look before it, where it was not there") {
  Watcher browser;
  const json change = browser.sees("3", "privacy", with("new 'New' row On"))["changes"].at(0);
  CHECK(change["at"] == moment("3"));
  CHECK(change["last"] == moment("1"));
  CHECK(change["from"] == nullptr);
  CHECK(change["by"] == "unseen");
  CHECK(change["label"] == "New");
  CHECK(change["site"] == "acme.example");
  CHECK(change["account"] == "default");
}

TEST_CASE("appeared stays over later readings") {
  Watcher browser;
  browser.sees("2", "privacy", with("new 'New' row On"));
  CHECK(items_in(browser.sees("3", "privacy", with("new 'New' row On"))) == "new on: appeared");
  CHECK(items_in(browser.sees("4", "new", {"new#x 'Use it' switch on"})) == "new#x on: appeared");
  CHECK(browser.review() == "new#x on: appeared");
  CHECK(changes_in(browser.sees("5", "privacy", with("new 'New' row On"))) == "");
}

TEST_CASE("appeared ends when it is as wanted, when you change it, and by a decision") {
  SUBCASE("as wanted: off, by whomever, is told as a flip alone") {
    Watcher browser;
    browser.sees("2", "privacy", with("new 'New' row On"));
    browser.sees("3", "privacy", with("new 'New' row Off"));
    CHECK(browser.review() == "new off: flipped");
    browser.sees("4", "privacy", with("new 'New' row On"));
    CHECK(browser.review() == "");  // the former state is back, and it has not appeared again
  }
  SUBCASE("you change it, to a state that is not wanted") {
    Watcher browser("linkedin");
    browser.sees("2", "privacy", with("profile-viewing-options#v 'V' radio Full of Full|Half|Private mode"));
    CHECK(browser.review() == "profile-viewing-options#v Full: appeared, unwanted");
    browser.clicks("3", "profile-viewing-options#v Full > Half");
    browser.sees("3 12:00:01", "privacy",
                 with("profile-viewing-options#v 'V' radio Half of Full|Half|Private mode"));
    CHECK(browser.review() == "profile-viewing-options#v Half: unwanted");
  }
  SUBCASE("a decision") {
    Watcher browser;
    browser.sees("2", "privacy", with("new 'New' row On"));
    browser.decides("keep", "new");
    browser.sees("3", "privacy", with("new 'New' row On"));
    CHECK(browser.review() == "");
  }
}

TEST_CASE("a new row without a state makes its page new, and what is first seen there has appeared") {
  Watcher browser;
  browser.sees("2", "privacy", with("new 'New' row"));
  CHECK(browser.review() == "");
  const json answer = browser.sees("3", "new", {"new#x 'X' switch on", "new#y 'Y' switch off"});
  CHECK(changes_in(answer) == "appeared new#x: ? > on; appeared new#y: ? > off");
  CHECK(items_in(answer) == "new#x on: appeared");
  CHECK(changes_in(browser.sees("4", "new", {"new#x 'X' switch on", "new#y 'Y' switch off"})) == "");
}

TEST_CASE("a row without a state that was there at the baseline makes no page new") {
  Browser browser;
  browser.sees("1", "privacy", with("old 'Old' row"));
  CHECK(changes_in(browser.sees("2", "old", {"old#x 'X' switch on"})) == "");
  CHECK(browser.review() == "");
}

TEST_CASE("a new row that first shows no state, and then one, has appeared") {
  Watcher browser;
  browser.sees("2", "privacy", with("new 'New' row"));
  CHECK(items_in(browser.sees("3", "privacy", with("new 'New' row On"))) == "new on: appeared");
}

TEST_CASE("a row of the baseline that shows its state later has not appeared") {
  Browser browser;
  browser.sees("1", "privacy", with("slow 'Slow' row"));
  const json answer = browser.sees("2", "privacy", with("slow 'Slow' row On"));
  CHECK(changes_in(answer) == "");
  CHECK(items_in(answer) == "");
}

TEST_CASE("a new control of a page that was read whole has appeared; its sisters have not") {
  Browser browser;
  browser.sees("1", "p", {"p#a 'A' switch on", "p#b 'B' switch on"});
  CHECK(items_in(browser.sees("2", "p", {"p#a 'A' switch on", "p#b 'B' switch on", "p#c 'C' switch on"})) ==
        "p#c on: appeared");
}
