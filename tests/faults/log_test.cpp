// A log that cannot be written disturbs nobody.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <functional>

#include "person.h"
#include "wire/verbs/conversation.h"

namespace fs = std::filesystem;

TEST_CASE("a log that cannot be written disturbs nobody") {
  struct Row {
    std::string says;
    std::function<void(const fs::path&)> spoil;
  };
  for (const auto& [says, spoil] : {
           Row{"its folder may not be written",
               [](const fs::path& log) {
                 fs::permissions(log.parent_path(), fs::perms::owner_read | fs::perms::owner_exec);
               }},
           Row{"a folder stands in its place", [](const fs::path& log) { fs::create_directory(log); }},
           Row{"it is on a disk that is full",
               [](const fs::path& log) { fs::create_symlink("/dev/full", log); }},
           Row{"a pipe that nobody reads stands in its place",
               [](const fs::path& log) { REQUIRE(mkfifo(log.c_str(), 0600) == 0); }},
           Row{"a file stands in the place of its folder",
               [](const fs::path& log) {
                 fs::remove_all(log.parent_path());
                 fs::create_symlink("/dev/null", log.parent_path());
               }},
       }) {
    CAPTURE(says);
    auto home = std::make_shared<ScratchHome>();
    fs::create_directories(home->log().parent_path());
    spoil(home->log());
    HostProcess host({"serve"}, home, HostProcess::Stderr::kept, as_a_person());
    CHECK(host.ask({{"type", "hello"}})["warnings"].is_null());
    CHECK(host.ask({{"type", "dance"}})["code"] == "unknown_verb");  // which is a line in the log
    CHECK(host.ask({{"type", "review"}})["type"] == "review.ok");
    host.close_input();
    CHECK(host.exit_status() == 0);
    if (says == "its folder may not be written")
      fs::permissions(home->log().parent_path(), fs::perms::owner_all);
  }
}
