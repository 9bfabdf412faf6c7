#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

/// A switch that is read once a day, on or off as one says.
struct FlickerWatcher : Browser {
  json reads(const char* state) {
    return sees(std::to_string(++day), "p", {std::string("p#x 'X' switch ") + state});
  }
  bool is_unstable() { return asks("timeline")["settings"].at(0).value("unstable", false); }
  int day = 0;
};

}  // namespace

TEST_CASE("three unseen flips within five readings make a setting unstable, and are told once") {
  FlickerWatcher watcher;
  watcher.reads("off");
  CHECK(changes_in(watcher.reads("on")) == "flipped p#x: off > on");
  CHECK(changes_in(watcher.reads("off")) == "flipped p#x: on > off");
  CHECK_FALSE(watcher.is_unstable());
  const json third = watcher.reads("on");
  CHECK(changes_in(third).starts_with("flipped p#x: off > on; unstable p#x"));
  CHECK(third["review"].at(0)["unstable"] == true);
  CHECK(watcher.is_unstable());
  CHECK(changes_in(watcher.reads("off")) == "");
  const json fifth = watcher.reads("on");
  CHECK(changes_in(fifth) == "");
  CHECK(items_in(fifth).find("flipped") == std::string::npos);
  CHECK(watcher.asks("history", {{"kind", "flipped"}})["changes"].size() == 5);
  CHECK(watcher.asks("history", {{"kind", "unstable"}})["changes"].size() == 1);
}

TEST_CASE("three flips over more than five readings are three flips") {
  FlickerWatcher watcher;
  for (const char* state : {"off", "on", "on", "off", "off", "off"}) watcher.reads(state);
  CHECK(changes_in(watcher.reads("on")) == "flipped p#x: off > on");
  CHECK_FALSE(watcher.is_unstable());
}

TEST_CASE("flips by you make nothing unstable") {
  FlickerWatcher watcher;
  watcher.reads("off");
  for (const char* state : {"on", "off", "on", "off"}) {
    const std::string from = state == std::string("on") ? "off" : "on";
    watcher.clicks(std::to_string(watcher.day + 1) + " 11:59:59", "p#x " + from + " > " + state);
    CHECK(changes_in(watcher.reads(state)).ends_with("by you"));
  }
  CHECK_FALSE(watcher.is_unstable());
}

TEST_CASE("an unstable setting is told again after its state stayed for three readings") {
  FlickerWatcher watcher;
  for (const char* state : {"off", "on", "off", "on", "off"}) watcher.reads(state);
  REQUIRE(watcher.is_unstable());
  watcher.reads("off");
  CHECK(watcher.is_unstable());
  watcher.reads("off");
  watcher.reads("off");
  CHECK_FALSE(watcher.is_unstable());
  CHECK(changes_in(watcher.reads("on")) == "flipped p#x: off > on");
  CHECK(watcher.review() == "p#x on: flipped");
}
