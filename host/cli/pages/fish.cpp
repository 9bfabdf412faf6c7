#include <string_view>

#include "cli/pages/pages.h"

namespace flipwatch {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string at(const std::string& way) {
  return "complete -c flipwatch -n " + quoted("__flipwatch_at" + way);
}

std::string offered(const CommandOption& option) {
  if (!option.choices.empty()) {
    std::string all;
    for (const std::string& choice : option.choices) all += (all.empty() ? "" : " ") + choice;
    return " -x -a " + quoted(all);
  }
  if (option.value == "FILE") return " -r -F";
  if (option.value == "FOLDER") return " -x -a '(__fish_complete_directories)'";
  return option.value.empty() ? "" : " -x";
}

std::string told(const CommandOption& option, const std::string& way) {
  if (option.names.empty()) return option.value == "FILE" ? at(way) + " -F\n" : "";
  std::string names;
  for (const std::string& name : option.names)
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return at(way) + names + offered(option) + " -d " + quoted(option.does) + "\n";
}

}  // namespace

std::string fish_completion(const Command& program) {
  std::string ways, lines;
  each_command(program, [&](const Command& command, const std::string& way) {
    if (!way.empty()) ways += " " + quoted(way);
    for (const Command& one : command.commands)
      lines += at(way) + " -a " + one.name + " -d " + quoted(one.does) + "\n";
    for (const CommandOption& option : command.options) lines += told(option, way);
  });
  return R"(# Completion for flipwatch in fish.
# Whether the words that are there so far lead to this command.
function __flipwatch_at
    set -l way
    for word in (commandline -opc)[2..-1]
        if contains -- "$way $word")" +
         ways + R"(
            set way "$way $word"
        end
    end
    set -l wanted
    for word in $argv
        set wanted "$wanted $word"
    end
    test "$way" = "$wanted"
end

complete -c flipwatch -f
)" + lines;
}

}  // namespace flipwatch
