#include "cli/verify_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "history/history.h"

namespace flipwatch {
namespace {

using nlohmann::json;

json as_json(const Findings& found) {
  json logs = json::array(), forgettings = json::array(), flaws = json::array();
  for (const LogHead& log : found.logs)
    logs.push_back({{"machine", log.machine},
                    {"ours", log.is_ours},
                    {"length", log.length},
                    {"head", log.head},
                    {"changes", log.changes},
                    {"forgotten", log.forgotten}});
  for (const ToldForgetting& told : found.forgettings)
    forgettings.push_back({{"machine", told.machine},
                           {"number", told.number},
                           {"at", told.at ? json(format_time(*told.at)) : json(nullptr)},
                           {"changes", told.changes}});
  for (const Flaw& flaw : found.flaws) {
    json one = {{"code", flaw.code}, {"message", flaw.message}};
    if (!flaw.machine.empty()) one.update({{"machine", flaw.machine}, {"number", flaw.number}});
    if (flaw.at) one["at"] = format_time(*flaw.at);
    if (!flaw.page.empty()) one.update({{"site", flaw.site}, {"page", flaw.page}});
    flaws.push_back(std::move(one));
  }
  return {{"whole", found.flaws.empty()},
          {"logs", std::move(logs)},
          {"forgettings", std::move(forgettings)},
          {"looks", found.looks},
          {"flaws", std::move(flaws)}};
}

std::string told_log(const LogHead& log) {
  const std::string whose = log.is_ours ? "this computer's log" : "the log of the computer " + log.machine;
  if (log.length == 0) return "  " + whose + ": no entry so far\n";
  return "  " + whose + ": " + std::to_string(log.length) + " entries, " + std::to_string(log.changes) +
         " of them changes, " + std::to_string(log.forgotten) + " forgotten; the hash of the last is " +
         log.head + "\n";
}

std::string told_forgetting(const ToldForgetting& told) {
  return "  " + (told.at ? format_time(*told.at) : "before the log told when") +
         ": something was forgotten, with " + std::to_string(told.changes) + " changes (number " +
         std::to_string(told.number) + ")\n";
}

std::string in_words(const Findings& found) {
  if (found.flaws.empty()) {
    std::string out = "The history is whole, with " + std::to_string(found.looks) + " looks at pages.\n";
    for (const LogHead& log : found.logs) out += told_log(log);
    for (const ToldForgetting& told : found.forgettings) out += told_forgetting(told);
    return out;
  }
  std::string out = "The history is not what Flipwatch wrote:\n";
  for (const Flaw& flaw : found.flaws) out += "  " + flaw.message + ".\n";
  return out + way_out_of_broken() + "\n";
}

}  // namespace

void add_verify(CLI::App& history, Shell& shell) {
  const auto prints_json = std::make_shared<bool>(false);
  CLI::App* command = history.add_subcommand(
      "verify", "whether the history is what was written, or from where on not; 0: whole, 1: not");
  command->add_flag("--json", *prints_json, "print it for programs");
  command->footer(example("flipwatch history verify", "reads every change and compares it with its hash"));
  command->callback([&shell, prints_json] {
    shell.chosen = [&shell, prints_json] {
      const Findings found = shell.workplace.history().verify();
      print_warnings(shell.workplace);
      const int status = found.flaws.empty() ? terminal::all_well : terminal::something_to_see;
      return *prints_json ? terminal::print_json(as_json(found), status)
                          : terminal::print(terminal::plain_lines(in_words(found)), status);
    };
  });
}

}  // namespace flipwatch
