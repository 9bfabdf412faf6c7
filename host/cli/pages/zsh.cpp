#include <algorithm>
#include <string_view>

#include "cli/pages/pages.h"

namespace flipwatch {
namespace {

/// Within single quotes, where zsh's own functions take brackets and colons for marks.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out;
}

std::string function_of(std::string way) {
  std::replace(way.begin(), way.end(), ' ', '_');
  return "_flipwatch" + way;
}

std::string offered(const CommandOption& option) {
  if (!option.choices.empty()) {
    std::string all;
    for (const std::string& choice : option.choices) all += (all.empty() ? "" : " ") + choice;
    return "(" + all + ")";
  }
  if (option.value == "FILE") return "_files";
  if (option.value == "FOLDER") return "_files -/";
  return " ";
}

std::string told(const CommandOption& option) {
  const std::string value = option.value.empty() ? "" : ":" + option.value + ":" + offered(option);
  if (option.names.empty()) return "    '1" + value + "' \\\n";
  std::string out;
  for (const std::string& name : option.names)
    out += "    '*" + name + "[" + escaped(option.does) + "]" + value + "' \\\n";
  return out;
}

std::string function(const Command& command, const std::string& way) {
  std::string out = function_of(way) + "() {\n";
  if (!command.commands.empty()) out += "  local state line\n  local -a commands\n";
  out += std::string("  _arguments ") + (command.commands.empty() ? "" : "-C ") + "\\\n";
  for (const CommandOption& option : command.options) out += told(option);
  if (command.commands.empty()) return out + "    && return\n}\n\n";
  out += "    '1:command:->command' \\\n    '*::word:->words' && return\n  case $state in\n    command)\n";
  out += "      commands=(\n";
  for (const Command& one : command.commands) out += "        '" + one.name + ":" + escaped(one.does) + "'\n";
  out += "      )\n      _describe command commands ;;\n    words)\n      case $line[1] in\n";
  for (const Command& one : command.commands)
    out += "        " + one.name + ") " + function_of(way + " " + one.name) + " ;;\n";
  return out + "      esac ;;\n  esac\n}\n\n";
}

}  // namespace

std::string zsh_completion(const Command& program) {
  std::string out = "#compdef flipwatch\n# Completion for flipwatch in zsh.\n\n";
  each_command(program,
               [&](const Command& command, const std::string& way) { out += function(command, way); });
  return out + "_flipwatch \"$@\"\n";
}

}  // namespace flipwatch
