#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "verbs/totals.h"

namespace flipwatch {
namespace {

using nlohmann::json;
using terminal::text;

/// "  off  Ads by age (allowAdsByAge)", and under it which line says so.
std::string told_rule(const json& setting) {
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

/// A page of a site with a pack, which that does not know: perhaps a slip, perhaps a page that is new.
bool is_unheard_of(const Policy& policy, std::string_view site, std::string_view page) {
  const Pack* pack = policy.pack(site);
  if (!pack || page.empty()) return false;
  const auto rules = policy.rules(site, page);
  const bool is_ruled =
      std::any_of(rules.begin(), rules.end(), [](const Rule& rule) { return rule.layer != Layer::policy; });
  const bool is_mapped = std::any_of(pack->map.begin(), pack->map.end(),
                                     [page](const KnownPage& known) { return known.page == page; });
  return !is_ruled && !is_mapped;
}

/// What is right by the schema and may still not be what was meant.
std::string notes(const Policy& policy, Date today) {
  std::string out;
  const auto unheard_of = [&](const std::string& what, std::string_view site, std::string_view page) {
    if (is_unheard_of(policy, site, page))
      out += "note: " + what + ": no page \"" + std::string(page) + "\" of " + std::string(site) +
             " is known so far\n";
  };
  for (const Rule& rule : policy.rules()) {
    if (rule.layer == Layer::policy) unheard_of(std::string(rule.pointer), rule.site, rule.page);
  }
  for (const Waiver& waiver : policy.waivers()) {
    unheard_of("the waiver until " + format_date(waiver.until), waiver.site, waiver.page);
    if (waiver.until < today)
      out += "note: the waiver of \"" + waiver.page + "\" is over since " + format_date(waiver.until) + "\n";
  }
  return out;
}

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
      out += told_rule(setting);
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
      profile + ", " + std::to_string(own_packs) + " packs of your own\n" + notes(policy, today(workplace)));
}

int policy_path(Workplace& workplace) {
  const std::string file = workplace.own_policy().files().policy.string();
  if (file.empty()) return terminal::complain("there is no home to keep a policy in. Set HOME.");
  return terminal::print(file + "\n");
}

}  // namespace

void add_policy(CLI::App& app, Shell& shell) {
  struct Options {
    std::string site, page;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* policy = app.add_subcommand("policy", "what is wanted of each setting");
  policy->require_subcommand(0, 1);
  policy->callback([&shell] {
    if (shell.chosen) return;
    shell.chosen = [] {
      return terminal::complain(
          "policy needs a word more: show, check or path. flipwatch policy --help says what they do.");
    };
  });
  policy->footer(example("flipwatch policy show --site linkedin", "lists what is wanted, and who says so"));
  CLI::App* show = policy->add_subcommand("show", "what is wanted, and which line of which file says so");
  show->add_option("--site", options->site, "of one site alone");
  show->add_option("--page", options->page, "of one page alone");
  show->callback([&shell, options] {
    shell.chosen = [&shell, options] { return policy_show(shell.workplace, options->site, options->page); };
  });
  policy->add_subcommand("check", "whether your own files load, and what is wrong with them")
      ->callback([&shell] { shell.chosen = [&shell] { return policy_check(shell.workplace); }; });
  policy->add_subcommand("path", "where policy.json is")->callback([&shell] {
    shell.chosen = [&shell] { return policy_path(shell.workplace); };
  });
}

}  // namespace flipwatch
