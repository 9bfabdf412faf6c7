#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

/// The wire's own example.
const json example = json::parse(R"({"type":"check","site":"linkedin","account":"9f2c","witness":"71b0",
  "at":"2026-11-23T22:31:47Z",
  "page":{"url":"https://www.linkedin.com/mypreferences/d/categories/privacy","lang":"en","complete":true},
  "settings":[
    {"page":"settings/data-for-ai-improvement","control":"","label":"Data for Generative AI Improvement",
     "section":"How LinkedIn uses your data","kind":"row","state":"On"},
    {"page":"settings/discover-me-by-email-address","control":"discover","label":"Discover by email",
     "description":"Who can find you","kind":"radio","state":"Nobody",
     "options":["Anyone","2nd degree connections","Nobody"]}]})");

}  // namespace

TEST_CASE("a check is answered with whose it is, what was seen and what to look at") {
  HostProcess host;
  json answer = host.ask(example);
  json item = answer["review"].at(0);
  answer.erase("review");
  CHECK(answer == json::parse(R"({"type":"check.ok","account":{"id":"9f2c"},"recorded":true,"checked":2,
                                  "open":1,"open_all":1,"worst":"unwanted","changes":[]})"));
  CHECK(item["site"] == "linkedin");
  CHECK(item["account"] == "9f2c");
  CHECK(item["page"] == "settings/data-for-ai-improvement");
  CHECK(item["control"] == "");
  CHECK(item["label"] == "Data for Generative AI Improvement");
  CHECK(item["section"] == "How LinkedIn uses your data");
  CHECK(item["state"] == "on");
  CHECK(item["shown"] == "On");
  CHECK(item["wanted"] == "off");
  CHECK(item["reasons"] == json{"unwanted"});
  CHECK(item["category"] == "ai_training");
  CHECK(item["severity"] == "high");
  CHECK(item["since"] == "2026-11-23T22:31:47Z");
  CHECK_FALSE(item.contains("last"));  // nobody looked before
  CHECK(item["url"] == "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement");
  CHECK(item["source"] == "https://www.linkedin.com/help/linkedin/answer/a6278444");
  CHECK(item["rule_since"].get<std::string>().starts_with("2024-09"));
  CHECK(item["why"].get<std::string>().size() > 20);
  CHECK(item["steps"].is_array());
  CHECK_FALSE(item["steps"].empty());
  CHECK(item.value("unstable", false) == false);
}

TEST_CASE("the first whole reading of a page is its baseline") {
  Browser browser;
  const json answer = browser.sees("1", "privacy", {"feed 'Feed view' row On", "mail#m 'Mail' switch on"});
  CHECK(changes_in(answer) == "");
  CHECK(items_in(answer) == "");
  CHECK(browser.history() == "");
}

TEST_CASE("what was seen before the first whole reading belongs to the baseline too") {
  Browser browser;
  browser.sees("1", "privacy", {"ads 'Ads' row On"}, {.complete = false});
  CHECK(changes_in(browser.sees("2", "privacy", {"ads 'Ads' row On", "mail 'Mail' row On"})) == "");
  CHECK(changes_in(
            browser.sees("3", "privacy", {"ads 'Ads' row On", "mail 'Mail' row On", "new 'New' row On"})) ==
        "appeared new: ? > on");
}

TEST_CASE("the same reading again changes nothing and is no second setting") {
  Browser browser;
  const std::vector<std::string> page = {"a#x 'A' switch on", "a#y 'B' radio Two of One|Two",
                                         "b 'C' row Schools & 4 more"};
  browser.sees("1", "a", page);
  const json again = browser.sees("2", "a", page);
  CHECK(changes_in(again) == "");
  CHECK(again["checked"] == 3);
  CHECK(browser.asks("review")["checked"] == 3);
}

TEST_CASE("one key twice in a check is one setting, and could not be told if the two disagree") {
  Browser browser;
  const json agreeing =
      browser.sees("1", "p", {"p#x 'X' switch on", "p#x 'X' switch on", "p#y 'Y' switch off"});
  CHECK(agreeing["checked"] == 2);
  CHECK(items_in(agreeing) == "");
  const json disagreeing =
      browser.sees("2", "p", {"p#x 'X' switch on", "p#x 'X' switch off", "p#y 'Y' switch off"});
  CHECK(disagreeing["checked"] == 2);
  CHECK(changes_in(disagreeing) == "");
  CHECK(items_in(disagreeing) == "p#x ?: unreadable");
}

TEST_CASE("nothing of a check that is refused is recorded") {
  Browser browser;
  json request = browser.check("1", "p", {"p#x 'X' switch on", "p#y 'Y' switch on"});
  request["settings"][1]["state"] = "ajar";
  CHECK(browser.refusal_of(request) == "bad_request at /settings/1/state");
  CHECK(browser.asks("review")["checked"] == 0);
  CHECK(browser.asks("accounts")["accounts"].empty());
  CHECK(browser.all("timeline", "settings").empty());
}

TEST_CASE("what is absent of a setting is empty") {
  Browser browser;
  json request = browser.check("1", "p", {});
  request["page"].erase("lang");
  request["settings"] = json::parse(R"([{"page":"p","label":"X","kind":"switch","state":"on"}])");
  CHECK(browser.host().ask(request)["checked"] == 1);
  const json line = browser.asks("timeline")["settings"].at(0);
  CHECK(line["control"] == "");
  CHECK(line["section"] == "");
}

TEST_CASE(
    "a switch that is radios today, or radios that are a switch, is the same setting with the same value") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch on"});
  CHECK(changes_in(browser.sees("2", "p", {"p#x 'X' radio Yes of Yes|No"})) == "");
  CHECK(changes_in(browser.sees("3", "p", {"p#x 'X' radio On of On|Off"})) == "");
  CHECK(changes_in(browser.sees("4", "p", {"p#x 'X' checkbox on"})) == "");
  CHECK(changes_in(browser.sees("5", "p", {"p#x 'X' radio No of Yes|No"})) == "flipped p#x: on > off");
  CHECK(browser.asks("review")["checked"] == 1);
}

TEST_CASE("a state keeps its own words beside the value they mean") {
  Browser browser("linkedin");
  const json item =
      browser
          .sees("1", "settings/data-for-ai-improvement",
                {"settings/data-for-ai-improvement#ai 'Use my data' radio Yes of Yes|No"})["review"]
          .at(0);
  CHECK(item["state"] == "on");
  CHECK(item["shown"] == "Yes");
}

TEST_CASE("a changed control that is not saved keeps the state before") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off", "p#y 'Y' radio One of One|Two"});
  const json unsaved =
      browser.sees("2", "p", {"p#x 'X' switch on unsaved", "p#y 'Y' radio Two of One|Two unsaved"});
  CHECK(changes_in(unsaved) == "");
  CHECK(items_in(unsaved) == "");
  CHECK(browser.timeline() == "p#x: off 1; p#y: One 1");
  CHECK(changes_in(browser.sees("3", "p", {"p#x 'X' switch on", "p#y 'Y' radio Two of One|Two"})) ==
        "flipped p#x: off > on; flipped p#y: One > Two");
}

TEST_CASE("case, white space and typographic quotes make no other state") {
  Browser browser;
  browser.sees("1", "p",
               {"p#y 'Y' radio Only you of Only you|Everyone's friends", "q 'Q' row Schools & 4 more"});
  CHECK(changes_in(browser.sees("2", "p",
                                {"p#y 'Y' radio only  YOU of only  YOU|Everyone's friends",
                                 "q 'Q' row schools &\u00A04 more"})) == "");
  browser.sees(
      "3", "p",
      {"p#y 'Y' radio Everyone's friends of Only you|Everyone's friends", "q 'Q' row Schools & 4 more"});
  CHECK(changes_in(browser.sees("4", "p",
                                {"p#y 'Y' radio Everyone\u2019s friends of Only you|Everyone\u2019s friends",
                                 "q 'Q' row Schools & 4 more"})) == "");
}

TEST_CASE("a name that the reader did not know yet makes no other state") {
  Browser browser;
  browser.sees("1", "p", {"p#n 'Name' radio Ada Example of Ada Example|Ada E."});
  CHECK(changes_in(browser.sees("2", "p", {"p#n 'Name' radio ‹name› ‹name› of ‹name› ‹name›|‹name› ‹n.›"})) ==
        "");
  const json other = browser.sees("3", "p", {"p#n 'Name' radio ‹name› ‹n.› of ‹name› ‹name›|‹name› ‹n.›"});
  CHECK(other["changes"].size() == 1);
  CHECK(other["changes"].at(0)["to"] == "‹name› ‹n.›");
}

TEST_CASE(
    "a site without a pack is recorded like a known one, its page the address without the first stroke") {
  Browser browser("settings.acme.example:8443");
  json request = browser.check("1", "a/B%20c", {"a/B%20c#x 'X' switch on"});
  CHECK(browser.host().ask(request)["recorded"] == true);
  const json page = browser.asks("pages")["pages"].at(0);
  CHECK(page["page"] == "a/B%20c");
  CHECK(page["url"] == "https://settings.acme.example:8443/a/B%20c");
}

TEST_CASE("one site's settings are not another's") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch on"}, {.site = "one.example"});
  browser.sees("2", "p", {"p#x 'X' switch off"}, {.site = "two.example"});
  CHECK(browser.asks("review", {{"site", "one.example"}})["checked"] == 1);
  CHECK(browser.asks("history", {{"site", nullptr}})["changes"].empty());
  CHECK(browser.all("timeline", "settings", {{"site", nullptr}}).size() == 2);
}
