// What is said of a setting beside its state: why it is suspect, what it does to the person, what may have
// set it, and whether it is the rules that changed.
#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

const json* item_of(const json& answer, const std::string& key) {
  for (const json& item : answer["review"]) {
    if (key_of(item) == key) return &item;
  }
  return nullptr;
}

std::string reasons_of(const json& answer, const std::string& key) {
  const json* item = item_of(answer, key);
  return item ? (*item)["reasons"].dump() : "none";
}

void wants(Browser& browser, const json& policy) { browser.asks("policy.set", {{"policy", policy}}); }

const std::string ads = "settings/ads-beyond-linkedin";
const std::string sharing = "settings/share-data-with-select-partners";
const std::string ai = "settings/data-for-ai-improvement";
const std::string autoplay = "settings/autoplay-videos";

}  // namespace

TEST_CASE("a setting that no rule names is judged by its words, in whatever language they are") {
  Browser browser;
  struct Row {
    const char* lang;
    const char* setting;
    const char* reasons;
    const char* category;
  };
  int page = 0;
  for (const auto& [lang, setting, reasons, category] :
       {Row{"en", "'Use my data to train AI models' switch on", R"(["suspect"])", "ai_training"},
        Row{"en", "'Use my data to train AI models' switch off", "none", ""},
        Row{"en", "'Share my data with partners' switch on", R"(["suspect"])", "data_sharing"},
        Row{"en", "'Hide my profile from search engines' switch on", "none", ""},
        Row{"en", "'Opt out of personalized ads' switch on", "none", ""},
        Row{"en", "'Dark mode' switch on", "none", ""},
        Row{"de", "'Personalisierte Werbung' switch on", R"(["suspect"])", "ads"},
        Row{"fr", "'Publicités personnalisées' switch on", R"(["suspect"])", "ads"},
        Row{"en", "'Who can find me by email' radio Everyone of Everyone|Nobody", R"(["suspect"])",
            "visibility"},
        Row{"en", "'Who can find me by email' radio Nobody of Everyone|Nobody", "none", ""}}) {
    CAPTURE(setting);
    const std::string name = "p" + std::to_string(++page);
    const json answer = browser.sees("1", name, {name + "#x " + setting}, {.lang = lang});
    CHECK(reasons_of(answer, name + "#x") == reasons);
    if (const json* item = item_of(answer, name + "#x")) {
      CHECK((*item)["category"] == category);
      CHECK((*item)["sense"] == "exposes");
      CHECK_FALSE((*item)["words"].empty());
    }
  }
}

TEST_CASE("a switch that protects is told as one, also where it is news") {
  Browser browser;
  browser.sees("1", "p", {"p#a 'Sounds' switch on"});
  const json answer = browser.sees(
      "2", "p", {"p#a 'Sounds' switch on", "p#hide 'Hide my profile from search engines' switch on"});
  CHECK(item_of(answer, "p#hide")->at("sense") == "protects");
  CHECK(item_of(answer, "p#hide")->at("reasons") == json{"appeared"});
}

TEST_CASE("a setting that another one takes along says so, when that one changed as well") {
  Browser browser("linkedin");
  browser.sees("1", ads, {ads + "#allowLinkedInAudienceNetwork 'Ads off LinkedIn' switch on"});
  browser.sees("1 12:01:00", sharing, {sharing + "#shareDataWithTrustedPartners 'Share data' switch on"});
  browser.clicks("2", ads + "#allowLinkedInAudienceNetwork on > off");
  browser.sees("2 12:00:01", ads, {ads + "#allowLinkedInAudienceNetwork 'Ads off LinkedIn' switch off"});
  const json answer = browser.sees("2 12:01:00", sharing,
                                   {sharing + "#shareDataWithTrustedPartners 'Share data' switch off"});
  const json* item = item_of(answer, sharing + "#shareDataWithTrustedPartners");
  REQUIRE(item);
  CHECK(item->at("reasons") == json{"flipped"});
  REQUIRE(item->at("probably").size() == 1);
  CHECK(item->at("probably")[0].get<std::string>().find("Ads off LinkedIn") != std::string::npos);
}

TEST_CASE("what is there because the rules changed says so, and is neither new nor flipped") {
  Browser browser("linkedin");
  const auto look = [&](const char* day) {
    return browser.sees(day, autoplay, {autoplay + "#x 'Autoplay videos in your feed' switch on"});
  };
  CHECK(look("1")["review"].empty());
  wants(browser, {{"rules", {{{"site", "linkedin"}, {"page", autoplay}, {"wanted", "off"}}}}});
  for (const json& answer : {browser.asks("review"), look("2"), look("3")}) {
    REQUIRE(answer["review"].size() == 1);
    CHECK(answer["review"][0]["reasons"] == json{"unwanted"});
    CHECK(answer["review"][0]["new_rule"] == true);
  }
  CHECK(browser.history() == "");
  const json verdicts = browser.asks("timeline", {{"page", autoplay}})["settings"][0]["verdicts"];
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[0]["as_wanted"].is_null());
  CHECK(verdicts[1]["as_wanted"] == false);
  CHECK(verdicts[0]["pack"] != verdicts[1]["pack"]);
  // Once it changed and came back, it is the setting that did.
  browser.sees("4", autoplay, {autoplay + "#x 'Autoplay videos in your feed' switch off"});
  CHECK_FALSE(look("5")["review"][0].contains("new_rule"));
}

TEST_CASE(
    "a waiver leaves a setting alone until its day, and a category that nobody cares about is not told") {
  Browser browser("linkedin");
  const auto open = [&] { return browser.asks("review")["open"].get<int>(); };
  browser.sees("1", ai, {ai + "#allowDataForGenerativeAI 'Use my data' switch on"});
  CHECK(open() == 1);
  const auto waived_until = [&](const char* day) {
    wants(browser,
          {{"waivers",
            {{{"setting", {{"site", "linkedin"}, {"page", ai}}}, {"until", day}, {"reason", "x"}}}}});
  };
  waived_until("2999-12-31");
  CHECK(open() == 0);
  waived_until("2020-01-01");
  CHECK(open() == 1);
  wants(browser, {{"ignore", {"ai_training"}}});
  CHECK(open() == 0);
  wants(browser, json::object());
  CHECK(open() == 1);
}

TEST_CASE("a key that a setting had before it moved means it still") {
  Browser browser;
  browser.sees("1", "p", {"p#a 'Play' switch on", "p#b 'Quiet' switch off"});
  browser.sees("2", "p", {"p#z 'Play' switch off", "p#b 'Quiet' switch off"});
  CHECK(browser.history() == "flipped p#z: on > off; moved p#z: ? > ?");
  CHECK(browser.decides("mine", "p#a")["item"].is_null() == false);
  CHECK(browser.asks("timeline", {{"page", "p"}, {"control", "a"}})["settings"].size() == 1);
}

TEST_CASE("a rule that knows its setting by the English name knows it in German, once both were read") {
  Browser browser("linkedin");
  const std::string page = "settings/ads-education";
  const json first = browser.sees(
      "1", page, {page + "#schoolsId 'Schools' switch on", page + "#degreesId 'Degrees' switch on"});
  const json then = browser.sees(
      "2", page, {page + "#schoolsId 'Hochschulen' switch on", page + "#degreesId 'Abschlüsse' switch on"},
      {.lang = "de"});
  CHECK(first["open"] == 2);
  CHECK(then["open"] == 2);
  CHECK(items_in(then) == items_in(first));
}

TEST_CASE("a row word of a new language is learned from a page that was read in it, and then says a state") {
  Browser browser;
  browser.sees("1", "c", {"p 'P' row Off", "q 'Q' row On"});
  browser.sees("2", "p", {"p#x 'Null' switch off"}, {.lang = "de"});
  browser.sees("3", "c", {"p 'P' row Xweg", "q 'Q' row Ein"}, {.lang = "de"});
  CHECK(changes_in(browser.sees("4", "c", {"p 'P' row Xweg", "q 'Q' row Xweg"}, {.lang = "de"})) ==
        "flipped q: on > off");
}

TEST_CASE("a switch that is a group of options today has flipped only if it is wanted otherwise now") {
  Browser browser("linkedin");
  const std::string page = "settings/connections-visibility";
  const auto as_options = [&](const char* day, const std::string& chosen) {
    return changes_in(browser.sees(
        day, page, {page + "#x 'Who can see' radio " + chosen + " of Only visible to me|Your connections"}));
  };
  browser.sees("1", page, {page + "#x 'Who can see' switch off"});
  CHECK(as_options("2", "Only visible to me") == "");
  browser.sees("3", page, {page + "#x 'Who can see' switch off"});
  CHECK(as_options("4", "Your connections") == "flipped " + page + "#x: off > Your connections");
}

TEST_CASE("new words open an answered item again, without what was answered") {
  Browser browser;
  browser.sees("1", "p", {"p#a 'Play videos' switch off", "p#b 'Quiet' switch off"});
  browser.sees("2", "p", {"p#a 'Play videos' switch on", "p#b 'Quiet' switch off"});
  browser.decides("keep", "p#a", {{"until", "2999-12-31"}});
  CHECK(browser.review() == "");
  browser.sees("3", "p", {"p#a 'Play and share videos' switch on", "p#b 'Quiet' switch off"});
  CHECK(browser.review() == "p#a on: reworded");
}
