#include <doctest/doctest.h>

#include <set>

#include "conversation.h"

using nlohmann::json;

namespace {

/// A small history: a flips on the 2nd, b is gone on the 3rd, n appears on the 4th, a flips back by a click
/// on the 5th.
struct HistoryReader : Browser {
  HistoryReader() {
    sees("1", "privacy", {"a 'Ads' row Off", "b 'Blog' row On", "c 'Calls' row On"});
    sees("2", "privacy", {"a 'Ads' row On", "b 'Blog' row On", "c 'Calls' row On"});
    sees("3", "privacy", {"a 'Ads' row On", "c 'Calls' row On"});
    sees("4", "privacy", {"a 'Ads' row On", "c 'Calls' row On", "n 'News' row On"});
    clicks("5", "a on > off");
    sees("5 12:00:01", "privacy", {"a 'Ads' row Off", "c 'Calls' row On", "n 'News' row On"});
  }
};

}  // namespace

TEST_CASE("history lists all changes, newest first") {
  HistoryReader person;
  CHECK(person.history() ==
        "flipped a: on > off by you; appeared n: ? > on; gone b: on > ?; flipped a: off > on");
  std::int64_t seq = 1'000'000;
  const json changes = person.asks("history")["changes"];
  for (const auto& change : changes) {
    CHECK(change["seq"] < seq);
    seq = change["seq"];
  }
}

TEST_CASE("a change has all that the wire promises") {
  HistoryReader person;
  json change = person.asks("history", {{"kind", "gone"}})["changes"].at(0);
  CHECK(change["seq"].is_number_integer());
  change.erase("seq");
  CHECK(change ==
        json::parse(R"({"site":"acme.example","account":"default","page":"b","control":"","label":"Blog",
      "kind":"gone","from":"on","to":null,"by":"unseen","at":"2026-11-03T12:00:00Z","last":"2026-11-02T12:00:00Z"})"));
}

TEST_CASE("each filter narrows, and together they narrow more") {
  struct Row {
    json asked;
    std::string changes;
  };
  HistoryReader person;
  person.sees("6", "p", {"p#x 'Other' switch on"}, {.site = "other.example"});
  person.sees("7", "p", {"p#x 'Other' switch off"}, {.site = "other.example"});
  for (const auto& [asked, changes] : {
           Row{{{"site", "other.example"}}, "flipped p#x: on > off"},
           Row{{{"site", "unknown.example"}}, ""},
           Row{{{"page", "a"}}, "flipped a: on > off by you; flipped a: off > on"},
           Row{{{"page", "a"}, {"control", ""}}, "flipped a: on > off by you; flipped a: off > on"},
           Row{{{"page", "unknown"}}, ""},
           Row{{{"kind", "appeared"}}, "appeared n: ? > on"},
           Row{{{"kind", "flipped"}}, "flipped a: on > off by you; flipped a: off > on"},
           Row{{{"kind", "moved"}}, ""},
           Row{{{"account", "default"}, {"kind", "gone"}}, "gone b: on > ?"},
           Row{{{"since", moment("4")}}, "flipped a: on > off by you; appeared n: ? > on"},
           Row{{{"until", moment("4")}}, "gone b: on > ?; flipped a: off > on"},
           Row{{{"since", moment("3")}, {"until", moment("4")}}, "gone b: on > ?"},
           Row{{{"since", moment("3")}, {"until", moment("3")}}, ""},
           Row{{{"page", "a"}, {"since", moment("3")}}, "flipped a: on > off by you"},
       }) {
    CAPTURE(asked.dump());
    CHECK(changes_in(person.asks("history", asked)) == changes);
    CHECK(changes_in({{"changes", person.all("history", "changes", [&] {
                         json one_by_one = asked;
                         one_by_one["limit"] = 1;
                         return one_by_one;
                       }())}}) == changes);
  }
  CHECK(person.asks("history", {{"site", nullptr}})["changes"].size() == 5);
}

TEST_CASE("a limit is 1 to 200, and a page goes on where the last one ended") {
  HistoryReader person;
  const json first = person.asks("history", {{"limit", 3}});
  CHECK(first["changes"].size() == 3);
  const json second = person.asks("history", {{"limit", 3}, {"before", first["next"]}});
  CHECK(second["changes"].size() == 1);
  CHECK_FALSE(second.contains("next"));
  CHECK_FALSE(person.asks("history", {{"limit", 200}}).contains("next"));
  CHECK_FALSE(person.asks("history", {{"limit", 4}}).contains("next"));  // four is all
  CHECK(person.refusal("history", {{"limit", 0}}) == "bad_request at /limit");
  CHECK(person.refusal("history", {{"limit", 201}}) == "bad_request at /limit");
}

TEST_CASE("what happens while one pages is neither missed nor told twice") {
  HistoryReader person;
  const json first = person.asks("history", {{"limit", 2}});
  person.sees("6", "privacy", {"a 'Ads' row On", "c 'Calls' row On", "n 'News' row On"});
  const json second = person.asks("history", {{"limit", 2}, {"before", first["next"]}});
  CHECK(changes_in(second) == "gone b: on > ?; flipped a: off > on");
}

TEST_CASE("many changes of one moment are paged each once") {
  Browser browser;
  std::vector<std::string> before;
  std::vector<std::string> after;
  for (int i = 0; i < 450; ++i) {
    const std::string key = "p#c" + std::to_string(i) + " 'C' switch ";
    before.push_back(key + "off");
    after.push_back(key + "on");
  }
  browser.sees("1", "p", before);
  browser.sees("2", "p", after);
  for (int limit : {200, 199, 7}) {
    CAPTURE(limit);
    std::set<std::string> controls;
    const json all = browser.all("history", "changes", {{"limit", limit}});
    for (const auto& change : all) controls.insert(change["control"].get<std::string>());
    CHECK(all.size() == 450);
    CHECK(controls.size() == 450);
  }
}

TEST_CASE("a cursor that is none of ours is refused") {
  HistoryReader person;
  CHECK(person.refusal("history", {{"before", "nonsense"}}) == "bad_request at /before");
  for (const char* verb : {"review", "timeline", "pages", "policy"}) {
    CAPTURE(verb);
    CHECK(person.refusal(verb, {{"after", "nonsense"}}) == "bad_request at /after");
  }
}

TEST_CASE("the history is filtered by what is in its texts, and by category") {
  Browser browser("linkedin");
  const std::string ai = "settings/data-for-ai-improvement";
  browser.sees("1", "privacy", {ai + " 'Generative AI' row Off", "dark-mode 'Dark mode' row Off"});
  browser.sees("2", "privacy", {ai + " 'Generative AI' row On", "dark-mode 'Dark mode' row On"});
  CHECK(changes_in(browser.asks("history", {{"category", "ai_training"}})) == "flipped " + ai + ": off > on");
  CHECK(changes_in(browser.asks("history", {{"text", "dark"}})) == "flipped dark-mode: off > on");
  CHECK(changes_in(browser.asks("history", {{"text", "GENERATIVE"}})) == "flipped " + ai + ": off > on");
}
