// Registering, and doctor, with the real program: what they print, and a conversation that is really had.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "terminal.h"

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

fs::path manifest_in(const Terminal& terminal) {
  return terminal.home->folder.path() / "config/chromium/NativeMessagingHosts/org.flipwatch.host.json";
}

json doctor(const Terminal& terminal) {
  const Ran ran = terminal.run({"doctor", "--browser", "chromium", "--json"});
  json answer = json::parse(ran.told);
  CHECK(ran.status == (answer["ok"] == true ? 0 : 1));
  return answer;
}

std::string codes(const json& answer) {
  std::string all;
  for (const json& check : answer["checks"])
    all += (all.empty() ? "" : ", ") + check["code"].get<std::string>();
  return all;
}

/// Has the manifest name another program.
void name_program(const Terminal& terminal, const fs::path& program) {
  json manifest = json::parse(text_of(manifest_in(terminal)));
  manifest["path"] = program.string();
  std::ofstream(manifest_in(terminal)) << manifest.dump();
}

fs::path script(const Terminal& terminal, const std::string& text) {
  const fs::path file = terminal.home->folder.path() / "program";
  std::ofstream(file) << text;
  fs::permissions(file, fs::perms::owner_all);
  return file;
}

}  // namespace

TEST_CASE("register says each file, doctor finds the program through it, and unregister leaves nothing") {
  const Terminal terminal;
  CHECK(codes(doctor(terminal)) == "manifest_missing, ok, ok");
  const Ran would = terminal.run({"register", "--browser", "chromium", "--dry-run"});
  CHECK(would.told == "would write      " + manifest_in(terminal).string() + "  for Chromium\n");
  CHECK_FALSE(fs::exists(manifest_in(terminal)));
  const Ran ran = terminal.run({"register", "--browser", "chromium"});
  CHECK(ran.status == 0);
  CHECK(ran.told == "wrote            " + manifest_in(terminal).string() + "  for Chromium\n");
  const json well = doctor(terminal);
  CHECK(codes(well) == "ok, ok, ok");
  CHECK(well["ok"] == true);
  CHECK(well["checks"][0]["browser"] == "chromium");
  CHECK(well["checks"][1]["browser"] == nullptr);
  const Ran undone = terminal.run({"unregister"});
  CHECK(undone.told == "removed          " + manifest_in(terminal).string() + "  for Chromium\n");
  CHECK_FALSE(fs::exists(manifest_in(terminal).parent_path()));
  CHECK(terminal.run({"unregister"}).told == "There is nothing to take back.\n");
}

TEST_CASE("a program that is not ours is started, and found out") {
  struct Row {
    const char *program, *code;
  };
  for (const auto& [program, code] : {
           Row{"#!/bin/sh\nexit 0\n", "program_silent"},
           Row{"#!/bin/sh\necho hello, is anybody there\n", "program_silent"},
           Row{"no program at all", "program_not_runnable"},
       }) {
    CAPTURE(program);
    const Terminal terminal;
    terminal.run({"register", "--browser", "chromium"});
    name_program(terminal, script(terminal, program));
    const std::string found = codes(doctor(terminal));
    CHECK(found.find(code) != std::string::npos);
    CHECK(terminal.run({"doctor", "--browser", "chromium", "--fix"}).status == 0);
    CHECK(codes(doctor(terminal)) == "ok, ok, ok");
  }
}

TEST_CASE("doctor looks at the history and at the person's own files, too") {
  const Terminal terminal;
  terminal.run({"register", "--browser", "chromium"});
  terminal.write_policy(R"({"profile": "loud"})");
  fs::create_directories(terminal.home->history().parent_path());
  std::ofstream(terminal.home->history()) << "this is no database, and long enough to be looked at as one";
  const json answer = doctor(terminal);
  CHECK(codes(answer).find("history_set_aside") != std::string::npos);
  CHECK(codes(answer).find("policy_refused") != std::string::npos);
  for (const json& check : answer["checks"]) CHECK((check["status"] == "ok" || check["mend"] != ""));
}

TEST_CASE("what is named wrong is told with what there is") {
  const Terminal terminal;
  const Ran ran = terminal.run({"register", "--browser", "netscape"});
  CHECK(ran.status == 2);
  CHECK(ran.complained.find("no browser called \"netscape\" is known. There are chrome, chromium,") !=
        std::string::npos);
  CHECK(terminal.run({"register", "--browser", "firefox", "--extension-id", "x"}).status == 2);
  const Ran tor = terminal.run({"register", "--browser", "tor"});
  CHECK(tor.status == 1);
  CHECK(tor.told.find("Use another browser") != std::string::npos);
}

TEST_CASE("doctor --fix closes what is open to others and lets the program run, and says so") {
  struct Row {
    const char* code;
    fs::perms mode;
    bool of_the_program;
  };
  for (const auto& [code, mode, of_the_program] :
       {Row{"manifest_open", fs::perms::owner_all | fs::perms::others_all, false},
        Row{"program_open", fs::perms::owner_all | fs::perms::others_all, true},
        Row{"program_not_runnable", fs::perms::owner_read | fs::perms::owner_write, true}}) {
    CAPTURE(code);
    const Terminal terminal;
    terminal.run({"register", "--browser", "chromium"});
    const fs::path copy = terminal.home->folder.path() / "copy";
    fs::copy_file(FLIPWATCH_BINARY, copy);
    name_program(terminal, copy);
    const fs::path broken = of_the_program ? copy : manifest_in(terminal);
    fs::permissions(broken, mode);
    CHECK(codes(doctor(terminal)).starts_with(code));
    const Ran fixed = terminal.run({"doctor", "--browser", "chromium", "--fix"});
    CHECK(fixed.told.starts_with("changed the mode of " + broken.string() + "\n"));
    CHECK(codes(doctor(terminal)).find(code) == std::string::npos);
  }
}
