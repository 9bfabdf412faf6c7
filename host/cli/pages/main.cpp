// Run while the program is built, and no part of it: writes its man page and what the shells complete.
//   flipwatch_pages man|bash|zsh|fish FILE

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include "cli/command_line.h"
#include "cli/pages/pages.h"
#include "history/history.h"
#include "person/own_policy.h"

using namespace flipwatch;

namespace {

struct Page {
  std::string_view name;
  std::string (*text)(const Command&);
};
constexpr Page pages[] = {
    {"man", man_page}, {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

/// What the commands would work with; none of them is run.
Command whole_tree() {
  const Places nowhere = places([](const char*) -> const char* { return nullptr; });
  OwnPolicy policy(PersonFiles::in(nowhere));
  Workplace workplace([] { return Time(); }, policy, [] { return std::unique_ptr<History>(); });
  const System system;
  Shell shell{workplace, system, nowhere};
  CLI::App app("", "flipwatch");
  add_commands(app, shell);
  return tree_of(app);
}

}  // namespace

int main(int argc, char** argv) {
  for (const Page& page : pages) {
    if (argc != 3 || page.name != argv[1]) continue;
    std::ofstream file(argv[2], std::ios::binary);
    file << page.text(whole_tree());
    return file.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
  }
  return EXIT_FAILURE;
}
