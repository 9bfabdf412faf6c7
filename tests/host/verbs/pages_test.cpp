#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "at_work.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

json row(const char* page, const char* label, const char* state) {
  return {{"page", page}, {"label", label}, {"section", "A section"}, {"kind", "row"}, {"state", state}};
}

json control(const char* page, const char* label) {
  return {{"page", page}, {"control", label}, {"label", label}, {"kind", "switch"}, {"state", "on"}};
}

/// The entry of a page; null where the list has none.
json entry(const json& answer, const std::string& page) {
  for (const json& each : answer["pages"]) {
    if (each["page"] == page) return each;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("the pages that the pack knows are listed before anything was read, categories first") {
  AtWork work;
  const json answer = work.ask("pages", {{"site", "linkedin"}});
  CHECK(answer["pages"].size() > 100);
  CHECK_FALSE(answer.contains("next"));
  CHECK(answer["pages"][0] == json{{"page", "categories/account"},
                                   {"url", "https://www.linkedin.com/mypreferences/d/categories/account"},
                                   {"label", "Account preferences"},
                                   {"section", ""},
                                   {"read_at", nullptr},
                                   {"states", false},
                                   {"category", true}});
  CHECK(answer["pages"][5]["page"] == "categories/notifications");
  CHECK(entry(answer, "jobs/application-settings")["url"] ==
        "https://www.linkedin.com/jobs/application-settings");
  CHECK(entry(answer, "settings/read-receipts")["states"] == false);
  CHECK(entry(answer, "settings/data-for-ai-improvement")["states"] == true);
}

TEST_CASE("a page that is never read is no page to visit, known or met as a row") {
  AtWork work;
  work.record(reading("/mypreferences/d/categories/sign-in-and-security", "2026-11-24T10:00:00Z",
                      json::array({row("user-sessions", "Where you're signed in", "3 devices")})));
  CHECK(entry(work.ask("pages", {{"site", "linkedin"}}), "user-sessions") == nullptr);
}

TEST_CASE("readings add when a page was read, pages that nobody knew, and whether a row shows its state") {
  AtWork work;
  work.record(
      reading("/mypreferences/d/categories/brand-new", "2026-11-24T10:00:00Z",
              {row("settings/new", "A new row", "On"), row("settings/read-receipts", "Read receipts", "Off"),
               row("settings/message-nudging", "Message nudges", "")}));
  const json answer = work.ask("pages", {{"site", "linkedin"}});
  CHECK(entry(answer, "categories/brand-new")["read_at"] == "2026-11-24T10:00:00Z");
  CHECK(answer["pages"][6]["page"] == "categories/brand-new");  // behind the pack's six
  CHECK(entry(answer, "settings/new") ==
        json{{"page", "settings/new"},
             {"url", "https://www.linkedin.com/mypreferences/d/settings/new"},
             {"label", "A new row"},
             {"section", "A section"},
             {"read_at", nullptr},
             {"states", true}});
  CHECK(entry(answer, "settings/read-receipts")["states"] == true);     // seen, though the pack says no
  CHECK(entry(answer, "settings/message-nudging")["states"] == false);  // and the other way round
}

TEST_CASE("without a site all sites are listed, each page with its own") {
  AtWork work;
  json other =
      reading("/settings/privacy", "2026-11-24T10:00:00Z", json::array({control("settings/privacy", "A")}));
  other["site"] = "www.other.example";
  other["page"]["url"] = "https://www.other.example/settings/privacy";
  work.record(other);
  const json all = work.ask("pages", json::object());
  CHECK(entry(all, "categories/privacy")["site"] == "linkedin");
  CHECK(entry(all, "settings/privacy")["site"] == "www.other.example");
  CHECK(work.ask("pages", {{"site", "www.other.example"}})["pages"].size() == 1);
  CHECK(work.ask("pages", {{"site", "nowhere.example"}})["pages"].empty());
}

TEST_CASE("an account narrows what was read, and an unknown one is not found") {
  AtWork work;
  json mine = reading("/mypreferences/d/dark-mode", "2026-11-24T10:00:00Z",
                      json::array({control("dark-mode", "Dark mode")}));
  mine["account"] = "aaaa";
  json hers = reading("/mypreferences/d/settings/language", "2026-11-24T11:00:00Z",
                      json::array({control("settings/language", "Language")}));
  hers["account"] = "bbbb";
  work.record(mine);
  work.record(hers);
  const auto read = [&](const json& request) {
    std::set<std::string> pages;
    const json answer = work.ask("pages", request);
    for (const json& page : answer["pages"]) {
      if (!page["read_at"].is_null()) pages.insert(page["page"]);
    }
    return pages;
  };
  CHECK(read({{"site", "linkedin"}}) == std::set<std::string>{"dark-mode", "settings/language"});
  CHECK(read({{"site", "linkedin"}, {"account", "aaaa"}}) == std::set<std::string>{"dark-mode"});
  CHECK(work.ask("pages", {{"site", "linkedin"}, {"account", "cccc"}}) ==
        "not_found: no such account is known at /account");
}

TEST_CASE("without a history the known pages are listed all the same") {
  AtWork work(AtWork::Disk::unreadable);
  CHECK(work.ask("pages", {{"site", "linkedin"}})["pages"].size() > 100);
  CHECK(work.warned() == std::vector<std::string>{"history_unavailable"});
}

TEST_CASE("a cursor of our own goes on, another is refused") {
  AtWork work;
  const json all = work.ask("pages", {{"site", "linkedin"}});
  const json rest = work.ask("pages", {{"site", "linkedin"}, {"after", "100"}});
  CHECK(rest["pages"].size() == all["pages"].size() - 100);
  CHECK(rest["pages"][0] == all["pages"][100]);
  CHECK(work.ask("pages", {{"after", "x"}}) ==
        "bad_request: expected what an answer gave as `next`, found \"x\" at /after");
}
