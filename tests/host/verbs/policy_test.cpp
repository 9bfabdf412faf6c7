#include <doctest/doctest.h>

#include <string>

#include "at_work.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

/// "<control or why> = <wanted>" of each answered setting.
std::string told(const json& answer) {
  if (answer.is_string()) return answer;
  std::string text;
  for (const json& each : answer["settings"]) {
    text += (text.empty() ? "" : "; ") + each["pointer"].get<std::string>() + " " + each["wanted"].dump();
  }
  return text;
}

json asked(const char* page, const char* control) {
  return {{"site", "linkedin"}, {"page", page}, {"control", control}};
}

}  // namespace

TEST_CASE("policy says what is wanted, why, and which line says so") {
  AtWork work;
  const json answer =
      work.ask("policy", {{"site", "linkedin"}, {"page", "settings/data-for-ai-improvement"}});
  CHECK(answer["profile"] == "balanced");
  REQUIRE(answer["settings"].size() == 1);
  json rule = answer["settings"][0];
  CHECK(rule["why"].get<std::string>().find("AI") != std::string::npos);
  CHECK(rule["pointer"].get<std::string>().starts_with("/rules/"));
  rule.erase("why");
  rule.erase("pointer");
  CHECK(rule == json{{"site", "linkedin"},
                     {"page", "settings/data-for-ai-improvement"},
                     {"control", "allowDataForGenerativeAI"},
                     {"labels",
                      {"Use my data for training content creation AI models",
                       "Data for Generative AI Improvement"}},
                     {"wanted", "off"},
                     {"category", "ai_training"},
                     {"severity", "high"},
                     {"layer", "pack"},
                     {"file", "rules/sites/linkedin.json"}});
}

TEST_CASE("a setting is asked for by its key, and what no rule names has none") {
  AtWork work;
  const std::string all_of_education = told(work.ask("policy", {{"page", "settings/ads-education"}}));
  for (const char* control : {"schools", "field-of-study", "degrees", "skills", "last-graduation-year"}) {
    CAPTURE(control);
    const std::string one = told(work.ask("policy", asked("settings/ads-education", control)));
    CHECK(one.ends_with(" \"off\""));
    CHECK(all_of_education.find(one) != std::string::npos);
  }
  CHECK(told(work.ask("policy", asked("settings/ads-education", ""))).ends_with(" null"));  // the row
  CHECK(told(work.ask("policy", asked("settings/ads-education", "shoe-size"))) == "");
  CHECK(told(work.ask("policy", asked("settings/discover-me-by-email-address", "")))
            .ends_with(" [\"Nobody\",\"2nd degree connections\"]"));
  CHECK(told(work.ask("policy", asked("settings/discover-me-by-email-address", "anything")))
            .ends_with(" [\"Nobody\",\"2nd degree connections\"]"));
  CHECK(told(work.ask("policy", asked("dark-mode", "x"))).ends_with(" null"));
  CHECK(told(work.ask("policy", asked("settings/brand-new", "x"))) == "");
  CHECK(told(work.ask("policy", {{"site", "nowhere.example"}})) == "");
}

TEST_CASE("policy needs no history, and goes on where it ended") {
  AtWork work(AtWork::Disk::unreadable);
  const json all = work.ask("policy", json::object());
  CHECK(all["settings"].size() > 150);
  CHECK_FALSE(all.contains("next"));
  const json rest = work.ask("policy", {{"after", "150"}});
  CHECK(rest["settings"][0] == all["settings"][150]);
  CHECK(work.warned().empty());
}

TEST_CASE("a field of a wrong kind is refused with its place") {
  AtWork work;
  CHECK(told(work.ask("policy", {{"site", 5}})) == "bad_request: expected a text, found 5 at /site");
  CHECK(told(work.ask("policy", {{"control", json::array()}})).ends_with(" at /control"));
  CHECK(told(work.ask("policy", {{"after", "1.2"}})) ==
        "bad_request: expected what an answer gave as `next`, found \"1.2\" at /after");
}
