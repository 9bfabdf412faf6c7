#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <vector>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"
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

/// What the words ask for.
struct Asked {
  std::string file = "-", site, page;
  bool as_json = false;
};

/// The words that there are, below `app`.
void add_commands(CLI::App& app, Asked& asked) {
  app.require_subcommand(1);
  app.footer(footer);
  app.set_version_flag("--version", "flipwatch " FLIPWATCH_VERSION);
  app.add_subcommand("serve", "answer native messages on stdin, for whoever asks");
  CLI::App* check = app.add_subcommand(
      "check", "judge a reading, and keep it in the history; 1 when there is something to look at");
  check->add_option("file", asked.file, "a reading as JSON, the body of a check; - is stdin");
  check->add_flag("--json", asked.as_json, "print the answer as the wire has it");
  CLI::App* policy = app.add_subcommand("policy", "what is wanted of each setting");
  CLI::App* show = policy->add_subcommand("show", "what is wanted, and which line of which file says so");
  show->add_option("--site", asked.site, "of one site alone");
  show->add_option("--page", asked.page, "of one page alone");
  policy->add_subcommand("check", "whether your own files load, and what is wrong with them");
  policy->add_subcommand("path", "where policy.json is");
}

int run(const CLI::App& app, const Asked& asked, Workplace& workplace) {
  const CLI::App* command = app.get_subcommands().at(0);
  if (command->get_name() == "check") return check_command(workplace, asked.file, asked.as_json);
  if (command->get_subcommands().empty())
    return terminal::complain(
        "policy needs a word more: show, check or path. flipwatch policy --help says what they do.");
  const CLI::App* word = command->get_subcommands()[0];
  if (word->get_name() == "show") return policy_show(workplace, asked.site, asked.page);
  return word->get_name() == "check" ? policy_check(workplace) : policy_path(workplace);
}

bool is_known(CLI::App& app, const std::string& word) {
  const auto commands =
      app.get_subcommands([&](const CLI::App* command) { return command->get_name() == word; });
  return word == "--help" || word == "-h" || word == "--version" || !commands.empty();
}

}  // namespace

int run_command_line(std::span<const std::string_view> arguments, Workplace& workplace) {
  Asked asked;
  CLI::App app(about, "flipwatch");
  add_commands(app, asked);
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
    return run(app, asked, workplace);
  } catch (const CLI::CallForHelp&) {
    const CLI::App* named = &app;
    while (!named->get_subcommands().empty()) named = named->get_subcommands()[0];
    return terminal::print(named->help() + "\n");
  } catch (const CLI::CallForVersion& version) {
    return terminal::print(std::string(version.what()) + "\n");
  } catch (const CLI::ParseError& fault) {
    return terminal::complain(std::string(fault.what()) + ". flipwatch --help says what there is.");
  } catch (const Error& error) {
    return complain_of(error);
  }
}

}  // namespace flipwatch
