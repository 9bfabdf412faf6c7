#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <vector>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "cli/version.h"
#include "verbs/verb.h"

namespace flipwatch {
namespace {

constexpr const char* about = "flipwatch tells which privacy switches a service has set against you.";
constexpr const char* footer =
    "Your browser starts it by itself when the Flipwatch extension has something to ask.";

bool is_verb(std::string_view word) {
  const auto verbs = all_verbs();
  return std::any_of(verbs.begin(), verbs.end(), [&](const Verb& verb) { return verb.name == word; });
}

constexpr void (*all_commands[])(CLI::App&, Shell&) = {
    add_check, add_review, add_history, add_export,   add_import,     add_keep,  add_forget,
    add_sync,  add_sites,  add_policy,  add_register, add_unregister, add_doctor};

bool is_known(CLI::App& app, const std::string& word) {
  const auto commands =
      app.get_subcommands([&](const CLI::App* command) { return command->get_name() == word; });
  return word == "--help" || word == "-h" || word == "--version" || !commands.empty();
}

}  // namespace

std::string example(const std::string& line, const std::string& does) {
  return "\nExample:\n  " + line + "\n      " + does;
}

void add_commands(CLI::App& app, Shell& shell) {
  app.description(about);
  app.require_subcommand(1);
  app.footer(footer);
  app.set_version_flag("--version", version_text);
  app.add_subcommand("serve", "answer native messages on stdin, for whoever asks");
  for (const auto add : all_commands) add(app, shell);
}

int run_command_line(std::span<const std::string_view> arguments, Shell shell) {
  CLI::App app("", "flipwatch");
  add_commands(app, shell);
  std::vector<std::string> words(arguments.begin(), arguments.end());
  if (words.empty() || words[0] == "help") words = {"--help"};
  if (words[0] == "version") words = {"--version"};
  if (!is_known(app, words[0])) {
    if (!is_verb(words[0]))
      return terminal::complain(words[0] + " is not known. flipwatch --help says what is.");
    return terminal::complain(words[0] +
                              " cannot be asked from the command line yet, only through flipwatch serve.");
  }
  try {
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    app.parse(words);
    return shell.chosen();
  } catch (const CLI::CallForHelp&) {
    const CLI::App* named = &app;
    while (!named->get_subcommands().empty()) named = named->get_subcommands()[0];
    return terminal::print(named->help() + "\n");
  } catch (const CLI::CallForVersion& version) {
    return terminal::print(std::string(version.what()) + "\n");
  } catch (const CLI::ParseError& fault) {
    return terminal::complain(std::string(fault.what()) + ". flipwatch --help says what there is.");
  } catch (const Error& error) {
    const int status = complain_of(error);
    if (error.code != Code::history_damaged) return status;
    shell.workplace.replace_history();
    print_warnings(shell.workplace);
    return status;
  } catch (const std::exception& fault) {
    return terminal::complain(terminal::plain(fault.what()));
  }
}

}  // namespace flipwatch
