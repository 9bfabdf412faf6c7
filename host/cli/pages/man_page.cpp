#include <string_view>

#include "cli/pages/pages.h"

namespace flipwatch {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (out.empty() && (c == '.' || c == '\'')) out += "\\&";
    if (c == '-')
      out += "\\-";
    else if (c == '\\')
      out += "\\e";
    else
      out += c;
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

std::string sentence(std::string text) {
  const bool starts_a_list = text.find(':') < text.find(' ');
  if (!starts_a_list && !text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text.empty() || text.ends_with('.') ? text : text + ".";
}

std::string usage(const Command& command, const std::string& way) {
  std::string line = bold("flipwatch" + way);
  for (const CommandOption& option : command.options) {
    if (option.names.empty())
      line += " [" + italic(option.value) + "]";
    else if (option.names.back() != "--help")
      line +=
          " [" + bold(option.names.back()) + (option.value.empty() ? "" : " " + italic(option.value)) + "]";
  }
  return line;
}

std::string told(const CommandOption& option) {
  std::string names;
  for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + bold(name);
  if (!option.value.empty()) names += (names.empty() ? "" : " ") + italic(option.value);
  std::string out = ".TP\n" + names + "\n" + escaped(sentence(option.does)) + "\n";
  std::string choices;
  for (const std::string& choice : option.choices) choices += (choices.empty() ? "" : ", ") + bold(choice);
  if (!choices.empty()) out += "One of " + choices + ".\n";
  return out;
}

/// The lines of a footer that are indented are to be typed or explain what is.
std::string told_footer(std::string_view footer) {
  std::string out;
  bool is_typed = false;
  while (!footer.empty()) {
    const std::size_t end = footer.find('\n');
    const std::string_view line = footer.substr(0, end);
    footer = end == std::string_view::npos ? "" : footer.substr(end + 1);
    if (line.empty()) continue;
    if (line.starts_with("  ") != is_typed) out += is_typed ? ".fi\n" : ".nf\n";
    is_typed = line.starts_with("  ");
    if (!is_typed) out += ".PP\n";
    out += escaped(line) + "\n";
  }
  return out + (is_typed ? ".fi\n" : "");
}

std::string told(const Command& command, const std::string& way) {
  std::string out = ".SS " + bold("flipwatch" + way) + "\n" + usage(command, way) + "\n.PP\n" +
                    escaped(sentence(command.does)) + "\n";
  for (const CommandOption& option : command.options) {
    if (option.names.empty() || option.names.back() != "--help") out += told(option);
  }
  return out + told_footer(command.footer);
}

constexpr std::string_view closing = R"(.SH EXIT STATUS
.TP
.B 0
All is well.
.TP
.B 1
There is something to look at, or something was refused.
.TP
.B 2
It could not be done, or the words mean nothing.
.SH ENVIRONMENT
.TP
.BR XDG_DATA_HOME ", " XDG_CONFIG_HOME ", " XDG_STATE_HOME
Where the files below are, instead of
.IR \(ti/.local/share ", " \(ti/.config " and " \(ti/.local/state .
.SH FILES
.TP
.I \(ti/.local/share/flipwatch/history.db
What was seen and what changed, for its owner alone to read.
.TP
.I \(ti/.config/flipwatch/policy.json
What you want otherwise than our rules do, if you wrote one; packs of your own lie beside it in
.IR rules .
.TP
.I \(ti/.config/flipwatch/callers.json
Other extensions that may start it, if there are any.
.TP
.I \(ti/.local/state/flipwatch/host.log
What it did: no labels, no states, no addresses.
)";

}  // namespace

std::string man_page(const Command& program) {
  std::string about = program.does;
  if (const std::string name = program.name + " "; about.starts_with(name)) about.erase(0, name.size());
  if (about.ends_with('.')) about.pop_back();
  std::string out = ".TH FLIPWATCH 1 \"\" \"flipwatch " FLIPWATCH_VERSION "\" \"User Commands\"\n";
  out += ".SH NAME\nflipwatch \\- " + escaped(about) + "\n";
  out += ".SH SYNOPSIS\n" + bold("flipwatch") + " " + italic("COMMAND") + " [" + italic("OPTION") +
         "]...\n.SH DESCRIPTION\n" + escaped(program.footer) + "\n.SH OPTIONS\n";
  for (const CommandOption& option : program.options) out += told(option);
  out += ".SH COMMANDS\n";
  each_command(program, [&](const Command& command, const std::string& way) {
    if (!way.empty()) out += told(command, way);
  });
  return out + std::string(closing);
}

}  // namespace flipwatch
