// What a serving host asks the kernel for, from its start to its end, as strace sees it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "host_process.h"

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// Some boxes do not let one program look at another.
bool strace_works() {
  const bool works = std::system("strace -o /dev/null true 2>/dev/null") == 0;
  if (!works)
    MESSAGE("NOT TESTED: strace cannot run here. That the walls hold is tested in tests/host/machine alone.");
  return works;
}

/// One of each kind of request: what reads, what writes, what is wrong.
const json conversation = json::parse(R"([
  {"type":"hello"},
  {"type":"check","site":"linkedin","at":"2026-11-23T22:31:47Z",
   "page":{"url":"https://www.linkedin.com/mypreferences/d/settings/x","lang":"en","complete":true},
   "settings":[{"page":"settings/x","control":"x","label":"X","kind":"switch","state":"on"}]},
  {"type":"act","site":"linkedin","page":"settings/x","control":"x","at":"2026-11-23T22:31:50Z","from":"on","to":"off"},
  {"type":"check","site":"linkedin","at":"2026-11-24T22:31:47Z",
   "page":{"url":"https://www.linkedin.com/mypreferences/d/settings/x","lang":"en","complete":true},
   "settings":[{"page":"settings/x","control":"x","label":"Another X","kind":"switch","state":"off"}]},
  {"type":"review"}, {"type":"history"}, {"type":"timeline","site":"linkedin"}, {"type":"accounts","site":"linkedin"},
  {"type":"pages"}, {"type":"policy"}, {"type":"policy.set","policy":{"profile":"strict"}}, {"type":"export"},
  {"type":"decide","site":"linkedin","page":"settings/x","control":"x","decision":"keep"},
  {"type":"forget","all":true}, {"type":"dance"}])");

std::set<std::string> types_of(const json& answers) {
  std::set<std::string> types;
  for (const json& answer : answers) types.insert(answer["type"]);
  return types;
}

std::set<std::string> types_of_answers_to(const json& requests) {
  std::set<std::string> types;
  for (const std::string& type : types_of(requests)) types.insert(type == "dance" ? "error" : type + ".ok");
  return types;
}

struct Call {
  std::string name;
  std::string line;  // whole, for the person who reads why a test failed
  bool failed_with(const std::string& error) const {
    return line.find(" = -1 " + error) != std::string::npos;
  }
  bool succeeded() const { return line.find(" = -1 ") == std::string::npos; }
};

/// "4242 openat(AT_FDCWD, "/home/ada/x", O_RDONLY) = 3", a line each.
std::vector<Call> calls_in(const fs::path& trace) {
  std::vector<Call> calls;
  std::ifstream in(trace);
  for (std::string line; std::getline(in, line);) {
    const auto name = line.find_first_not_of("0123456789 ");
    const auto arguments = line.find('(');
    if (name == std::string::npos || arguments == std::string::npos || line[name] == '+' || line[name] == '-')
      continue;
    calls.push_back({line.substr(name, arguments - name), line});
  }
  return calls;
}

/// Start, conversation and end of one host. Everything but errors must be answered with what was asked.
std::vector<Call> calls_of_a_host(const std::shared_ptr<ScratchHome>& home, const json& conversation) {
  const fs::path trace = home->folder.path() / "trace";
  HostProcess host({"serve"}, home, HostProcess::Stderr::kept,
                   {"/usr/bin/env", "strace", "-f", "-s", "4096", "-o", trace.string()});
  json answers;
  for (const json& request : conversation) answers.push_back(host.ask(request));
  CHECK(types_of(answers) == types_of_answers_to(conversation));
  host.close_input();
  CHECK(host.exit_status() == 0);
  return calls_in(trace);
}

/// How often the disk was waited for before each answer.
std::vector<int> waits_for_the_disk(const std::vector<Call>& calls) {
  std::vector<int> waits = {0};
  for (const Call& call : calls) {
    if (call.name == "fdatasync" || call.name == "fsync") ++waits.back();
    if (call.line.find("check.ok") != std::string::npos) waits.push_back(0);
  }
  return waits;
}

json check_at(const char* at, const char* state) {
  json check = conversation[1];
  check["at"] = at;
  check["settings"][0]["state"] = state;
  return check;
}

/// Absolute paths among the arguments.
std::vector<std::string> paths_in(const Call& call) {
  std::vector<std::string> paths;
  std::istringstream in(call.line);
  bool quoted = false;
  for (std::string part; std::getline(in, part, '"'); quoted = !quoted)
    if (quoted && !part.empty() && part[0] == '/') paths.push_back(part);
  return paths;
}

bool opens_to_write(const Call& call) {
  const bool opens = call.name == "open" || call.name == "openat";
  return opens && call.line.find("O_RDONLY") == std::string::npos &&
         call.line.find("O_PATH") == std::string::npos;
}

}  // namespace

TEST_CASE("a serving host opens no socket, starts nothing and touches no file but its own") {
  if (!strace_works()) return;
  auto home = std::make_shared<ScratchHome>();
  const auto calls = calls_of_a_host(home, conversation);
  REQUIRE(calls.size() > 100);
  const std::string own = home->folder.path().string() + "/";
  int starts = 0;
  bool walled = false;
  for (const Call& call : calls) {
    CAPTURE(call.line);
    starts += call.name == "execve" ? 1 : 0;
    for (const char* name :
         {"socket", "connect", "bind", "sendto", "sendmsg", "clone", "clone3", "fork", "vfork"})
      CHECK(call.name != name);
    CHECK_FALSE(call.failed_with("EPERM"));  // else the list of what is allowed lacks something
    CHECK_FALSE(call.failed_with("EACCES"));
    walled = walled || (call.name == "prctl" && call.line.find("PR_SET_SECCOMP") != std::string::npos);
    for (const std::string& path : paths_in(call)) {
      if (opens_to_write(call)) CHECK(path.substr(0, own.size()) == own);
      if (walled && call.succeeded() && call.name.substr(0, 4) == "open")
        CHECK((path.substr(0, own.size()) == own || path == "/dev/urandom"));
    }
  }
  CHECK(starts == 1);
  CHECK(walled);
}

TEST_CASE(
    "what changed is on the disk before it is answered; a look that found all as it was waits for none") {
  if (!strace_works()) return;
  auto home = std::make_shared<ScratchHome>();
  json signed_look = check_at("2026-11-05T12:00:00Z", "on");
  signed_look["account"] = "ada";
  const auto calls = calls_of_a_host(
      home, {check_at("2026-11-01T12:00:00Z", "off"), check_at("2026-11-02T12:00:00Z", "off"),
             check_at("2026-11-03T12:00:00Z", "on"), check_at("2026-11-04T12:00:00Z", "on"), signed_look});
  const std::vector<int> waits = waits_for_the_disk(calls);
  REQUIRE(waits.size() == 6);
  CHECK(waits[0] > 0);
  CHECK(waits[1] == 0);
  CHECK(waits[2] == 1);
  CHECK(waits[3] == 0);
  CHECK(waits[4] == 1);  // whose it is was not known before
}

TEST_CASE("a change that the disk refuses to sync is told, with a warning, and once") {
  if (!strace_works()) return;
  auto home = std::make_shared<ScratchHome>();
  for (const char* at : {"2026-11-01T12:00:00Z", "2026-11-02T12:00:00Z"})
    REQUIRE(HostProcess(home).ask(check_at(at, "off"))["recorded"] == true);
  {
    HostProcess host({"serve"}, home, HostProcess::Stderr::kept,
                     {"/usr/bin/env", "FLIPWATCH_WALLS=off", "strace", "-f", "-o",
                      (home->folder.path() / "trace").string(), "-e", "inject=fdatasync,fsync:error=EIO"});
    const json answer = host.ask(check_at("2026-11-03T12:00:00Z", "on"));
    CHECK(answer["recorded"] == true);
    REQUIRE(answer["changes"].size() == 1);
    CHECK(answer["changes"][0]["kind"] == "flipped");
    REQUIRE(answer["warnings"].size() == 1);
    CHECK(answer["warnings"][0]["code"] == "history_unavailable");
    CHECK(answer["warnings"][0]["message"].get<std::string>().starts_with(
        "Checked and remembered, but not safe from a power cut: "));
    host.close_input();
    host.exit_status();
  }
  HostProcess next(home);
  CHECK(next.ask({{"type", "history"}})["changes"].size() == 1);
  const json later = next.ask(check_at("2026-11-04T12:00:00Z", "on"));
  CHECK(later["changes"].empty());
  CHECK_FALSE(later.contains("warnings"));
}
