#include "cli/pages/command_tree.h"

#include <CLI/CLI.hpp>
#include <string_view>

#include "browsers/table.h"

namespace flipwatch {
namespace {

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

/// CLI11 tells the choices of an option in the name of its type: "TEXT:{html,csv}".
std::vector<std::string> choices_of(const std::string& type) {
  const std::size_t start = type.find('{');
  std::vector<std::string> choices;
  if (start == std::string::npos) {
    if (type == "NAME")
      for (const Browser& browser : all_browsers()) choices.emplace_back(browser.id);
    return choices;
  }
  std::string rest = type.substr(start + 1, type.find('}') - start - 1);
  for (std::size_t end = 0; end != std::string::npos; rest.erase(0, end + 1)) {
    end = rest.find(',');
    choices.push_back(rest.substr(0, end));
    if (end == std::string::npos) break;
  }
  return choices;
}

std::string value_of(const CLI::Option& option, const std::string& type) {
  if (option.get_expected_max() == 0) return "";
  const std::string name = type.substr(0, type.find(':'));
  if (!name.empty() && name != "TEXT") return name;
  std::string upper = option.get_single_name();
  for (char& letter : upper) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return upper;
}

}  // namespace

Command tree_of(const CLI::App& app) {
  Command command{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  // What a command says of itself at the end, not what it takes over from the one above.
  if (app.get_parent() && app.get_parent()->get_footer() == command.footer) command.footer.clear();
  for (const CLI::Option* option : app.get_options()) {
    const std::string type = option->get_type_name();
    command.options.push_back(
        {names_of(*option), value_of(*option, type), option->get_description(), choices_of(type)});
  }
  for (const CLI::App* one : app.get_subcommands([](const CLI::App*) { return true; }))
    command.commands.push_back(tree_of(*one));
  return command;
}

}  // namespace flipwatch
