#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "browsers/doctor.h"
#include "browsers/registration.h"
#include "cli/ask.h"
#include "cli/browser_names.h"
#include "cli/commands.h"
#include "cli/deed_text.h"
#include "cli/terminal.h"
#include "history/history.h"

namespace flipwatch {
namespace {

using nlohmann::json;
using Status = Check::Status;

struct DoctorOptions {
  std::vector<std::string> browsers;
  bool as_json = false;
  bool mends = false;
};

/// Whether the history can be read and written, and is what was written.
std::vector<Check> history_checks(Shell& shell) {
  const std::filesystem::path file = shell.places.history();
  std::vector<Check> checks;
  try {
    shell.workplace.history().try_writing();
    for (const Flaw& flaw : shell.workplace.history().verify().flaws)
      checks.push_back({"", "history_broken", Status::fail, flaw.message, way_out_of_broken(), file});
    if (checks.empty())
      checks.push_back({"", "ok", Status::ok,
                        "the history can be read and written, and each change fits its hash", "", file});
  } catch (const Error& error) {
    if (error.code == Code::history_damaged) shell.workplace.replace_history();
    checks.push_back({"", std::string(name_of(error.code)), Status::fail, error.what(), error.way_out, file});
  }
  for (const SetAside& damaged : all_set_aside(file))
    checks.push_back(
        {"", std::string(history_set_aside), Status::warn, told(damaged), way_out_of(damaged), damaged.file});
  return checks;
}

/// The history and the person's own files, as the program itself finds them.
std::vector<Check> own_checks(Shell& shell) {
  std::vector<Check> checks = history_checks(shell);
  shell.workplace.policy();
  std::vector<Warning> warnings = shell.workplace.take_warnings();
  std::erase_if(warnings, [](const Warning& each) { return each.code == history_set_aside; });  // told above
  for (const Warning& warning : warnings)
    checks.push_back({"", warning.code, Status::fail, warning.message, warning.way_out, shell.places.config});
  if (warnings.empty())
    checks.push_back(
        {"", "ok", Status::ok, "what is wanted of each setting loads", "", shell.places.policy()});
  return checks;
}

std::vector<Check> all_checks(Shell& shell, const DoctorOptions& options) {
  std::vector<Check> checks =
      Doctor(shell.system, shell.places.callers(), [](const auto& program, const auto& arguments) {
        return converse(program, arguments);
      }).examine(browsers_named(options.browsers));
  for (Check& check : own_checks(shell)) checks.push_back(std::move(check));
  return checks;
}

void set_mode(const std::filesystem::path& file, std::filesystem::perms mode,
              std::filesystem::perm_options how, std::string& done) {
  std::error_code fault;
  std::filesystem::permissions(file, mode, how, fault);
  done += fault ? "refused          " + file.string() + "\n                 " + fault.message() + "\n"
                : "changed the mode of " + file.string() + "\n";
}

/// Does what mends, where a machine may: registers anew, lets the program run, closes what is open to others.
/// Answers what was done, in lines.
std::string mend(Shell& shell, const std::vector<Check>& checks) {
  namespace fs = std::filesystem;
  Registration asked;
  asked.callers = shell.places.callers();
  std::string done;
  for (const Check& check : checks) {
    if (check.status == Status::ok) continue;
    if (check.code == "program_not_runnable")
      set_mode(check.path, fs::perms::owner_exec, fs::perm_options::add, done);
    if (check.code == "manifest_open" || check.code == "program_open")
      set_mode(check.path, fs::perms::group_write | fs::perms::others_write, fs::perm_options::remove, done);
    const Browser* browser = browser_named(check.browser);
    const bool is_new =
        std::find(asked.browsers.begin(), asked.browsers.end(), browser) == asked.browsers.end();
    if (check.by_registering && browser && is_new) asked.browsers.push_back(browser);
  }
  if (asked.browsers.empty()) return done;
  for (const Deed& deed : register_program(shell.system, asked)) done += deed_text(deed, false);
  return done;
}

json as_json(const std::vector<Check>& checks, bool is_well) {
  json list = json::array();
  for (const Check& check : checks) {
    list.push_back({{"browser", check.browser.empty() ? json(nullptr) : json(check.browser)},
                    {"code", check.code},
                    {"status", name_of(check.status)},
                    {"message", check.message},
                    {"mend", check.mend},
                    {"path", check.path.string()}});
  }
  return {{"ok", is_well}, {"version", FLIPWATCH_VERSION}, {"checks", std::move(list)}};
}

std::string told_checks(const std::vector<Check>& checks) {
  std::string out;
  for (const Check& check : checks) {
    constexpr terminal::Tone tones[] = {terminal::Tone::good, terminal::Tone::doubtful, terminal::Tone::bad};
    std::string status(name_of(check.status));
    status.resize(6, ' ');
    std::string line = check.message;
    if (check.status != Status::ok) line += "  [" + check.code + "]";
    if (!check.path.empty() && check.status != Status::ok) line += "\n      " + check.path.string();
    if (!check.mend.empty()) line += "\n      mend: " + check.mend;
    out +=
        terminal::toned(tones[static_cast<int>(check.status)], status) + terminal::plain_lines(line) + "\n";
  }
  return out;
}

int doctor(Shell& shell, const DoctorOptions& options) {
  if (shell.system.home.empty())
    throw Error(Code::not_found, "there is no home in which to look for browsers", "", "Set HOME.");
  std::vector<Check> checks = all_checks(shell, options);
  std::string done;
  if (options.mends) {
    done = mend(shell, checks);
    checks = all_checks(shell, options);
  }
  const bool is_well = std::all_of(checks.begin(), checks.end(),
                                   [](const Check& check) { return check.status == Status::ok; });
  const int status = is_well ? terminal::all_well : terminal::something_to_see;
  if (!options.as_json) return terminal::print(terminal::plain_lines(done) + told_checks(checks), status);
  if (!done.empty()) terminal::complain(terminal::plain_lines(done));
  return terminal::print_json(as_json(checks, is_well), status);
}

}  // namespace

void add_doctor(CLI::App& app, Shell& shell) {
  const auto options = std::make_shared<DoctorOptions>();
  CLI::App* command = app.add_subcommand("doctor",
                                         "start this program as each browser would, and say what keeps one "
                                         "from it; 0: all is well, 1: something to mend");
  command->add_option("--browser", options->browsers, "look at this one; may be given several times")
      ->type_name("NAME");
  command->add_flag("--fix", options->mends,
                    "do what mends, where that is registering again or closing a file to others");
  command->add_flag("--json", options->as_json, "print it for programs");
  command->footer(example("flipwatch doctor --fix", "mends what it can, and says what is left"));
  command->callback(
      [&shell, options] { shell.chosen = [&shell, options] { return doctor(shell, *options); }; });
}

}  // namespace flipwatch
