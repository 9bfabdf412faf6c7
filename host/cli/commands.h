#pragma once
#include <functional>
#include <string>

#include "browsers/system.h"
#include "machine/places.h"
#include "verbs/workplace.h"

namespace CLI {
class App;
}

// What can be typed, one file a command or a family of them. Each adds its words to the command line; when
// they were typed, `chosen` is what to do, and gives the exit status. An Error that it throws is told by
// command_line.cpp.
namespace flipwatch {

/// What the commands work with.
struct Shell {
  Workplace& workplace;
  const System& system;
  const Places& places;
  std::function<int()> chosen = {};
};

void add_check(CLI::App& app, Shell& shell);
void add_review(CLI::App& app, Shell& shell);
void add_history(CLI::App& app, Shell& shell);
void add_export(CLI::App& app, Shell& shell);
void add_import(CLI::App& app, Shell& shell);
void add_keep(CLI::App& app, Shell& shell);
void add_forget(CLI::App& app, Shell& shell);
void add_sync(CLI::App& app, Shell& shell);
void add_sites(CLI::App& app, Shell& shell);
void add_policy(CLI::App& app, Shell& shell);
void add_register(CLI::App& app, Shell& shell);
void add_unregister(CLI::App& app, Shell& shell);
void add_doctor(CLI::App& app, Shell& shell);

/// "Example:" and a line to type, as each command's help ends.
std::string example(const std::string& line, const std::string& does);

}  // namespace flipwatch
