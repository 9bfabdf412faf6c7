#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "history/history.h"
#include "sync/sync.h"

namespace flipwatch {
namespace {

using nlohmann::json;

struct SyncOptions {
  std::string folder;
  std::vector<std::string> same;
  bool as_json = false;
};

/// "linkedin/theirs=ours": a site has no `/`, a name of ours no `=`.
AccountAnswer answer_from(const std::string& text) {
  const std::size_t equals = text.rfind('=');
  const std::size_t slash = text.find('/');
  if (equals == std::string::npos || slash == std::string::npos || slash == 0 || slash + 1 >= equals ||
      equals + 1 == text.size()) {
    throw Error(Code::bad_request, "expected --same SITE/THEIRS=OURS, found " + text, "",
                "flipwatch sync FOLDER prints the line to type.");
  }
  return {text.substr(0, slash), text.substr(slash + 1, equals - slash - 1), text.substr(equals + 1)};
}

json synced_json(const Synced& synced) {
  json out = {{"machine", synced.machine},
              {"file", synced.file},
              {"written", synced.written},
              {"forgotten", synced.forgotten},
              {"new_salt", synced.new_salt},
              {"waits_to_join", synced.waits_to_join},
              {"others_may_write", synced.others_may_write},
              {"taken", json::array()},
              {"left", json::array()},
              {"questions", json::array()}};
  for (const Synced::Taken& taken : synced.taken)
    out["taken"].push_back({{"machine", taken.machine}, {"changes", taken.changes}, {"looks", taken.looks}});
  for (const Synced::Left& left : synced.left)
    out["left"].push_back({{"file", left.file}, {"why", left.why}, {"way_out", left.way_out}});
  for (const AccountQuestion& question : synced.questions)
    out["questions"].push_back(
        {{"site", question.site}, {"theirs", question.theirs}, {"ours", question.ours}});
  return out;
}

std::string counted(std::int64_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// The question with the line to type for each answer; what was answered is answered again in it, since a log
/// is taken over when all of its questions are.
std::string asked(const AccountQuestion& question, const std::string& folder,
                  const std::vector<AccountAnswer>& answers_before) {
  std::string command = "  flipwatch sync '" + folder + "'";
  for (const AccountAnswer& answer : answers_before)
    command += " --same '" + answer.site + "/" + answer.theirs + "=" + answer.ours + "'";
  std::string text =
      question.site + ": whose is the account " + question.theirs + "? Its settings wait. Type one of\n";
  std::vector<std::string> answers = question.ours;
  answers.emplace_back("new");
  for (const std::string& ours : answers) {
    text += command + " --same '" + question.site + "/" + question.theirs + "=" + ours + "'" +
            (ours == "new" ? "  (none of these)" : "") + "\n";
  }
  return text;
}

std::string told(const Synced& synced, const std::string& folder) {
  std::string questions;
  for (const AccountQuestion& question : synced.questions)
    questions += asked(question, folder, synced.answers);
  if (synced.waits_to_join)
    return terminal::plain_lines(questions +
                                 "Until then nothing is taken over from this folder or written to it.\n");
  std::string text;
  for (const Synced::Taken& taken : synced.taken) {
    text += "taken over from " + taken.machine + ": " + counted(taken.changes, "change") + ", " +
            counted(taken.looks, "look") + "\n";
  }
  if (synced.taken.empty()) text += "nothing new from other computers\n";
  text += synced.written == 0 ? "nothing new to write"
                              : "written " + counted(static_cast<std::int64_t>(synced.written), "line");
  text += " to " + synced.file + "\n";
  if (synced.forgotten > 0)
    text += counted(static_cast<std::int64_t>(synced.forgotten), "line") + " of it forgotten\n";
  if (synced.new_salt)
    text +=
        "This computer goes on with the folder's secret. Close your browser once, so that it does, too.\n";
  return terminal::plain_lines(text + questions);
}

int run_sync(Workplace& workplace, const SyncOptions& options) {
  std::vector<AccountAnswer> answers;
  for (const std::string& same : options.same) answers.push_back(answer_from(same));
  const Synced synced = sync(workplace.history(), options.folder, answers);
  print_warnings(workplace);
  const int status = synced.is_all_well() ? terminal::all_well : terminal::something_to_see;
  if (options.as_json) return terminal::print_json(synced_json(synced), status);
  for (const Synced::Left& left : synced.left)
    terminal::complain(terminal::plain(left.file + " " + left.why + ". " + left.way_out));
  if (synced.others_may_write)
    terminal::complain(terminal::plain(options.folder +
                                       " can be written by others on this computer. chmod go-w '" +
                                       options.folder + "' ends that."));
  return terminal::print(told(synced, options.folder), status);
}

}  // namespace

void add_sync(CLI::App& app, Shell& shell) {
  const auto options = std::make_shared<SyncOptions>();
  CLI::App* command =
      app.add_subcommand("sync", "one history on several computers, through a folder they share");
  command->add_option("folder", options->folder, "the folder that your synchroniser keeps")->required();
  command
      ->add_option("--same", options->same,
                   "which of your accounts one of another computer is; new: none of them")
      ->type_name("SITE/THEIRS=OURS");
  command->add_flag("--json", options->as_json, "print what was done for other programs");
  command->footer(example("flipwatch sync ~/Sync/flipwatch",
                          "takes over what your other computers saw, and tells them what this one did"));
  command->callback([&shell, options] {
    shell.chosen = [&shell, options] { return run_sync(shell.workplace, *options); };
  });
}

}  // namespace flipwatch
