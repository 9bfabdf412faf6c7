// Several computers, one history, as a person types it: two homes and one folder.
#include <doctest/doctest.h>

#include <fstream>

#include "terminal.h"

using nlohmann::json;

namespace {

std::string reading(const char* at, const char* state) {
  return json({{"site", "linkedin"},
               {"at", at},
               {"page",
                {{"url", "https://www.linkedin.com/mypreferences/d/settings/ads"},
                 {"lang", "en"},
                 {"complete", true}}},
               {"settings",
                {{{"page", "settings/ads"},
                  {"control", "outside"},
                  {"label", "Ads outside"},
                  {"kind", "switch"},
                  {"state", state}}}}})
      .dump();
}

}  // namespace

TEST_CASE("sync tells a second computer what the first one saw, and says so in plain words") {
  const ScratchHome place;
  const std::filesystem::path folder = place.folder.path() / "shared";
  std::filesystem::create_directory(folder);
  const Terminal one, two;
  one.run({"check", "-"}, reading("2026-11-24T09:00:00Z", "off"));
  one.run({"check", "-"}, reading("2026-11-25T09:00:00Z", "on"));

  const Ran wrote = one.run({"sync", folder.string()});
  CHECK(wrote.status == 0);
  CHECK(wrote.complained == "");
  CHECK(wrote.told.starts_with("nothing new from other computers\nwritten "));

  const Ran took = two.run({"sync", folder.string()});
  CHECK(took.status == 0);
  CHECK(took.told.starts_with("taken over from "));
  CHECK(took.told.find(": 1 change, 2 looks\n") != std::string::npos);
  CHECK(two.run({"history"}).told == one.run({"history"}).told);
  CHECK(two.run({"history", "verify"}).status == 0);

  const json again = json::parse(two.run({"sync", folder.string(), "--json"}).told);
  CHECK(again["taken"] == json::array());
  CHECK(again["written"] == 0);
}

TEST_CASE("sync says what it left, how to mend it, and that something is to see") {
  const ScratchHome place;
  std::ofstream(place.folder.path() / "other.flipwatch.jsonl") << R"({"flipwatch":"log","version":2})"
                                                               << "\n";
  const Ran ran = Terminal().run({"sync", place.folder.path().string()});
  CHECK(ran.status == 1);
  CHECK(ran.complained.find(
            "other.flipwatch.jsonl was written by a newer Flipwatch. Update the Flipwatch program on "
            "this computer.") != std::string::npos);
}

TEST_CASE("sync with a folder that is not there says what to name") {
  const Ran ran = Terminal().run({"sync", "/nowhere/at/all"});
  CHECK(ran.status == 2);
  CHECK(ran.complained.find("/nowhere/at/all cannot be read: No such file or directory") !=
        std::string::npos);
  CHECK(ran.complained.find("Name the folder that your synchroniser keeps.") != std::string::npos);
}

TEST_CASE("sync says how an answer to its question is written") {
  const ScratchHome place;
  const Ran ran = Terminal().run({"sync", place.folder.path().string(), "--same", "linkedin=mine"});
  CHECK(ran.status == 2);
  CHECK(ran.complained.find("expected --same SITE/THEIRS=OURS, found linkedin=mine") != std::string::npos);
}
