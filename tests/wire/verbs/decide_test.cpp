#include <doctest/doctest.h>

#include <chrono>

#include "conversation.h"
#include "time.h"

using nlohmann::json;

namespace {

/// A day relative to today, as a decision ends by the real calendar.
std::string in_days(int days) {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return flipwatch::format_date(today + std::chrono::days(days));
}

const std::string page = "settings/data-for-ai-improvement";
const std::string key = page + "#ai";

/// Someone whose AI switch flipped to on, which is not wanted either.
struct Decider : Browser {
  Decider() : Browser("linkedin") {
    sees("1", page, {key + " 'AI' switch off"});
    sees("2", page, {key + " 'AI' switch on"});
    REQUIRE(review() == key + " on: flipped, unwanted");
  }
  void sees_again(std::string_view day, const char* state = "on") {
    sees(day, page, {key + " 'AI' switch " + state});
  }
};

}  // namespace

TEST_CASE("a decision closes the whole item with all its reasons, over later readings") {
  for (const char* decision : {"keep", "mine", "later"}) {
    CAPTURE(decision);
    Decider person;
    CHECK(totals_in(person.decides(decision, key)) == "0 open, 0 in all, worst none");
    CHECK(person.review() == "");
    person.sees_again("3");
    CHECK(person.review() == "");
    CHECK(totals_in(person.asks("review")) == "0 open, 0 in all, worst none");
  }
}

TEST_CASE("reopen brings the item back with all its reasons") {
  Decider person;
  person.decides("keep", key);
  const json answer = person.decides("reopen", key);
  CHECK(totals_in(answer) == "1 open, 1 in all, worst flipped");
  CHECK(answer["item"]["reasons"] == json{"flipped", "unwanted"});
  CHECK(person.review() == key + " on: flipped, unwanted");
}

TEST_CASE("a decision ends when the state changes, also when it changes back") {
  Decider person;
  person.decides("keep", key);
  person.sees_again("3", "off");
  person.sees_again("4", "on");
  CHECK(person.review().starts_with(key + " on:"));
  CHECK(person.review().ends_with("unwanted"));
}

TEST_CASE("a decision ends when you change the state yourself, too") {
  Browser browser("linkedin");
  const std::string who = "profile-viewing-options";
  const std::string options = " of Full|Half|Private mode";
  browser.sees("1", who, {who + "#v 'V' radio Full" + options});
  browser.decides("keep", who + "#v");
  CHECK(browser.review() == "");
  browser.clicks("2", who + "#v Full > Half");
  browser.sees("2 12:00:01", who, {who + "#v 'V' radio Half" + options});
  CHECK(browser.review() == who + "#v Half: unwanted");
}

TEST_CASE("a look that could not tell the state ends no decision") {
  Decider person;
  person.decides("keep", key);
  person.sees_again("3", "?");
  person.sees_again("4", "on");
  CHECK(person.review() == "");
}

TEST_CASE("until is a day that is included") {
  struct Row {
    int days;
    int open;
  };
  for (const auto& [days, open] : {Row{1, 0}, Row{0, 0}, Row{-1, 1}}) {
    CAPTURE(days);
    Decider person;
    CHECK(person.decides("later", key, {{"until", in_days(days)}})["open"] == open);
    CHECK(person.asks("review")["open"] == open);
  }
}

TEST_CASE("the item says what was decided, and what it is about as it now stands") {
  for (const char* decision : {"keep", "mine", "later"}) {
    Decider person;
    const json item = person.decides(decision, key, {{"reason", "for work"}})["item"];
    CHECK(item["decision"] == decision);
    CHECK(item["reasons"] == json{"flipped", "unwanted"});
    CHECK(item["state"] == "on");
  }
  Decider person;
  CHECK_FALSE(person.decides("reopen", key)["item"].contains("decision"));
}

TEST_CASE("later without a day is seven days; keep and mine are without end") {
  Decider person;
  CHECK(person.decides("later", key)["item"]["until"] == in_days(7));
  CHECK(person.decides("later", key, {{"until", in_days(2)}})["item"]["until"] == in_days(2));
  CHECK_FALSE(person.decides("keep", key)["item"].contains("until"));
  CHECK_FALSE(person.decides("mine", key)["item"].contains("until"));
}

TEST_CASE("\"it was me\" closes a flip, and the history keeps both") {
  Decider person;
  person.decides("mine", key);
  const json change = person.asks("history")["changes"].at(0);
  CHECK(change["kind"] == "flipped");
  CHECK(change["by"] == "unseen");
  CHECK(change["said"] == "mine");
  person.decides("reopen", key);
  CHECK_FALSE(person.asks("history")["changes"].at(0).contains("said"));
}

TEST_CASE("the last decision is in force") {
  Decider person;
  person.decides("keep", key);
  CHECK(person.decides("later", key, {{"until", in_days(-1)}})["open"] == 1);
  CHECK(person.decides("mine", key)["open"] == 0);
}

TEST_CASE("a setting that nothing is to say about can be decided, and has no item") {
  Browser browser("linkedin");
  browser.sees("1", page, {key + " 'AI' switch off"});
  const json answer = browser.decides("keep", key);
  CHECK(answer["item"] == nullptr);
  CHECK(totals_in(answer) == "0 open, 0 in all, worst none");
}

TEST_CASE("a decision about one setting leaves the others") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off", "p#y 'Y' switch off"});
  browser.sees("2", "p", {"p#x 'X' switch on", "p#y 'Y' switch on"});
  CHECK(totals_in(browser.decides("keep", "p#x")) == "1 open, 1 in all, worst flipped");
  CHECK(browser.review() == "p#y on: flipped");
}

TEST_CASE("a setting that is not known is not found") {
  Decider person;
  CHECK(person.refusal("decide", {{"page", "other"}, {"control", ""}, {"decision", "keep"}})
            .starts_with("not_found"));
  CHECK(person.refusal("decide", {{"page", page}, {"control", "other"}, {"decision", "keep"}})
            .starts_with("not_found"));
  CHECK(person
            .refusal("decide",
                     {{"site", "other.example"}, {"page", page}, {"control", "ai"}, {"decision", "keep"}})
            .starts_with("not_found"));
}

TEST_CASE("a decision is there after the next start") {
  auto home = std::make_shared<ScratchHome>();
  {
    Browser browser("acme.example", home);
    browser.sees("1", "p", {"p#x 'X' switch off"});
    browser.sees("2", "p", {"p#x 'X' switch on"});
    browser.decides("keep", "p#x");
  }
  CHECK(Browser("acme.example", home).review() == "");
}

TEST_CASE("what a decision closes can be listed, with what was said, and brought back") {
  Decider person;
  person.decides("keep", key, {{"until", in_days(30)}, {"reason", "while I try it"}});
  json closed = person.asks("review", {{"closed", true}});
  REQUIRE(closed["review"].size() == 1);
  const json item = closed["review"][0];
  CHECK(item["label"] == "AI");
  CHECK(item["decision"] == "keep");
  CHECK(item["until"] == in_days(30));
  CHECK(item["decision_reason"] == "while I try it");
  CHECK(item["decided_at"].is_string());
  CHECK(closed["open"] == 0);
  person.decides("reopen", key);
  closed = person.asks("review", {{"closed", true}});
  CHECK(closed["review"].empty());
  CHECK(closed["open"] == 1);
}

TEST_CASE("what was kept is listed as kept also when nothing speaks against it any more") {
  Decider person;
  person.decides("keep", key);
  person.asks("policy.set", {{"policy", {{"ignore", {"ai_training"}}}}});
  const json closed = person.asks("review", {{"closed", true}});
  REQUIRE(closed["review"].size() == 1);
  CHECK(closed["review"][0]["category"] == "ai_training");
}
