#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

TEST_CASE("a span goes from the first look that showed a state to the last one that did") {
  Browser browser;
  const auto look = [&](const char* day, const char* state) {
    browser.sees(day, "p", {std::string("p#x 'X' switch ") + state});
  };
  look("1", "off");
  look("2", "off");
  look("4", "on");
  look("6", "on");
  look("8", "off");
  look("9", "off");
  CHECK(browser.timeline() == "p#x: off 1 to 2, on 4 to 6, off 8");
  CHECK(browser.asks("timeline")["settings"].at(0)["last"] == moment("9"));
}

TEST_CASE("a setting of the timeline has all that the wire promises") {
  Browser browser("linkedin");
  const std::string page = "settings/data-for-ai-improvement";
  json request = browser.check("1", page, {page + "#ai 'Use my data' switch off"});
  request["settings"][0]["section"] = "AI";
  REQUIRE(browser.host().ask(request)["type"] == "check.ok");
  browser.clicks("2", page + "#ai off > on");
  browser.sees("2 12:00:01", page, {page + "#ai 'Use my data' switch on"});
  json line = browser.asks("timeline")["settings"].at(0);
  CHECK(line.at("section").is_string());
  line.erase("section");
  CHECK(line.value("unstable", false) == false);
  line.erase("unstable");
  CHECK(line ==
        json::parse(R"({"site":"linkedin","account":"default","page":"settings/data-for-ai-improvement",
      "control":"ai","label":"Use my data","wanted":"off","last":"2026-11-02T12:00:01Z",
      "spans":[{"from":"2026-11-01T12:00:00Z","to":"2026-11-01T12:00:00Z","state":"off","by":"unseen"},
               {"from":"2026-11-02T12:00:01Z","to":null,"state":"on","by":"you"}],
      "marks":[]})"));
}

TEST_CASE("spans are cut at nothing but the frame: since and until choose whom they touch") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch off", "p#y 'Y' switch off"});
  browser.sees("3", "p", {"p#x 'X' switch on", "p#y 'Y' switch off"});
  browser.sees("5", "p", {"p#x 'X' switch off", "p#y 'Y' switch off"});
  const auto lines = [&](const json& asked) {
    std::string all;
    for (const auto& line : browser.all("timeline", "settings", asked))
      all += (all.empty() ? "" : "; ") + line_of(line);
    return all;
  };
  CHECK(lines({{"since", moment("4")}}).find("off 5") != std::string::npos);
  CHECK(lines({{"since", moment("4")}}).find("off 1 to 1") == std::string::npos);
  CHECK(lines({{"until", moment("3")}}).find("off 1 to 1") != std::string::npos);
  CHECK(lines({{"until", moment("3")}}).find("on 3") == std::string::npos);
}

TEST_CASE("the timeline of one setting, one account, one site") {
  Browser browser;
  for (const char* account : {"a", "b"}) {
    browser.sees("1", "p", {"p#x 'X' switch on", "p#y 'Y' switch off"}, {.account = account});
  }
  browser.sees("1", "q", {"q#x 'X' switch on"}, {.account = "a"});
  browser.sees("1", "q", {"q#x 'X' switch on"}, {.site = "other.example"});
  const auto count = [&](const json& asked) { return browser.all("timeline", "settings", asked).size(); };
  CHECK(count(json::object()) == 5);
  CHECK(count({{"site", nullptr}}) == 6);
  CHECK(count({{"account", "a"}}) == 3);
  CHECK(count({{"page", "p"}}) == 4);
  CHECK(count({{"page", "p"}, {"control", "y"}}) == 2);
  CHECK(count({{"page", "q"}, {"control", ""}}) == 1);
  CHECK(count({{"account", "b"}, {"page", "p"}, {"control", "y"}}) == 1);
  CHECK(count({{"site", "unknown.example"}}) == 0);
}

TEST_CASE("a setting whose spans do not fit into a frame goes on under its key in the next one") {
  // Long options, so that a few hundred flips are more than a frame holds.
  std::string one;
  std::string two;
  for (int i = 0; i < 1'000; ++i) {
    one += "\U0001F512";
    two += "\U0001F513";
  }
  Browser browser;
  constexpr std::size_t looks = 600;
  for (std::size_t i = 0; i < looks; ++i) {
    char day[16];
    snprintf(day, sizeof day, "1 %02zu:%02zu:00", i / 60, i % 60);
    browser.sees(
        day, "p",
        {"p#x 'X' radio " + (i % 2 == 0 ? one : two) + " of " + one + '|' + two, "p#y 'Y' switch on"});
  }
  const json first = browser.asks("timeline");
  CHECK(first["settings"].size() == 1);
  CHECK(first.contains("next"));
  const json parts = browser.all("timeline", "settings");
  json spans = json::array();
  for (const auto& part : parts) {
    if (part["control"] == "x") spans.insert(spans.end(), part["spans"].begin(), part["spans"].end());
  }
  REQUIRE(spans.size() == looks);
  for (std::size_t i = 0; i < looks; ++i) REQUIRE(spans[i]["state"] == (i % 2 == 0 ? one : two));
  CHECK(parts.back()["control"] == "y");
}

TEST_CASE("the timeline of one setting has the moments at which its pages were looked at") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch on"});
  browser.sees("3", "p", {"p#x 'X' switch on"});
  browser.sees("2", "other", {"other#y 'Y' switch on"});
  const json one = browser.asks("timeline", {{"page", "p"}, {"control", "x"}})["settings"].at(0);
  CHECK(one["looks"] == json{moment("1"), moment("3")});
  CHECK_FALSE(browser.asks("timeline")["settings"].at(0).contains("looks"));
}
