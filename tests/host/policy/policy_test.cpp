#include "policy/policy.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "policy/page_slot.h"

using namespace flipwatch;

namespace {

// Two pages: one with two rules and a row, one with a single control. And one of which nothing is wanted at
// all.
constexpr std::string_view schools[] = {"Schools"}, skills[] = {"Skills", "Abilities"},
                           ai[] = {"Train AI", "Data for AI"};
constexpr std::string_view folded_schools[] = {"schools"}, folded_skills[] = {"skills", "abilities"},
                           folded_ai[] = {"train ai", "data for ai"};
constexpr Rule rules[] = {
    {.site = "s",
     .page = "ai",
     .control = "allowAI",
     .labels = ai,
     .pointer = "ai",
     .reach = Reach::sole,
     .folded_labels = folded_ai},
    {.site = "s", .page = "school", .labels = schools, .pointer = "schools", .folded_labels = folded_schools},
    {.site = "s",
     .page = "school",
     .control = "skillsForAds",
     .labels = skills,
     .pointer = "skills",
     .folded_labels = folded_skills},
    {.site = "s", .page = "school", .pointer = "row", .reach = Reach::row},
    {.site = "s", .page = "theme", .pointer = "theme", .reach = Reach::every},
};
constexpr RuledPage pages[] = {{"s", "ai", 0, 1}, {"s", "school", 1, 3}, {"s", "theme", 4, 1}};
constexpr std::string_view origins[] = {"https://s.example"}, patterns[] = {"/set/*", "/own"};
constexpr KnownPage map[] = {{"ai", "/elsewhere/ai", "AI", "", false, false}};
constexpr Pack packs[] = {{.id = "s", .name = "S", .origins = origins, .pages = patterns, .map = map}};

/// Every place taken but one, so that a look-up has to go on from where it began.
const std::vector<std::uint32_t>& slots() {
  static const auto made = [] {
    std::vector<std::uint32_t> table(4, 0);
    for (std::uint32_t i = 0; i < 3; ++i) {
      std::size_t slot = page_slot(pages[i].site, pages[i].page, table.size());
      while (table[slot] != 0) slot = (slot + 1) % table.size();
      table[slot] = i + 1;
    }
    return table;
  }();
  return made;
}

const PolicyTables& tables() {
  static const PolicyTables made{packs, rules, pages, slots()};
  return made;
}

}  // namespace

TEST_CASE("a setting finds its rule by control, then by label, then by what the rule reaches") {
  const Policy policy(tables());
  struct Row {
    const char* page;
    const char* control;
    const char* label;
    Sole sole;
    const char* rule;
  };
  for (const auto& [page, control, label, sole, found] : {
           Row{"school", "skillsForAds", "Kenntnisse", Sole::no, "skills"},
           Row{"school", "x", "  SKILLS ", Sole::no, "skills"},
           Row{"school", "x", "abilities", Sole::no, "skills"},
           Row{"school", "", "Schools", Sole::no, "schools"},
           Row{"school", "skillsForAds", "Schools", Sole::no, "skills"},  // the id is surer than the name
           Row{"school", "", "Education and skills", Sole::no, "row"},
           Row{"school", "hobbies", "Hobbies", Sole::no, "none"},  // a new control beside known ones
           Row{"school", "hobbies", "Hobbies", Sole::yes, "none"},
           Row{"ai", "allowAI", "KI", Sole::no, "ai"},
           Row{"ai", "ki-training", "KI trainieren", Sole::yes,
               "ai"},  // another language, the page's only control
           Row{"ai", "", "KI", Sole::yes, "ai"},
           Row{"ai", "", "KI", Sole::no, "ai"},
           Row{"ai", "new", "Sell my data", Sole::no, "none"},
           Row{"ai", "new", "Data for AI", Sole::no, "ai"},
           Row{"theme", "dark", "Dark", Sole::no, "theme"},
           Row{"theme", "", "", Sole::yes, "theme"},
           Row{"unknown", "", "Schools", Sole::yes, "none"},
           Row{"", "", "", Sole::yes, "none"},
       }) {
    CAPTURE(page);
    CAPTURE(control);
    CAPTURE(label);
    const Rule* rule = policy.rule("s", page, control, label, sole);
    CHECK((rule ? rule->pointer : "none") == found);
    CHECK(policy.rule("t", page, control, label, sole) == nullptr);
  }
}

TEST_CASE("a page's rules come in the pack's order") {
  const Policy policy(tables());
  std::string pointers;
  for (const Rule& rule : policy.rules("s", "school")) pointers += std::string(rule.pointer) + " ";
  CHECK(pointers == "schools skills row ");
  CHECK(policy.rules("s", "nowhere").empty());
  CHECK(policy.rules("t", "school").empty());
}

TEST_CASE("every page has an address, known or not") {
  const Policy policy(tables());
  CHECK(policy.url_of("s", "ai") == "https://s.example/elsewhere/ai");
  CHECK(policy.url_of("s", "school") == "https://s.example/set/school");
  CHECK(policy.url_of("s", "own") == "https://s.example/own");
  CHECK(policy.url_of("www.other.example", "settings/a") == "https://www.other.example/settings/a");
}

TEST_CASE("a pack is found by its site") {
  const Policy policy(tables());
  REQUIRE(policy.pack("s"));
  CHECK(policy.pack("s")->name == "S");
  CHECK(policy.pack("S") == nullptr);
}
