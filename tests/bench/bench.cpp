#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "messages.h"
#include "one_message.h"
#include "scratch_folder.h"
#include "table.h"

namespace fs = std::filesystem;

namespace {

constexpr int settings = 150;
constexpr const char* browserpass_binary = "/usr/lib/browserpass/browserpass-native";  // where Debian puts it

Program flipwatch_in(const fs::path& home) {
  return {.command = {FLIPWATCH_BINARY, "serve"}, .environment = {"HOME=" + home.string()}};
}

/// The time to a check's answer, which must say that it was recorded.
double answered(const Program& flipwatch, const std::string& message) {
  const Cost cost = one_message(flipwatch, message);
  if (cost.answer.find("\"recorded\":true") == std::string::npos) {
    throw std::runtime_error("not recorded: " + cost.answer.substr(0, 500));
  }
  return cost.answer_ms;
}

}  // namespace

/// bench [rounds]: what one message costs from the start of a process to its answer, beside other programs.
int main(int argc, char** argv) try {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 100;
  const ScratchFolder scratch;
  const fs::path store = scratch.path() / "store";
  make_browserpass_store(store, 50);
  const Program browserpass = {.command = {browserpass_binary},
                               .environment = {"HOME=" + scratch.path().string()}};
  const Program parse_and_dump = {.command = {PARSE_AND_DUMP_BINARY}, .environment = {}};

  const auto home = [&](const std::string& name) { return flipwatch_in(scratch.path() / name); };
  const auto check_with = [&](const std::string& name, int changed) {
    return [program = home(name), changed](int round) {
      return answered(program, check_message(settings, round, changed));
    };
  };
  const auto check_beside = [&](const Program& program) {
    return [program](int round) { return one_message(program, check_message(settings, round, 3)).answer_ms; };
  };
  const auto list = [&](int) { return one_message(browserpass, browserpass_list_message(store)).answer_ms; };
  const auto whole_exit = [&](int round) {
    return one_message(home("exit"), check_message(settings, round, 3)).exit_ms;
  };

  print_head();
  bool met = true;
  const auto row = [&](const Row& it) { met = print_row(it, rounds) && met; };
  if (fs::exists(browserpass_binary)) {
    row({"start to committed check, 150 settings", "browserpass lists 50 entries", 1.0, check_with("a", 3),
         list});
  } else {
    std::printf("browserpass is not here: install Debian's webext-browserpass\n");
    met = false;
  }
  row({"start to committed check, 150 settings", "a C++ program parses and dumps the same", 1.3,
       check_with("b", 3), check_beside(parse_and_dump)});
  row({"the same, nothing changed", "a C++ program parses and dumps the same", 1.3, check_with("c", 0),
       check_beside(parse_and_dump)});
  row({"start to exit", "its own answer", 1.2, whole_exit, check_with("exit", 3)});
  return met ? EXIT_SUCCESS : EXIT_FAILURE;
} catch (const std::exception& fault) {
  std::fprintf(stderr, "bench: %s\n", fault.what());
  return EXIT_FAILURE;
}
