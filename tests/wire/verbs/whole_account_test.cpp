// All that one account's settings pages showed (whole_account.json), in one reading.
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "conversation.h"

using nlohmann::json;

namespace {

json whole_account() {
  std::ifstream file(FLIPWATCH_TESTS "/wire/whole_account.json");
  return json::parse(file);
}

/// "high ads: Ads off LinkedIn, on > off", in the answer's order.
std::vector<std::string> lines(const json& items) {
  std::vector<std::string> told;
  for (const json& item : items) {
    const json& wanted = item["wanted"];
    told.push_back(item["severity"].get<std::string>() + " " + item["category"].get<std::string>() + ": " +
                   item["label"].get<std::string>() + ", " + item["state"].get<std::string>() + " > " +
                   (wanted.is_array() ? wanted[0] : wanted).get<std::string>());
  }
  return told;
}

}  // namespace

TEST_CASE("a whole account is reviewed as a person would want it, the switch of September 2024 first") {
  Browser browser("linkedin");
  const json answer = browser.host().ask(whole_account());
  REQUIRE(answer["type"] == "check.ok");
  CHECK(answer["changes"].empty());  // a first look knows of none
  const std::vector<std::string> wanted = {
      "high ai_training: Data for Generative AI Improvement, on > off",
      "high ads: Ads off LinkedIn, on > off",
      "high ads: Data from others for ads, on > off",
      "high data_sharing: Share data with affiliates and partners, on > off",
      "medium visibility: Profile discovery and visibility off LinkedIn, on > off",
      "medium visibility: Profile discovery using email address, Anyone > Nobody",
      "medium visibility: Profile discovery using phone number, Everyone > Nobody",
      "medium data_sharing: Social, economic, and workplace research, on > off",
      "medium ads: Personalized promotions of LinkedIn products, on > off",
      "medium data_sharing: Save self-ID information, on > off",
      "medium ads: Profile location, on > off",
      "medium ads: Inferred city location, on > off",
      "medium ads: Interests and traits, on > off",
      "medium ads: Age range, on > off",
      "medium ads: Gender, on > off",
      "medium tracking: Measure ad success, on > off",
      "low visibility: Profile viewing options, Your name and headline > Private mode",
      "low visibility: Who can see your connections, on > off",
      "low visibility: Who can see members you follow, Anyone on LinkedIn > Only visible to me",
      "low visibility: Representing your organizations and interests, on > off",
      "low contact: Research invites, on > off",
      "low contact: LinkedIn promotional emails, on > off",
      "low data_sharing: Microsoft Word, on > off",
      "low ads: Connections, on > off",
      "low ads: Companies you follow, on > off",
      "low ads: Groups, on > off",
      "low ads: Schools, on > off",
      "low ads: Field of study, on > off",
      "low ads: Degrees, on > off",
      "low ads: Skills, on > off",
      "low ads: Last graduation year, on > off",
      "low ads: Current job, on > off",
      "low ads: Past jobs, on > off",
      "low ads: Current company, on > off",
      "low ads: Past companies, on > off",
      "low ads: Customized display format, on > off",
  };
  CHECK(lines(answer["review"]) == wanted);
  CHECK(answer["open"] == wanted.size());
  CHECK(answer["worst"] == "unwanted");
}

TEST_CASE("a second look at the same account tells nothing, and the list is the same") {
  Browser browser("linkedin");
  json reading = whole_account();
  const json first = browser.host().ask(reading);
  reading["at"] = "2026-11-26T09:00:00Z";
  const json second = browser.host().ask(reading);
  CHECK(second["changes"].empty());
  CHECK(lines(second["review"]) == lines(first["review"]));
}

TEST_CASE("each item of it can be understood and acted on: why, the way there, and the address") {
  Browser browser("linkedin");
  for (const json& item : browser.host().ask(whole_account())["review"]) {
    CAPTURE(item["label"]);
    CHECK(item["reasons"] == json{"unwanted"});
    CHECK(item["why"].get<std::string>().ends_with('.'));
    CHECK(item["steps"].size() >= 4);
    CHECK(item["url"].get<std::string>().starts_with("https://www.linkedin.com/"));
    CHECK_FALSE(item["section"].get<std::string>().empty());
  }
}

TEST_CASE("at the phone's address a setting is the same setting") {
  Browser browser("linkedin");
  const std::string ads =
      "settings/ads-beyond-linkedin#allowLinkedInAudienceNetwork 'Ads off LinkedIn' switch ";
  browser.sees("1", "settings/ads-beyond-linkedin", {ads + "off"});
  json phone = browser.check("2", "settings/ads-beyond-linkedin", {ads + "on"});
  phone["page"]["url"] = "https://www.linkedin.com/mypreferences/m/settings/ads-beyond-linkedin";
  const json answer = browser.host().ask(phone);
  CHECK(changes_in(answer) == "flipped settings/ads-beyond-linkedin#allowLinkedInAudienceNetwork: off > on");
}

TEST_CASE("ads off LinkedIn takes data sharing with it, and the item says so") {
  Browser browser("linkedin");
  const std::string ads = "settings/ads-beyond-linkedin 'Ads off LinkedIn' row ";
  const std::string sharing =
      "settings/share-data-with-select-partners 'Share data with affiliates and partners' row ";
  browser.sees("1", "categories/ads", {ads + "On", sharing + "On"});
  const json answer = browser.sees("2", "categories/ads", {ads + "Off", sharing + "Off"});
  json shared;
  for (const json& item : answer["review"]) {
    if (item["page"] == "settings/share-data-with-select-partners") shared = item;
  }
  CHECK(shared["reasons"].at(0) == "flipped");
  CHECK(shared["probably"] == json{"Turning off Ads off LinkedIn turns off data sharing as well."});
}
