// The pack for LinkedIn against the controls that an account showed there (linkedin_settings.json:
// Visibility, Data privacy and Advertising data, in the page's order).
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "policy/policy.h"

using namespace flipwatch;

namespace {

struct Setting {
  std::string page, control, label, row;
  std::vector<std::string> options;  // of a radio group
};

const std::vector<Setting>& known_settings() {
  static const auto settings = [] {
    std::ifstream file("linkedin_settings.json");
    std::vector<Setting> read;
    for (const auto& each : nlohmann::json::parse(file)) {
      read.push_back({each["page"], each["control"], each["label"], each["row"],
                      each.value("options", std::vector<std::string>())});
    }
    return read;
  }();
  return settings;
}

Sole sole(const Setting& setting) {
  const auto& all = known_settings();
  const auto count =
      std::count_if(all.begin(), all.end(), [&](const Setting& other) { return other.page == setting.page; });
  return count == 1 ? Sole::yes : Sole::no;
}

}  // namespace

TEST_CASE("each known control has a rule of its own, by its id and by its name") {
  const Policy policy;
  std::map<const Rule*, std::string> taken;
  REQUIRE(known_settings().size() > 60);
  for (const Setting& setting : known_settings()) {
    CAPTURE(setting.page);
    CAPTURE(setting.label);
    const Rule* rule = policy.rule("linkedin", setting.page, setting.control, setting.label, sole(setting));
    REQUIRE(rule);
    CHECK(rule->pointer.starts_with("/rules/"));
    CHECK(taken.try_emplace(rule, setting.label).second);
    CHECK(rule == policy.rule("linkedin", setting.page, "made-from-the-label", setting.label, Sole::no));
    if (!setting.control.empty())
      CHECK(rule == policy.rule("linkedin", setting.page, setting.control, "", Sole::no));
  }
}

TEST_CASE("each rule is of a known control, but for those that other accounts show") {
  const Policy policy;
  std::set<const Rule*> used;
  for (const Setting& setting : known_settings()) {
    used.insert(policy.rule("linkedin", setting.page, setting.control, setting.label, sole(setting)));
  }
  std::vector<std::string> unused;
  for (const Rule& rule : policy.rules()) {
    if (rule.pointer.starts_with("/rules/") && !used.contains(&rule))
      unused.push_back(std::string(rule.page));
  }
  CHECK(unused == std::vector<std::string>{"member-cookies", "profile-visibility-for-partners",
                                           "settings/ads-demographics", "settings/ads-demographics",
                                           "settings/linked-in-activity-data"});
}

TEST_CASE("what is wanted is a state that the control can have") {
  const Policy policy;
  for (const Setting& setting : known_settings()) {
    const Rule* rule = policy.rule("linkedin", setting.page, setting.control, setting.label, sole(setting));
    REQUIRE(rule);
    CAPTURE(setting.label);
    const std::vector<std::string> states =
        setting.options.empty() ? std::vector<std::string>{"on", "off"} : setting.options;
    const auto is_state = [&](std::string_view wanted) {
      return std::find(states.begin(), states.end(), wanted) != states.end();
    };
    if (!rule->wanted.empty()) CHECK(std::any_of(rule->wanted.begin(), rule->wanted.end(), is_state));
  }
}

TEST_CASE("the row of a page with one control is that control, and of one with several has no opinion") {
  const Policy policy;
  for (const Setting& setting : known_settings()) {
    CAPTURE(setting.row);
    const Rule* rule = policy.rule("linkedin", setting.page, "", setting.row, sole(setting));
    REQUIRE(rule);
    if (sole(setting) == Sole::yes) {
      CHECK(rule == policy.rule("linkedin", setting.page, setting.control, setting.label));
    } else {
      CHECK(rule->reach == Reach::row);
      CHECK(rule->wanted.empty());
    }
  }
}

TEST_CASE("a setting that nobody ever described has no rule, wherever it turns up") {
  const Policy policy;
  for (const char* page : {"settings/brand-new", "categories/privacy", "settings/linkedin-promotions",
                           "settings/ads-education"}) {
    CAPTURE(page);
    CHECK(policy.rule("linkedin", page, "sellMyData", "Sell my data") == nullptr);
  }
  // A second control on a page that had one: told, since its page is no longer the other one's alone.
  CHECK(policy.rule("linkedin", "settings/feed-preferences", "x", "Use my clicks", Sole::no) == nullptr);
  CHECK(policy.rule("linkedin", "settings/data-for-ai-improvement", "x", "Share with hirers", Sole::no) ==
        nullptr);
}

TEST_CASE("the switch of September 2024") {
  const Policy policy;
  const Rule* rule =
      policy.rule("linkedin", "settings/data-for-ai-improvement", "", "Data for Generative AI Improvement");
  REQUIRE(rule);
  CHECK(std::vector(rule->wanted.begin(), rule->wanted.end()) == std::vector<std::string_view>{"off"});
  CHECK(name_of(rule->category) == "ai_training");
  CHECK(name_of(rule->severity) == "high");
  CHECK(rule->since == "2024-09-18");
  CHECK(rule->source == "https://www.linkedin.com/help/linkedin/answer/a6278444");
  CHECK(std::vector(rule->steps.begin(), rule->steps.end()) ==
        std::vector<std::string_view>{"Me", "Settings & Privacy", "Data privacy",
                                      "Data for Generative AI Improvement"});
  CHECK(rule->file == "rules/sites/linkedin.json");
  CHECK(policy.url_of("linkedin", rule->page) ==
        "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement");
  CHECK(policy.url_of("linkedin", "jobs/application-settings") ==
        "https://www.linkedin.com/jobs/application-settings");
}

TEST_CASE("the map lists categories first and each page once") {
  const Pack* pack = Policy().pack("linkedin");
  REQUIRE(pack);
  std::set<std::string_view> seen;
  for (const KnownPage& page : pack->map) {
    CAPTURE(page.page);
    CHECK(seen.insert(page.page).second);
    CHECK(page.category == page.page.starts_with("categories/"));
  }
  CHECK(std::is_partitioned(pack->map.begin(), pack->map.end(),
                            [](const KnownPage& page) { return page.category; }));
}

TEST_CASE("every known page has a word said about it") {
  const Policy policy;
  for (const KnownPage& page : policy.pack("linkedin")->map) {
    CAPTURE(page.page);
    if (!page.category) CHECK_FALSE(policy.rules("linkedin", page.page).empty());
  }
}
