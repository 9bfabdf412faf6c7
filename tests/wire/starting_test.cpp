#include <doctest/doctest.h>

#include <fstream>

#include "host_process.h"

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// The argument with which Chromium starts the host for our own extension.
std::string our_origin() {
  std::ifstream in(fs::path(FLIPWATCH_TESTS).parent_path() / "manifests" /
                   "org.flipwatch.host.chromium.json");
  return json::parse(in)["allowed_origins"][0];
}

const std::string foreign_origin = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";

}  // namespace

TEST_CASE("whoever may call is served, however the browser starts us") {
  struct Row {
    std::string says;
    std::vector<std::string> arguments;
  };
  for (const auto& [says, arguments] : {
           Row{"Chromium", {our_origin()}},
           Row{"Chromium on Windows", {our_origin(), "--parent-window=0"}},
           Row{"Firefox",
               {"/home/ada/.mozilla/native-messaging-hosts/org.flipwatch.host.json",
                "flipwatch@flipwatch.org"}},
           Row{"a portal", {"flipwatch@flipwatch.org"}},
           Row{"a box that hands no argument on", {}},
           Row{"anybody who says so", {"serve"}},
       }) {
    CAPTURE(says);
    HostProcess host(arguments);
    CHECK(host.ask({{"type", "hello"}})["type"] == "hello.ok");
  }
}

TEST_CASE("a foreign extension is refused until the person registers it") {
  auto home = std::make_shared<ScratchHome>();
  {
    HostProcess host({foreign_origin}, home);
    CHECK(host.answer() ==
          json{{"id", nullptr},
               {"type", "error"},
               {"code", "caller_refused"},
               {"message", "the extension abcdefghijklmnopabcdefghijklmnop is not registered with Flipwatch"},
               {"way_out",
                "If it is yours: flipwatch register --extension-id abcdefghijklmnopabcdefghijklmnop"}});
    CHECK(host.answer_or_end() == std::nullopt);
    CHECK(host.exit_status() == 1);
  }
  fs::create_directories(home->callers().parent_path());
  std::ofstream(home->callers()) << R"({"extensions":["abcdefghijklmnopabcdefghijklmnop"]})";
  HostProcess host({foreign_origin}, home);
  CHECK(host.ask({{"type", "hello"}})["type"] == "hello.ok");
}

TEST_CASE("a person is told what this is") {
  struct Row {
    std::vector<std::string> arguments;
    std::string output;  // its beginning
    std::string errors;
    int status;
  };
  for (const auto& [arguments, output, errors, status] : {
           Row{{"--help"}, "flipwatch tells which privacy switches a service has set against you.\n", "", 0},
           Row{{"--version"}, "flipwatch " FLIPWATCH_VERSION "\n", "", 0},
           Row{{"dance"}, "", "flipwatch: dance is not known. flipwatch --help says what is.\n", 2},
           Row{{"--dance"}, "", "flipwatch: --dance is not known. flipwatch --help says what is.\n", 2},
           Row{{"timeline"},
               "",
               "flipwatch: timeline cannot be asked from the command line yet, only through flipwatch "
               "serve.\n",
               2},
       }) {
    CAPTURE(errors);
    HostProcess host(arguments);
    CHECK(host.output_to_end().substr(0, output.size()) == output);
    CHECK(host.errors_to_end() == errors);
    CHECK(host.exit_status() == status);
  }
}

TEST_CASE("the host serves also where it has no stderr") {
  HostProcess host({"serve"}, std::make_shared<ScratchHome>(), HostProcess::Stderr::closed);
  CHECK(host.ask({{"type", "hello"}})["type"] == "hello.ok");
  CHECK(host.ask({{"type", "review"}})["type"] == "review.ok");
}

TEST_CASE("history and log are for their owner alone") {
  HostProcess host;
  REQUIRE(host.ask({{"type", "review"}})["type"] == "review.ok");
  host.close_input();
  REQUIRE(host.exit_status() == 0);
  for (const fs::path& file : {host.home()->history(), host.home()->log()}) {
    CAPTURE(file);
    CHECK(mode_of(file) == 0600);
    CHECK(mode_of(file.parent_path()) == 0700);
  }
}
