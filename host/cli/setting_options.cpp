#include "cli/setting_options.h"

#include <CLI/CLI.hpp>

namespace flipwatch {

void SettingOptions::add_site_to(CLI::App& command) {
  command.add_option("--site", site, "of one site alone, as sites lists it")->type_name("SITE");
  command.add_option("--account", account, "of one account alone")->type_name("ID");
}

void SettingOptions::add_setting_to(CLI::App& command) {
  add_site_to(command);
  command.add_option("--page", page, "of one page alone, as review --json and history --json name it")
      ->type_name("PAGE");
  command.add_option("--control", control, "of one control of that page alone")->type_name("CONTROL");
}

nlohmann::json SettingOptions::asked() const {
  nlohmann::json request = nlohmann::json::object();
  if (!site.empty()) request["site"] = site;
  if (!account.empty()) request["account"] = account;
  if (!page.empty()) request["page"] = page;
  if (!control.empty()) request["control"] = control;
  return request;
}

}  // namespace flipwatch
