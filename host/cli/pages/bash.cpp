#include "cli/pages/pages.h"

namespace flipwatch {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

/// What bash's compgen offers after an option or in a place.
std::string offered(const CommandOption& option) {
  if (!option.choices.empty()) return "-W '" + joined(option.choices) + "'";
  if (option.value == "FILE") return "-f";
  if (option.value == "FOLDER") return "-d";
  return "-W ''";
}

}  // namespace

std::string bash_completion(const Command& program) {
  std::string ways, values, words;
  each_command(program, [&](const Command& command, const std::string& way) {
    if (!way.empty()) ways += (ways.empty() ? "" : " | ") + ("'" + way + "'");
    std::vector<std::string> offers;
    std::string files;
    for (const Command& one : command.commands) offers.push_back(one.name);
    for (const CommandOption& option : command.options) {
      for (const std::string& name : option.names) {
        offers.push_back(name);
        if (!option.value.empty())
          values += "    '" + way + " " + name + "') offers=(" + offered(option) + ") ;;\n";
      }
      if (option.names.empty()) files = offered(option) + " ";
    }
    words += "      '" + way + "') offers=(" + files + "-W '" + joined(offers) + "') ;;\n";
  });
  return R"(# Completion for flipwatch in bash.
_flipwatch() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} way='' offers=() i line
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$way ${COMP_WORDS[i]}" in
      )" +
         ways + R"() way="$way ${COMP_WORDS[i]}" ;;
    esac
  done
  case "$way $before" in
)" + values +
         R"(    *) case "$way" in
)" + words +
         R"(    esac ;;
  esac
  case " ${offers[*]} " in *' -f '* | *' -d '*) compopt -o filenames 2> /dev/null ;; esac
  COMPREPLY=()
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "${offers[@]}" -- "$word")
}
complete -F _flipwatch flipwatch
)";
}

}  // namespace flipwatch
