#include <CLI/CLI.hpp>
#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/paged.h"
#include "cli/review_text.h"
#include "cli/setting_options.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

int review(Workplace& workplace, const json& request, bool as_json) {
  const json answer = ask_all(workplace, "review", request, "review");
  const int status = answer["review"].empty() ? terminal::all_well : terminal::something_to_see;
  if (as_json) return terminal::print_json(answer, status);
  print_warnings(answer);
  return terminal::print(review_text(answer), status);
}

}  // namespace

void add_review(CLI::App& app, Shell& shell) {
  struct Options {
    SettingOptions setting;
    bool as_json = false;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("review", "what there is to look at; 1 when there is something");
  options->setting.add_site_to(*command);
  command->add_flag("--json", options->as_json, "print the answer as the wire has it");
  command->footer(example("flipwatch review", "lists the settings to look at, most urgent first"));
  command->callback([&shell, options] {
    shell.chosen = [&shell, options] {
      return review(shell.workplace, options->setting.asked(), options->as_json);
    };
  });
}

}  // namespace flipwatch
