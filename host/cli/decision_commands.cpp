#include <CLI/CLI.hpp>
#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/setting_options.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

int keep(Workplace& workplace, json request, const std::string& until, const std::string& reason) {
  request["decision"] = "keep";
  if (!until.empty()) request["until"] = until;
  if (!reason.empty()) request["reason"] = reason;
  const json answer = ask(workplace, "decide", request);
  print_warnings(answer);
  const std::string how_long = until.empty() ? "for good" : "until " + until;
  return terminal::print("kept as it is, " + how_long + "; " + std::to_string(answer.value("open_all", 0)) +
                         " left to look at\n");
}

int forget(Workplace& workplace, json request, bool is_sure) {
  if (!is_sure) {
    throw Error(Code::bad_request, "what is forgotten is gone, and nobody has a copy", "",
                "Add --yes if you mean it. flipwatch export saves a copy before.");
  }
  const json answer = ask(workplace, "forget", request);
  print_warnings(answer);
  return terminal::print(std::to_string(answer.value("forgotten", 0)) +
                         " settings forgotten, with all of their past\n");
}

}  // namespace

void add_keep(CLI::App& app, Shell& shell) {
  struct Options {
    SettingOptions setting;
    std::string until, reason;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("keep", "leave a setting as it is: it is not brought up again until it changes");
  options->setting.add_setting_to(*command);
  command->get_option("--site")->required();
  command->get_option("--page")->required();
  command->add_option("--until", options->until, "the last day on which it is left alone")->type_name("DATE");
  command->add_option("--reason", options->reason, "why, for yourself")->type_name("WORDS");
  command->footer(example("flipwatch keep --site linkedin --page settings/open-to-work --until 2027-01-31",
                          "leaves it alone until then"));
  command->callback([&shell, options] {
    shell.chosen = [&shell, options] {
      return keep(shell.workplace, options->setting.asked(), options->until, options->reason);
    };
  });
}

void add_forget(CLI::App& app, Shell& shell) {
  struct Options {
    SettingOptions setting;
    bool is_all = false;
    bool is_sure = false;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("forget", "forget a setting, an account, a site or everything, for good");
  options->setting.add_setting_to(*command);
  command->add_flag("--all", options->is_all, "everything that was ever seen");
  command->add_flag("--yes", options->is_sure, "do it; without this nothing is forgotten");
  command->footer(example("flipwatch forget --site linkedin --account default --yes",
                          "forgets that account with all of its past"));
  command->callback([&shell, options] {
    shell.chosen = [&shell, options] {
      json request = options->setting.asked();
      if (options->is_all) request["all"] = true;
      return forget(shell.workplace, std::move(request), options->is_sure);
    };
  });
}

}  // namespace flipwatch
