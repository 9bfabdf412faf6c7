#include <CLI/CLI.hpp>
#include <memory>

#include "cli/ask.h"
#include "cli/change_table.h"
#include "cli/commands.h"
#include "cli/paged.h"
#include "cli/setting_options.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verify_command.h"

namespace flipwatch {
namespace {

using nlohmann::json;

struct HistoryOptions {
  SettingOptions meant;
  std::string since, words;
  bool as_json = false;
  bool as_csv = false;
};

/// The first moment of a day, or the moment itself.
std::string moment(const std::string& time) { return time.size() == 10 ? time + "T00:00:00Z" : time; }

std::string listed(const json& changes) {
  constexpr std::size_t shown = 7;  // what is told of where it stood is for files
  std::vector<std::string> heading = change_heading();
  heading.resize(shown);
  std::vector<std::vector<std::string>> rows;
  for (const json& change : changes) {
    rows.push_back(change_cells(change));
    rows.back().resize(shown);
  }
  return rows.empty() ? "No change is known.\n" : table(heading, rows, terminal::width());
}

int history(Workplace& workplace, const HistoryOptions& options) {
  json request = options.meant.asked();
  if (!options.since.empty()) request["since"] = moment(options.since);
  if (!options.words.empty()) request["text"] = options.words;
  request["limit"] = 200;
  const json answer = ask_all(workplace, "history", std::move(request), "changes", "before");
  if (options.as_json) return terminal::print_json(answer);
  print_warnings(answer);
  return terminal::print(options.as_csv ? changes_csv(answer["changes"]) : listed(answer["changes"]));
}

}  // namespace

void add_history(CLI::App& app, Shell& shell) {
  const auto options = std::make_shared<HistoryOptions>();
  CLI::App* command = app.add_subcommand("history", "what changed, newest first");
  options->meant.add_setting_to(*command);
  command->add_option("--setting", options->words, "settings with these words in their name")
      ->type_name("WORDS");
  command->add_option("--since", options->since, "from this day or moment on: 2026-11-25")->type_name("DATE");
  CLI::Option* json_flag =
      command->add_flag("--json", options->as_json, "print the answer as the wire has it");
  command->add_flag("--csv", options->as_csv, "print a table for other programs")->excludes(json_flag);
  command->footer(
      example("flipwatch history --since 2026-11-01 --setting ads", "what changed this month about ads"));
  add_verify(*command, shell);
  command->callback([&shell, options] {
    if (shell.chosen) return;
    shell.chosen = [&shell, options] { return history(shell.workplace, *options); };
  });
}

}  // namespace flipwatch
