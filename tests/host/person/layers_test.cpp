// What a person says lies over what the packs say, setting by setting.
#include "policy/layers.h"

#include <doctest/doctest.h>

#include <string>

#include "home.h"

using namespace flipwatch;

namespace {

/// A host with the pack `acme` of the person's own, and this as the rules of policy.json.
struct Ruled : Home {
  explicit Ruled(const std::string& rules, const std::string& more = "") {
    write_pack("acme", pack_text("acme"));
    write_policy("{\"rules\": [" + rules + "]" + more + "}");
    REQUIRE(warned().empty());
  }
};

std::string rule(const std::string& page, const std::string& more) {
  return R"({"site": "acme", "page": ")" + page + "\", " + more + "}";
}

Date day(const char* text) { return *parse_date(text); }

}  // namespace

TEST_CASE("a profile decides between what a pack wants") {
  struct Row {
    const char *profile, *wanted;
  };
  for (const auto& [profile, expected] : {Row{"strict", "off"}, Row{"balanced", ""}, Row{"quiet", "on"}}) {
    CAPTURE(profile);
    const std::string said = std::string(R"(, "profile": ")") + profile + "\"";
    Ruled home("", said);
    CHECK(home.policy().profile() == profile);
    CHECK(wanted(home.policy(), "acme", "ai") == expected);
    CHECK(wanted(home.policy(), "acme", "ads", "byAge", "", Sole::no) == "off");
  }
}

TEST_CASE("a rule of the person's comes before the pack's, and inherits what it does not say") {
  Ruled home(rule("ads", R"("control": "byAge", "wanted": "on", "severity": "high")"));
  const Rule* mine = home.policy().rule("acme", "ads", "byAge", "", Sole::no);
  REQUIRE(mine);
  CHECK(mine->wanted[0] == "on");
  CHECK(mine->severity == Severity::high);
  CHECK(mine->category == Category::ads);
  CHECK(mine->why == "Your age.");
  CHECK(mine->labels[0] == "Ads by age");
  CHECK(mine->sense == Sense::exposes);
  CHECK(mine->layer == Layer::policy);
  CHECK(mine->file == home.files().policy.string());
  CHECK(mine->pointer == "/rules/0");
  const Rule* theirs = home.policy().rule("acme", "ads", "", "Field of study", Sole::no);
  REQUIRE(theirs);
  CHECK(theirs->layer == Layer::own_pack);
}

TEST_CASE("which setting a rule means") {
  struct Row {
    std::string rules;
    const char *page, *control, *label, *expected;
  };
  for (const auto& [rules, page, control, label, expected] : {
           Row{rule("ads", R"("labels": ["FIELD of study"], "wanted": "on")"), "ads", "", "Field of study",
               "on"},
           Row{rule("ads", R"("labels": ["Studienfach"], "wanted": "on")"), "ads", "", "Field of study",
               "on"},
           // a control without an id of the site's own goes by its label
           Row{rule("ads", R"("control": "field-of-study", "wanted": "on")"), "ads", "", "Field of study",
               "on"},
           // the only control of its page, by whatever id
           Row{rule("ai", R"("control": "train", "wanted": "on")"), "ai", "", "X", "on"},
           Row{rule("ai", R"("wanted": "on")"), "ai", "", "X", "on"},
           // the same page under its other address, whichever of the two was said
           Row{rule("ai", R"("wanted": "on")"), "ai-old", "", "X", "on"},
           Row{rule("ai-old", R"("wanted": "on")"), "ai", "", "X", "on"},
           // all of a page, but for what is said of one control
           Row{rule("ads", R"("wanted": null)"), "ads", "byAge", "", ""},
           Row{rule("ads", R"("wanted": null)"), "ads", "new", "Something new", ""},
           Row{rule("ads", R"("wanted": null)") + "," + rule("ads", R"("control": "byAge", "wanted": "on")"),
               "ads", "byAge", "", "on"},
           // a control of which no pack speaks, beside those of which one does
           Row{rule("ads", R"("control": "new", "wanted": "on")"), "ads", "new", "Something new", "on"},
           Row{rule("ads", R"("control": "new", "wanted": "on")"), "ads", "byAge", "", "off"},
           Row{rule("ads", R"("control": "new", "wanted": "on")"), "ads", "newer", "Something newer", "none"},
           // a page of which no pack speaks
           Row{rule("mail", R"("wanted": "off")"), "mail", "x", "X", "off"},
           Row{rule("mail", R"("labels": ["Mail"], "wanted": ["Nobody", "Friends"])"), "mail", "", "mail",
               "Nobody|Friends"},
       }) {
    CAPTURE(rules);
    Ruled home(rules);
    CHECK(wanted(home.policy(), "acme", page, control, label, Sole::no) == expected);
  }
}

TEST_CASE("a site without a pack has the rules that the person wrote for it") {
  Ruled home(R"({"site": "nowhere.example", "page": "privacy/ads", "wanted": "off", "category": "ads"})");
  const Rule* mine = home.policy().rule("nowhere.example", "privacy/ads", "x", "Show ads");
  REQUIRE(mine);
  CHECK(mine->category == Category::ads);
  CHECK(mine->sense == Sense::exposes);
  CHECK(home.policy().stamp("nowhere.example").starts_with("+"));
}

TEST_CASE("a waiver leaves a setting alone until its day is over, at each address of its page") {
  Ruled home("", R"(, "waivers": [
      {"setting": {"site": "acme", "page": "ads", "control": "byAge"}, "until": "2026-12-01", "reason": "For now."},
      {"setting": {"site": "acme", "page": "ai"}, "until": "2026-12-24", "reason": "Later."}])");
  const Policy& policy = home.policy();
  const Waiver* waiver = policy.waiver("acme", "ads", "byAge", day("2026-12-01"));
  REQUIRE(waiver);
  CHECK(waiver->reason == "For now.");
  CHECK(policy.waiver("acme", "ads", "byAge", day("2026-12-02")) == nullptr);
  CHECK(policy.waiver("acme", "ads", "byStudy", day("2026-12-01")) == nullptr);
  CHECK(policy.waiver("acme", "ai", "anything", day("2026-12-24")) != nullptr);
  CHECK(policy.waiver("acme", "ai-old", "", day("2026-12-24")) != nullptr);
  CHECK(policy.waiver("linkedin", "ai", "", day("2026-12-24")) == nullptr);
}

TEST_CASE("categories that the person does not care about") {
  Ruled home("", R"(, "ignore": ["notifications", "ads"])");
  CHECK_FALSE(home.policy().cares_about(Category::ads));
  CHECK(home.policy().cares_about(Category::tracking));
}

TEST_CASE("the stamp tells one set of rules from another") {
  Home home;
  const std::string ours = home.policy().stamp("linkedin");
  home.write_policy(R"({"profile": "strict"})");
  const std::string strict = home.policy().stamp("linkedin");
  CHECK(strict.starts_with(ours + "+"));
  CHECK(strict.size() == ours.size() + 9);
  home.write_policy(R"({"profile": "quiet"})");
  CHECK(home.policy().stamp("linkedin") != strict);
  home.write_policy(R"({"profile": "strict"})");
  CHECK(home.policy().stamp("linkedin") == strict);
}
