// Installations that were broken on purpose: doctor names each, and registering again, or the line it gives,
// mends it.
#include <doctest/doctest.h>

#include <functional>

#include "browsers/manifest.h"
#include "computer.h"

namespace fs = std::filesystem;
using namespace flipwatch;
using Went = Conversation::Went;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// Changes a manifest as it stands.
void edit(const fs::path& manifest, const std::string& from, const std::string& to) {
  Computer::write(manifest, replaced(Computer::text(manifest), from, to));
}

}  // namespace

TEST_CASE("doctor names what is broken, and registering again mends it") {
  struct Row {
    const char* code;
    std::function<void(const Computer&, const fs::path& manifest)> breaks;
  };
  const Row rows[] = {
      {"manifest_missing", [](const auto&, const fs::path& manifest) { fs::remove(manifest); }},
      {"manifest_damaged", [](const auto&, const fs::path& manifest) { Computer::write(manifest, ""); }},
      {"manifest_damaged",
       [](const auto&, const fs::path& manifest) { Computer::write(manifest, "{\"name\": "); }},
      {"manifest_damaged",
       [](const auto&, const fs::path& manifest) { edit(manifest, "\"stdio\"", "\"tcp\""); }},
      {"manifest_damaged",
       [](const auto&, const fs::path& manifest) { edit(manifest, "\"allowed_", "\"refused_"); }},
      {"manifest_damaged",
       [](const Computer& computer, const fs::path& manifest) {
         edit(manifest, computer.system.program.string(), "");
       }},
      {"manifest_wrong_name",
       [](const auto&, const fs::path& manifest) {
         edit(manifest, "\"org.flipwatch.host\"", "\"org.flipwatch.hots\"");
       }},
      {"program_path_relative",
       [](const Computer& computer, const fs::path& manifest) {
         edit(manifest, computer.system.program.string(), "flipwatch");
       }},
      {"program_missing",
       [](const Computer& computer, const fs::path& manifest) {
         edit(manifest, computer.system.program.string(), "/nowhere/flipwatch");
       }},
      {"program_missing",
       [](const Computer& computer, const fs::path& manifest) {
         edit(manifest, computer.system.program.string(), computer.home().string());
       }},
      {"extension_not_allowed",
       [](const auto&, const fs::path& manifest) {
         const bool is_firefox = manifest.string().find("mozilla") != std::string::npos;
         const Family family = is_firefox ? Family::firefox : Family::chromium;
         edit(manifest, own_extensions(family)[0], is_firefox ? "other@example.org" : std::string(32, 'a'));
       }},
      {"extension_not_allowed",
       [](const Computer& computer, const auto&) {
         Computer::write(computer.callers(),
                         R"({"extensions": ["new@example.org", "pppppppppppppppppppppppppppppppp"]})");
       }},
  };
  for (const char* browser : {"chromium", "firefox"}) {
    for (const auto& [code, breaks] : rows) {
      CAPTURE(browser);
      CAPTURE(code);
      const Computer computer;
      const fs::path manifest = computer.registered(browser);
      REQUIRE(computer.diagnosis(browser) == "ok");
      breaks(computer, manifest);
      const Check check = computer.checks(browser, {Went::well, FLIPWATCH_VERSION, ""}).at(0);
      CHECK(check.code == code);
      CHECK(check.status == Check::Status::fail);
      CHECK(check.mend == "flipwatch register --browser " + std::string(browser));
      CHECK(check.by_registering);
      computer.registered(browser);
      CHECK(computer.diagnosis(browser) == "ok");
    }
  }
}

TEST_CASE("what others could change is told, with the line that closes it") {
  const Computer computer;
  const fs::path manifest = computer.registered("firefox");
  fs::permissions(manifest, fs::perms::others_write, fs::perm_options::add);
  Check check = computer.checks("firefox", {Went::well, FLIPWATCH_VERSION, ""}).at(0);
  CHECK(check.code == "manifest_open");
  CHECK(check.mend == "chmod go-w '" + manifest.string() + "'");
  fs::permissions(manifest, fs::perms::others_write, fs::perm_options::remove);
  fs::permissions(computer.system.program, fs::perms::others_write, fs::perm_options::add);
  check = computer.checks("firefox", {Went::well, FLIPWATCH_VERSION, ""}).at(0);
  CHECK(check.code == "program_open");
  fs::permissions(computer.system.program, fs::perms::owner_read);
  CHECK(computer.diagnosis("firefox") == "program_not_runnable");
}

TEST_CASE("how the conversation went") {
  const Computer computer;
  computer.registered("chromium");
  CHECK(computer.diagnosis("chromium", {Went::not_started, "", "Exec format error"}) ==
        "program_not_runnable");
  CHECK(computer.diagnosis("chromium", {Went::silent, "", "it started, and said nothing"}) ==
        "program_silent");
  CHECK(computer.diagnosis("chromium", {Went::refused, "", "the extension x is not registered"}) ==
        "extension_refused");
  CHECK(computer.diagnosis("chromium", {Went::well, "0.0.9", ""}) == "versions_apart, ok");
}

TEST_CASE("another Flipwatch than this one is told, without alarm") {
  Computer computer;
  computer.registered("chromium");
  Computer::write(computer.home() / "other", "");
  computer.system.program = computer.home() / "other";
  const Check check = computer.checks("chromium", {Went::well, FLIPWATCH_VERSION, ""}).at(0);
  CHECK(check.code == "program_other");
  CHECK(check.status == Check::Status::warn);
}

TEST_CASE(
    "in Chromium a file of the person's that cannot be used hides a good one for all; Firefox goes on behind "
    "it") {
  for (const char* browser : {"chromium", "firefox"}) {
    CAPTURE(browser);
    const Computer computer;
    Registration asked = computer.asked(browser);
    asked.for_all = true;
    register_program(computer.system, asked);
    CHECK(computer.diagnosis(browser) == "ok");
    const fs::path own = computer.registered(browser);
    Computer::write(own, "{}");
    CHECK(computer.diagnosis(browser) ==
          (std::string(browser) == "firefox" ? "ok" : "manifest_hides_another"));
    computer.registered(browser);
    CHECK(computer.diagnosis(browser) == "ok");
  }
}

TEST_CASE("what an administrator forbids is told, and where") {
  struct Row {
    const char *policy, *diagnosis;
  };
  for (const auto& [policy, diagnosis] : {
           Row{R"({"NativeMessagingBlocklist": ["*"]})", "blocked_by_administrator, ok"},
           Row{R"({"NativeMessagingBlocklist": ["org.flipwatch.host"]})", "blocked_by_administrator, ok"},
           Row{R"({"NativeMessagingBlocklist": ["*"], "NativeMessagingAllowlist": ["org.flipwatch.host"]})",
               "ok"},
           Row{R"({"NativeMessagingBlocklist": ["com.other"]})", "ok"},
           Row{R"({"NativeMessagingUserLevelHosts": false})", "blocked_by_administrator"},
       }) {
    CAPTURE(policy);
    const Computer computer;
    computer.registered("chromium");
    Computer::write(computer.system.root / "etc/chromium/policies/managed/it.json", policy);
    CHECK(computer.diagnosis("chromium") == diagnosis);
  }
}

TEST_CASE("browsers that cannot be used say so, and what to use instead") {
  const Computer computer;
  fs::create_directories(computer.home() / ".tor-browser");
  fs::create_directories(computer.home() / "snap/chromium");
  CHECK(computer.diagnosis("") == "browser_boxed, browser_refuses");
  CHECK(Computer().diagnosis("") == "browser_missing");
}

TEST_CASE("where a person's own files do not count, those for all do") {
  const Computer computer;
  Registration asked = computer.asked("chromium");
  asked.for_all = true;
  register_program(computer.system, asked);
  computer.registered("chromium");
  Computer::write(computer.system.root / "etc/chromium/policies/managed/it.json",
                  R"({"NativeMessagingUserLevelHosts": false})");
  CHECK(computer.diagnosis("chromium") == "ok");
}

TEST_CASE("two things at once are both told") {
  const Computer computer;
  const fs::path manifest = computer.registered("firefox");
  Computer::write(manifest, "{}");
  fs::permissions(computer.home() / ".mozilla", fs::perms::others_write, fs::perm_options::add);
  CHECK(computer.diagnosis("firefox") == "manifest_open, manifest_wrong_name");
}

TEST_CASE("a manifest that is a pipe or a folder, and a list of extensions that is damaged") {
  const Computer computer;
  const fs::path manifest = computer.registered("firefox");
  fs::remove(manifest);
  fs::create_directory(manifest);
  CHECK(computer.diagnosis("firefox") == "manifest_unreadable");
  Computer::write(computer.callers(), "x");
  CHECK(computer.diagnosis("firefox") == "manifest_unreadable, callers_damaged");
}
