#include "cli/command_line.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "verbs/verb.h"

namespace flipwatch {
namespace {

constexpr std::string_view help =
    R"(flipwatch tells which privacy switches a service has set against you.

Your browser starts it by itself when the Flipwatch extension has something to ask.
You can run:

  flipwatch serve       answer native messages on stdin, for whoever asks
  flipwatch --version   print the version
  flipwatch --help      print this

)";
constexpr std::string_view version = "flipwatch " FLIPWATCH_VERSION "\n";

constexpr int means_nothing = 2;

int print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : 1;
}

int complain(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  return means_nothing;
}

bool is_verb(std::string_view word) {
  const auto verbs = all_verbs();
  return std::any_of(verbs.begin(), verbs.end(), [&](const Verb& verb) { return verb.name == word; });
}

}  // namespace

int run_command_line(std::span<const std::string_view> arguments) {
  const std::string_view word = arguments.empty() ? "--help" : arguments[0];
  if (word == "--help" || word == "-h" || word == "help") return print(help);
  if (word == "--version" || word == "version") return print(version);
  const std::string shown = "flipwatch: " + std::string(word);
  if (is_verb(word)) {
    return complain(shown + " cannot be asked from the command line yet, only through flipwatch serve.\n");
  }
  return complain(shown + " is not known. flipwatch --help says what is.\n");
}

}  // namespace flipwatch
