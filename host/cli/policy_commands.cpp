#include <nlohmann/json.hpp>
#include <string>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;
using terminal::text;

/// "  off  Ads by age (allowAdsByAge)", and under it which line says so.
std::string told(const json& setting) {
  std::string name =
      terminal::states(setting.value("labels", json::array()).empty() ? json() : setting["labels"][0], "");
  if (const std::string control = text(setting, "control"); !control.empty())
    name += (name.empty() ? "" : " ") + ("(" + control + ")");
  std::string out = "  " + terminal::states(setting["wanted"], "no opinion") + "  " +
                    (name.empty() ? "all of it" : name) + "\n      " + text(setting, "layer") + ": " +
                    text(setting, "file") + " " + text(setting, "pointer") + "\n";
  if (const auto waiver = setting.find("waiver"); waiver != setting.end())
    out += "      left alone until " + text(*waiver, "until") + ": " + text(*waiver, "reason") + "\n";
  if (setting.value("ignored", false))
    out += "      not told: you do not care about " + text(setting, "category") + "\n";
  return out;
}

}  // namespace

int policy_show(Workplace& workplace, const std::string& site, const std::string& page) {
  json request = json::object();
  if (!site.empty()) request["site"] = site;
  if (!page.empty()) request["page"] = page;
  std::string out, place;
  while (true) {
    const json answer = ask(workplace, "policy", request);
    if (place.empty()) {
      print_warnings(answer);
      out += "profile: " + text(answer, "profile") + "\n";
    }
    for (const json& setting : answer["settings"]) {
      const std::string here = text(setting, "site") + " " +
                               (text(setting, "page").empty() ? "(any page)" : text(setting, "page"));
      if (here != place) out += "\n" + here + "\n";
      place = here;
      out += told(setting);
    }
    if (!answer.contains("next")) break;
    request["after"] = answer["next"];
  }
  if (!place.empty()) return terminal::print(out);
  return terminal::complain("no rule speaks of " + (site + (site.empty() || page.empty() ? "" : " ") + page) +
                            ". flipwatch policy show lists what there is.");
}

int policy_check(Workplace& workplace) {
  const Policy& policy = workplace.policy();
  const std::string file = workplace.own_policy().files().policy.string();
  const bool is_there = workplace.own_policy().has_policy_file();
  const std::string profile = "profile " + std::string(policy.profile());
  std::size_t own_packs = 0;
  for (const Pack& pack : policy.packs()) own_packs += pack.layer == Layer::own_pack ? 1 : 0;
  const std::vector<Warning> warnings = workplace.take_warnings();
  for (const Warning& warning : warnings) terminal::complain(warning.message + " " + warning.way_out);
  if (!warnings.empty()) return terminal::something_to_see;
  return terminal::print(
      (is_there ? file + " is right" : "there is no " + file + "; our own rules are in force") + ": " +
      profile + ", " + std::to_string(own_packs) + " packs of your own\n");
}

int policy_path(Workplace& workplace) {
  const std::string file = workplace.own_policy().files().policy.string();
  if (file.empty()) return terminal::complain("there is no home to keep a policy in. Set HOME.");
  return terminal::print(file + "\n");
}

}  // namespace flipwatch
