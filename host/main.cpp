#include <cstdlib>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/command_line.h"
#include "history/history.h"
#include "machine/clock.h"
#include "machine/log.h"
#include "machine/places.h"
#include "machine/private_files.h"
#include "machine/stdio.h"
#include "machine/walls.h"
#include "messaging/callers.h"
#include "messaging/session.h"
#include "person/own_policy.h"
#include "verbs/verb.h"

using namespace flipwatch;

namespace {

std::unique_ptr<History> open_history_in(const std::filesystem::path& file, const std::atomic<bool>& hurry) {
  if (file.empty()) {
    throw Error(Code::history_unavailable, "there is no home to keep the history in", "", "set HOME");
  }
  try {
    make_private_folder(file.parent_path());
  } catch (const std::system_error& fault) {
    const bool is_full = fault.code() == std::errc::no_space_on_device;
    throw Error(Code::history_unavailable,
                "the folder of the history cannot be used: " + std::string(fault.what()), "",
                is_full ? "Make room on the disk, then look again."
                        : "Make the folder one that you own and can write, then look again.");
  }
  return open_history(file, hurry);
}

/// FLIPWATCH_WALLS=off is for a debugger, valgrind or a sanitizer, which need more of the system than the
/// host does. Who sets a browser's environment is the person.
bool walls_are_wanted() {
  const char* const said = std::getenv("FLIPWATCH_WALLS");
  return said == nullptr || std::string_view(said) != "off";
}

/// Answers until the input ends. Stdout is taken first, so that nothing that comes after can print on the
/// wire, and the walls stand before anything is read.
int serve(const Places& here) {
  StandardOutput output;
  if (walls_are_wanted()) raise_walls(here);
  InputWatch watch;
  StandardInput input(watch);
  Log log(here.log());
  OwnPolicy policy(PersonFiles::in(here));
  Workplace workplace(now, policy, [&] { return open_history_in(here.history(), watch.ended()); });
  FrameReader frames(input, max_request_bytes);
  Session(all_verbs(), workplace, log).serve(frames, output);
  return EXIT_SUCCESS;
}

int run(const std::vector<std::string_view>& words, const Places& here) {
  const std::atomic<bool> hurry = false;
  OwnPolicy policy(PersonFiles::in(here));
  Workplace workplace(now, policy, [&] { return open_history_in(here.history(), hurry); });
  const System system = System::here([](const char* name) -> const char* { return std::getenv(name); });
  return run_command_line(words, {workplace, system, here});
}

int refuse(const std::string& extension) {
  StandardOutput output;
  output.write(framed(refusal_of(extension)));
  return EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
  keep_files_private();
  const std::vector<std::string_view> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const Places here = places([](const char* name) -> const char* { return std::getenv(name); });

  if (const auto extension = calling_extension(arguments)) {
    return may_call(*extension, here.callers()) || may_call(*extension, callers_for_all())
               ? serve(here)
               : refuse(*extension);
  }
  // A browser in a box may start us without a word; a person without a word wants to know what this is.
  const bool asked_to_serve = arguments.empty() ? input_is_pipe() : arguments[0] == "serve";
  return asked_to_serve ? serve(here) : run(arguments, here);
}
