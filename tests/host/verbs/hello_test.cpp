#include <doctest/doctest.h>

#include <algorithm>

#include "at_work.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

bool holds(const json& list, const char* text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

const json ai_on = json::array({{{"page", "settings/data-for-ai-improvement"},
                                 {"label", "Data for Generative AI Improvement"},
                                 {"kind", "row"},
                                 {"state", "On"}}});

}  // namespace

TEST_CASE("hello tells what the reader must know of a site") {
  AtWork work;
  const json answer = work.ask("hello", {{"extension", "0.1.0"}, {"browser", "firefox"}});
  CHECK(answer["protocol"] == 1);
  CHECK(answer["host"] == FLIPWATCH_VERSION);
  REQUIRE(answer["sites"].size() == 1);
  const json& site = answer["sites"][0];
  CHECK(site["id"] == "linkedin");
  CHECK(site["name"] == "LinkedIn");
  CHECK(site["origins"] == json{"https://www.linkedin.com"});
  CHECK(site["start"] == "https://www.linkedin.com/mypreferences/d/categories/privacy");
  CHECK(site["pages"][0] == "/mypreferences/d/*");
  CHECK(holds(site["skip"], "/mypreferences/d/user-sessions"));
  CHECK(holds(site["rows"], "!/mypreferences/d/categories/*"));
  CHECK(holds(site["words"]["on"], "on"));
  CHECK(holds(site["words"]["off"], "aus"));
}

TEST_CASE("hello tells how much there is to look at") {
  AtWork work;
  CHECK(work.ask("hello", json::object())["open_all"] == 0);
  CHECK(work.ask("hello", json::object())["worst"] == nullptr);
  work.record(reading("/mypreferences/d/categories/privacy", "2026-11-24T10:00:00Z", ai_on));
  const json answer = work.ask("hello", json::object());
  CHECK(answer["open_all"] == 1);
  CHECK(answer["worst"] == "unwanted");
}

TEST_CASE("the salt is the history's own and stays the same") {
  AtWork work;
  const json salt = work.ask("hello", json::object())["salt"];
  CHECK(salt.is_string());
  CHECK(work.ask("hello", json::object())["salt"] == salt);
  CHECK(AtWork().ask("hello", json::object())["salt"] != salt);
}

TEST_CASE("without a history hello has no salt and no count, and says why") {
  AtWork work(AtWork::Disk::unreadable);
  const json answer = work.ask("hello", json::object());
  CHECK(answer["sites"].size() == 1);
  CHECK_FALSE(answer.contains("salt"));
  CHECK_FALSE(answer.contains("open_all"));
  CHECK(work.warned() == std::vector<std::string>{"history_unavailable"});
}

TEST_CASE("who says hello may say who it is, in a text") {
  AtWork work;
  CHECK(work.ask("hello", {{"extension", 1}}) == "bad_request: expected a text, found 1 at /extension");
  CHECK(work.ask("hello", {{"browser", nullptr}}) == "bad_request: expected a text, found null at /browser");
}
