#include <doctest/doctest.h>

#include <set>

#include "conversation.h"

using nlohmann::json;

namespace {

/// A text that takes `bytes` in a frame, of letters that JSON must escape.
std::string heavy(std::size_t bytes) { return std::string(bytes / 6, '\x01'); }

/// A check of many settings, each of them all that a frame of 4 MiB can bear.
json many(Browser& browser, const char* day, int count, const char* state, std::size_t bytes) {
  json request = browser.check(day, "p", {});
  for (int i = 0; i < count; ++i) {
    json one = setting("p#c" + std::to_string(i) + " 'C' switch " + state);
    one["label"] = heavy(bytes);
    one["section"] = heavy(bytes);
    request["settings"].push_back(std::move(one));
  }
  return request;
}

/// All spans of a timeline; a setting that a frame cut stands twice.
std::size_t spans(const json& lines) {
  std::size_t count = 0;
  for (const auto& line : lines) count += line["spans"].size();
  return count;
}

std::set<std::string> keys(const json& list) {
  std::set<std::string> found;
  for (const auto& named : list) found.insert(key_of(named));
  return found;
}

}  // namespace

// The harness refuses every frame over 1,000,000 bytes.

TEST_CASE("five thousand settings that all flip are answered in frames, each of them once") {
  Browser browser;
  constexpr int count = 5'000;
  CHECK(browser.host().ask(many(browser, "1", count, "off", 60))["checked"] == count);
  const json answer = browser.host().ask(many(browser, "2", count, "on", 60));
  CHECK(answer["checked"] == count);
  CHECK(answer["open"] == count);
  CHECK(answer["more"] == true);
  CHECK_FALSE(answer["review"].empty());
  CHECK_FALSE(answer["changes"].empty());
  const json review = browser.all("review", "review");
  CHECK(review.size() == count);
  CHECK(keys(review).size() == count);
  const json changes = browser.all("history", "changes");
  CHECK(changes.size() == count);
  CHECK(keys(changes).size() == count);
  const json lines = browser.all("timeline", "settings");
  CHECK(keys(lines).size() == count);
  CHECK(spans(lines) == 2 * count);
}

TEST_CASE("heavy settings are answered in frames, each of them once") {
  Browser browser;
  constexpr int count = 330;
  browser.host().ask(many(browser, "1", count, "off", 6'000));
  const json answer = browser.host().ask(many(browser, "2", count, "on", 6'000));
  REQUIRE(answer["type"] == "check.ok");
  CHECK(answer["more"] == true);
  CHECK(answer.dump().size() > 500'000);  // what fits is told at once
  CHECK(keys(browser.all("review", "review")).size() == count);
  CHECK(keys(browser.all("history", "changes", {{"limit", 200}})).size() == count);
  const json lines = browser.all("timeline", "settings");
  CHECK(keys(lines).size() == count);
  CHECK(spans(lines) == 2 * count);
}

TEST_CASE("a check whose answer fits says nothing of more") {
  Browser browser;
  CHECK_FALSE(browser.sees("1", "p", {"p#x 'X' switch on"}).value("more", false));
}

TEST_CASE("many heavy pages are listed in frames, each of them once") {
  Browser browser;
  json request = browser.check("1", "privacy", {});
  constexpr int count = 600;
  for (int i = 0; i < count; ++i) {
    json row = setting("r" + std::to_string(i) + " 'R' row On");
    row["label"] = heavy(2'400);
    row["section"] = heavy(2'400);
    request["settings"].push_back(std::move(row));
  }
  REQUIRE(browser.host().ask(request)["checked"] == count);
  std::set<std::string> pages;
  const json list = browser.all("pages", "pages");
  for (const auto& page : list) pages.insert(page["page"].get<std::string>());
  CHECK(list.size() == count + 1);
  CHECK(pages.size() == count + 1);
}

TEST_CASE("many accounts with long names are listed in a frame") {
  Browser browser;
  constexpr int count = 180;
  for (int i = 0; i < count; ++i) {
    const std::string account = std::to_string(i);
    browser.sees("1", "p", {"p#x 'X' switch on"}, {.account = account});
    browser.asks("account", {{"account", account}, {"name", heavy(6'000)}});
  }
  const json answer = browser.asks("accounts");
  CHECK(answer["accounts"].size() > 100);
}

TEST_CASE("a list that changes between two of its pages goes on behind its last element") {
  Browser browser;
  std::vector<std::string> settings;
  for (int i = 10; i < 40; ++i) settings.push_back("p#c" + std::to_string(i) + " 'C' switch ?");
  browser.sees("1", "p", settings);
  const json first = browser.asks("review", {{"limit", 10}});
  for (const auto& item : first["review"]) browser.decides("keep", key_of(item));
  const json rest = browser.all("review", "review", {{"after", first["next"]}, {"limit", 10}});
  CHECK(rest.size() == 20);
}
