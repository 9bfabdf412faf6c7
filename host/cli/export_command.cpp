#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/ask.h"
#include "cli/change_table.h"
#include "cli/commands.h"
#include "cli/paged.h"
#include "cli/report.h"
#include "cli/setting_options.h"
#include "cli/terminal.h"
#include "copies/copy_file.h"
#include "machine/private_files.h"

namespace flipwatch {
namespace {

using nlohmann::json;

struct ExportOptions {
  SettingOptions meant;
  std::string format = "json", file = "-";
};

json rows_of(const json& rows, std::string_view kind) {
  json found = json::array();
  for (const json& row : rows) {
    if (row.value("row", "") == kind) found.push_back(row);
  }
  return found;
}

/// Everything is saved so that import can take it back; a part of it, for reading.
void write_json(Workplace& workplace, const ExportOptions& options, const json& rows, const Write& write) {
  if (options.meant.asked().empty()) return write_copy(workplace.history(), rows, write);
  write(json{{"flipwatch", FLIPWATCH_VERSION}, {"rows", rows}}.dump(1, ' ', false,
                                                                    json::error_handler_t::replace) +
        "\n");
}

void write_as(Workplace& workplace, const ExportOptions& options, const json& rows, const Write& write) {
  if (options.format == "json") return write_json(workplace, options, rows, write);
  if (options.format == "csv") return write(changes_csv(rows_of(rows, "change")));
  write(report({rows_of(rows, "account"), rows_of(rows, "change"), rows_of(rows, "reading"),
                rows_of(rows, "log"), workplace.now()}));
}

int save(Workplace& workplace, const ExportOptions& options) {
  const json answer = ask_all(workplace, "export", options.meant.asked(), "rows");
  print_warnings(answer);
  const json& rows = answer["rows"];
  if (options.file == "-") {
    int status = terminal::all_well;
    write_as(workplace, options, rows,
             [&](std::string_view piece) { status = std::max(status, terminal::print(piece)); });
    return status;
  }
  try {
    write_private_file(options.file, [&](const Pieces& write) { write_as(workplace, options, rows, write); });
  } catch (const std::system_error& fault) {
    throw Error(Code::not_found, options.file + " cannot be written: " + fault.code().message(), "",
                "Name another file.");
  }
  return terminal::print("saved " + options.file + "\n");
}

}  // namespace

void add_export(CLI::App& app, Shell& shell) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand("export", "save a copy of all that was seen");
  options->meant.add_site_to(*command);
  command
      ->add_option("--format", options->format,
                   "html: a report to print or to hand on; csv: the changes as a table; json: everything, as "
                   "flipwatch import takes it back")
      ->check(CLI::IsMember({"html", "csv", "json"}));
  command->add_option("file", options->file, "where to; - is stdout");
  command->footer(example("flipwatch export --format html report.html",
                          "a report of what changed, and when it was seen"));
  command->callback(
      [&shell, options] { shell.chosen = [&shell, options] { return save(shell.workplace, *options); }; });
}

}  // namespace flipwatch
