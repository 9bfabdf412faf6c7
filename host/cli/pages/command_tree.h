#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace flipwatch {

/// A word that a command takes.
struct CommandOption {
  std::vector<std::string> names;  ///< "-h", "--help"; none: it is told by its place
  std::string value;               ///< what follows it, for people: "FILE"; "": nothing does
  std::string does;
  std::vector<std::string> choices;  ///< where only these may follow
};

/// What can be typed, as the program itself knows it. The man page and the completions are made of this.
struct Command {
  std::string name, does, footer;
  std::vector<CommandOption> options;
  std::vector<Command> commands;
};

Command tree_of(const CLI::App& app);

/// Calls `each` with every command and the words that lead to it: "" for the program, " policy show".
template <class Each>
void each_command(const Command& command, Each each, const std::string& way = "") {
  each(command, way);
  for (const Command& one : command.commands) each_command(one, each, way + " " + one.name);
}

}  // namespace flipwatch
