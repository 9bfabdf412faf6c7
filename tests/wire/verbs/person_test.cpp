// A person's own files, as a browser sees them: what they want, what is refused, and what is said of it.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "conversation.h"

using nlohmann::json;

namespace {

namespace fs = std::filesystem;

constexpr const char* own_ai = "settings/data-for-ai-improvement";
constexpr const char* own_ai_is_on = "settings/data-for-ai-improvement#allowDataForGenerativeAI 'AI' switch on";

struct PolicyOwner {
  std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>();

  PolicyOwner() { fs::create_directories(home->packs()); }
  void write(const std::string& text) const { std::ofstream(home->policy()) << text; }
  void write_pack(const std::string& id, const std::string& more = "") const {
    std::ofstream(home->packs() / (id + ".json"))
        << R"({"id": ")" + id +
               R"(", "name": "Acme", "version": "2026-11-01", "origins": ["https://acme.example"],
             "pages": ["/settings/*"], "skip": [], "rows": [], "start": "https://acme.example/settings/ads",
             "way": ["Settings"], "map": [{"page": "ads", "title": "Ads", "sections": []}],
             "rules": [{"page": "ads", "labels": ["Show ads"], "wanted": "off", "category": "ads",
                        "severity": "high", "why": "They follow you."}], "no_opinion": [])" +
               more + "}";
  }
  std::string text() const {
    std::ifstream file(home->policy());
    return {std::istreambuf_iterator<char>(file), {}};
  }
};

/// "policy_refused, pack_too_new"
std::string warned(const json& answer) {
  std::string codes;
  for (const json& warning : answer.value("warnings", json::array()))
    codes += (codes.empty() ? "" : ", ") + warning["code"].get<std::string>();
  return codes;
}

json set(json policy) { return {{"policy", std::move(policy)}}; }

}  // namespace

TEST_CASE("policy.set writes the file, and from then on it holds") {
  const PolicyOwner person;
  Browser browser("linkedin", person.home);
  CHECK(items_in(browser.sees("1", own_ai, {own_ai_is_on})).find("unwanted") != std::string::npos);
  const json answer = browser.asks(
      "policy.set",
      set({{"profile", "strict"},
           {"rules", {{{"site", "linkedin"}, {"page", own_ai}, {"wanted", "on"}, {"why", "I like it."}}}}}));
  CHECK(answer["profile"] == "strict");
  CHECK(answer["settings"].size() > 20);
  const json rule = browser.asks("policy", {{"page", own_ai}})["settings"].at(0);
  CHECK(rule["wanted"] == "on");
  CHECK(rule["why"] == "I like it.");
  CHECK(rule["layer"] == "policy");
  CHECK(rule["file"] == person.home->policy().string());
  CHECK(rule["pointer"] == "/rules/0");
  CHECK(items_in(browser.sees("2", own_ai, {own_ai_is_on})) == "");
  CHECK(mode_of(person.home->policy()) == 0600);

  Browser another("linkedin", person.home);
  CHECK(another.asks("policy", {{"page", own_ai}})["settings"].at(0)["wanted"] == "on");
}

TEST_CASE("what would not load is refused with its place, and nothing is written") {
  const PolicyOwner person;
  Browser browser("linkedin", person.home);
  browser.asks("policy.set", set({{"profile", "quiet"}}));
  const std::string before = person.text();
  struct Row {
    json fields;
    const char* refusal;
  };
  for (const auto& [fields, refusal] : {
           Row{json::object(), "bad_request at /policy"},
           Row{set(nullptr), "bad_request at /policy"},
           Row{set("quiet"), "bad_request at /policy"},
           Row{set(json::array()), "bad_request at /policy"},
           Row{set({{"profile", "loud"}}), "bad_request at /policy/profile"},
           Row{set({{"colour", 1}}), "bad_request at /policy/colour"},
           Row{set({{"rules", {{{"site", "s"}, {"page", "p"}, {"wanted", "Off"}}}}}),
               "bad_request at /policy/rules/0/wanted"},
           Row{set({{"waivers",
                     {{{"setting", {{"site", "s"}, {"page", "p"}}},
                       {"until", "2026-13-01"},
                       {"reason", "r"}}}}}),
               "bad_request at /policy/waivers/0/until"},
           Row{set({{"ignore", {"everything"}}}), "bad_request at /policy/ignore/0"},
       }) {
    CAPTURE(fields);
    CHECK(browser.refusal("policy.set", fields) == refusal);
    CHECK(person.text() == before);
  }
  CHECK(browser.asks("policy")["profile"] == "quiet");
}

TEST_CASE("a broken file is told with every answer, also with an error, until it is mended") {
  const PolicyOwner person;
  person.write(R"({"profile": "strict"})");
  Browser browser("linkedin", person.home);
  CHECK(warned(browser.asks("hello")) == "");
  person.write("{\n  \"profile\": \"strict\"\n  \"ignore\": []\n}");
  for (const char* verb : {"hello", "review", "policy", "pages", "accounts"}) {
    const json answer = browser.asks(verb, {{"site", nullptr}});
    CHECK(warned(answer) == "policy_refused");
    const std::string message = answer["warnings"][0]["message"];
    CHECK(message.starts_with(person.home->policy().string() +
                              ": expected JSON, found an error at line 3, column 10"));
    CHECK_FALSE(answer["warnings"][0]["way_out"].get<std::string>().empty());
  }
  CHECK(warned(browser.host().ask({{"type", "dance"}})) == "policy_refused");
  CHECK(browser.asks("policy")["profile"] == "strict");
  Browser next("linkedin", person.home);
  CHECK(next.asks("policy")["profile"] == "strict");
  CHECK(warned(next.asks("policy")) == "policy_refused");
  person.write(R"({"profile": "quiet"})");
  CHECK(warned(browser.asks("policy")) == "");
  CHECK(browser.asks("policy")["profile"] == "quiet");
}

TEST_CASE("policy.set mends a broken file") {
  const PolicyOwner person;
  person.write("no JSON");
  Browser browser("linkedin", person.home);
  CHECK(warned(browser.asks("review")) == "policy_refused");
  CHECK(warned(browser.asks("policy.set", set(json::object()))) == "");
  CHECK(warned(browser.asks("review")) == "");
}

TEST_CASE("a waiver takes a setting off the list until its day is over") {
  for (const auto& [until, item] : {std::pair{"2999-12-31", ""}, {"2020-01-01", "unwanted"}}) {
    CAPTURE(until);
    const PolicyOwner person;
    person.write(R"({"waivers": [{"setting": {"site": "linkedin", "page": ")" + std::string(own_ai) +
                 R"("}, "until": ")" + until + R"(", "reason": "For now."}]})");
    Browser browser("linkedin", person.home);
    const std::string items = items_in(browser.sees("1", own_ai, {own_ai_is_on}));
    CHECK((items.find("unwanted") != std::string::npos) == !std::string(item).empty());
    CHECK(browser.asks("policy", {{"page", own_ai}})["settings"].at(0).contains("waiver") ==
          std::string(item).empty());
  }
}

TEST_CASE("a category that the person does not care about is not on the list") {
  const PolicyOwner person;
  person.write(R"({"ignore": ["ai_training"]})");
  Browser browser("linkedin", person.home);
  CHECK(items_in(browser.sees("1", own_ai, {own_ai_is_on})) == "");
  CHECK(browser.asks("policy", {{"page", own_ai}})["settings"].at(0)["ignored"] == true);
}

TEST_CASE("a site of the person's own is a site like ours") {
  const PolicyOwner person;
  person.write_pack("acme");
  Browser browser("acme", person.home);
  const json sites = browser.asks("hello")["sites"];
  REQUIRE(sites.size() == 2);
  CHECK(sites[0]["id"] == "acme");
  CHECK(sites[0]["pages"] == json::array({"/settings/*"}));
  CHECK(browser.all("pages", "pages").at(0)["url"] == "https://acme.example/settings/ads");
  const json answer = browser.sees("1", "ads", {"ads 'Show ads' switch on"});
  CHECK(items_in(answer) == "ads on: unwanted");
  CHECK(answer["review"][0]["why"] == "They follow you.");
}

TEST_CASE("a pack that this host cannot run, and one that is wrong, are left out and told") {
  const PolicyOwner person;
  person.write_pack("acme", R"(, "needs": "99.0.0", "colour": 1)");
  person.write_pack("bad", R"(, "colour": 1)");
  Browser browser("linkedin", person.home);
  const json answer = browser.asks("hello");
  CHECK(warned(answer) == "pack_too_new, pack_refused");
  CHECK(answer["warnings"][0]["message"].get<std::string>().find("needs host 99.0.0") != std::string::npos);
  CHECK(answer["warnings"][1]["message"].get<std::string>().starts_with(
      (person.home->packs() / "bad.json").string() + ": /colour: expected one of "));
  CHECK(answer["sites"].size() == 1);
}
