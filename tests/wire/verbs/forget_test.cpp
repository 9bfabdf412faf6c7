#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

/// Two accounts at one site and one at another; each has a page of two switches, one of which flipped.
struct Forgetter : Browser {
  Forgetter() {
    for (const char* account : {"a", "b"}) {
      sees("1", "p", {"p#x 'Xylophone' switch off", "p#y 'Yodel' switch off"}, {.account = account});
      sees("2", "p", {"p#x 'Xylophone' switch on", "p#y 'Yodel' switch off"}, {.account = account});
    }
    sees("1", "p", {"p#x 'X' switch off", "p#y 'Y' switch off"}, {.site = "other.example"});
    sees("2", "p", {"p#x 'X' switch on", "p#y 'Y' switch off"}, {.site = "other.example"});
  }
  std::size_t settings() { return all("timeline", "settings", {{"site", nullptr}}).size(); }
  std::size_t changes() { return all("history", "changes", {{"site", nullptr}}).size(); }
};

}  // namespace

TEST_CASE("forget takes a setting, an account, a site or all, with their past") {
  struct Row {
    json asked;
    int forgotten;
    std::string totals;
    int settings;
    int changes;
  };
  for (const auto& [asked, forgotten, totals, settings, changes] : {
           Row{{{"account", "a"}, {"page", "p"}, {"control", "x"}}, 1, "2 in all, worst flipped", 5, 2},
           Row{{{"account", "a"}, {"page", "p"}, {"control", "y"}}, 1, "3 in all, worst flipped", 5, 3},
           Row{{{"account", "a"}}, 2, "2 in all, worst flipped", 4, 2},
           Row{json::object(), 4, "1 in all, worst flipped", 2, 1},
           Row{{{"site", "other.example"}}, 2, "2 in all, worst flipped", 4, 2},
           Row{{{"site", "unknown.example"}}, 0, "3 in all, worst flipped", 6, 3},
           Row{{{"site", nullptr}, {"all", true}}, 6, "0 in all, worst none", 0, 0},
       }) {
    CAPTURE(asked.dump());
    Forgetter person;
    const json answer = person.asks("forget", asked);
    CHECK(answer["forgotten"] == forgotten);
    CHECK(totals_in(answer) == totals);
    CHECK(person.settings() == settings);
    CHECK(person.changes() == changes);
  }
}

TEST_CASE("what is forgotten is nowhere in the files any more") {
  Forgetter person;
  const auto files = [&] {
    const auto file = person.host().home()->history();
    return text_of(file) + text_of(file.string() + "-wal");
  };
  REQUIRE(files().find("Xylophone") != std::string::npos);
  SUBCASE("a site") { person.asks("forget"); }
  SUBCASE("its accounts") {
    person.asks("forget", {{"account", "a"}});
    person.asks("forget", {{"account", "b"}});
  }
  SUBCASE("a setting of each") {
    for (const char* account : {"a", "b"})
      person.asks("forget", {{"account", account}, {"page", "p"}, {"control", "x"}});
    CHECK(files().find("Yodel") != std::string::npos);
  }
  SUBCASE("all") { person.asks("forget", {{"site", nullptr}, {"all", true}}); }
  CHECK(files().find("Xylophone") == std::string::npos);
}

TEST_CASE("a site that was forgotten begins anew: its next reading is a baseline") {
  Forgetter person;
  person.asks("forget");
  const json answer = person.sees("3", "p", {"p#x 'Xylophone' switch on", "p#y 'Yodel' switch on"});
  CHECK(changes_in(answer) == "");
  CHECK(items_in(answer) == "");
  CHECK(answer["account"]["id"] == "default");
}

TEST_CASE("an account that was forgotten is not found") {
  Forgetter person;
  person.asks("forget", {{"account", "a"}});
  CHECK(person.refusal("forget", {{"account", "a"}}).starts_with("not_found"));
  CHECK(person.asks("accounts")["accounts"].size() == 1);
  CHECK(person.asks("review", {{"account", "a"}})["review"].empty());
}

TEST_CASE("a setting that is not known cannot be forgotten") {
  Forgetter person;
  CHECK(
      person.refusal("forget", {{"account", "a"}, {"page", "p"}, {"control", "z"}}).starts_with("not_found"));
  CHECK(person.settings() == 6);
}

TEST_CASE("forget says what it is to forget, or forgets nothing") {
  Forgetter person;
  CHECK(person.refusal("forget", {{"site", nullptr}}).starts_with("bad_request"));
  CHECK(person.refusal("forget", {{"site", nullptr}, {"all", false}}).starts_with("bad_request"));
  CHECK(person.refusal("forget", {{"all", true}}).starts_with("bad_request"));
  CHECK(person.refusal("forget", {{"site", nullptr}, {"page", "p"}, {"all", true}}).starts_with("bad_request"));
  CHECK(person.settings() == 6);
}
