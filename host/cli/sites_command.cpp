#include <CLI/CLI.hpp>
#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/table.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// The sites that have rules, and the accounts that were seen.
int sites(Workplace& workplace, bool as_json) {
  const json hello = ask(workplace, "hello", json::object());
  const json answer = ask(workplace, "accounts", json::object());
  if (as_json) return terminal::print_json({{"sites", hello["sites"]}, {"accounts", answer["accounts"]}});
  print_warnings(answer);
  std::vector<std::vector<std::string>> rows;
  for (const json& account : answer["accounts"]) {
    rows.push_back({terminal::text(account, "site"), terminal::text(account, "id"),
                    terminal::text(account, "name"), std::to_string(account.value("settings", 0)),
                    std::to_string(account.value("changes", 0)), terminal::text(account, "last")});
  }
  for (const json& site : hello["sites"]) {
    const auto is_seen = [&](const auto& row) { return row[0] == terminal::text(site, "id"); };
    if (std::none_of(rows.begin(), rows.end(), is_seen))
      rows.push_back({terminal::text(site, "id"), "", "not seen yet", "0", "0", ""});
  }
  return terminal::print(
      table({"site", "account", "name", "settings", "changes", "seen last"}, rows, terminal::width()));
}

}  // namespace

void add_sites(CLI::App& app, Shell& shell) {
  const auto as_json = std::make_shared<bool>(false);
  CLI::App* command =
      app.add_subcommand("sites", "the sites that are known, and the accounts that were seen");
  command->add_flag("--json", *as_json, "print it for programs");
  command->footer(example("flipwatch sites", "lists them, with how many settings and changes there are"));
  command->callback(
      [&shell, as_json] { shell.chosen = [&shell, as_json] { return sites(shell.workplace, *as_json); }; });
}

}  // namespace flipwatch
