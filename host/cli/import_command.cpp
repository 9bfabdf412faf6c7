#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "copies/copy_file.h"
#include "error.h"

namespace flipwatch {
namespace {

void take_over(History& history, std::istream& in, const std::string& name) {
  history.restore([&](Restore& restore) { read_copy(in, name, restore); });
}

void take_over(History& history, const std::string& file) {
  if (file == "-") return take_over(history, std::cin, "stdin");
  std::ifstream in(file, std::ios::binary);
  // A folder can be opened, and not be read.
  if (!in || in.peek() == std::ifstream::traits_type::eof())
    throw Error(Code::not_found, file + " cannot be read, or is empty", "",
                "Name a file that flipwatch export saved, or - for stdin.");
  take_over(history, in, file);
}

int import_copy(Shell& shell, const std::string& file) {
  History& history = shell.workplace.history();
  print_warnings(shell.workplace);
  take_over(history, file);
  const Findings found = history.verify();
  std::int64_t changes = 0;
  for (const LogHead& log : found.logs) changes += log.changes;
  terminal::print(terminal::plain("taken over: " + std::to_string(changes) + " changes and " +
                                  std::to_string(found.looks) + " looks at pages, from " + file) +
                  "\n");
  for (const Flaw& flaw : found.flaws) terminal::complain(terminal::plain("but " + flaw.message));
  return found.flaws.empty() ? terminal::all_well : terminal::something_to_see;
}

}  // namespace

void add_import(CLI::App& app, Shell& shell) {
  const auto file = std::make_shared<std::string>("-");
  CLI::App* command = app.add_subcommand(
      "import", "take back a copy of everything that export saved, into a history that is empty");
  command->add_option("file", *file, "the copy; - is stdin");
  command->footer(
      example("flipwatch import copy.json", "makes this computer's history the one that was saved there"));
  command->callback([&shell, file] { shell.chosen = [&shell, file] { return import_copy(shell, *file); }; });
}

}  // namespace flipwatch
