#include "sync/sync.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <system_error>

#include "error.h"
#include "history/history.h"
#include "history/patience.h"
#include "machine/folder_lock.h"
#include "machine/private_files.h"
#include "sync/own_log.h"
#include "sync/shared_folder.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

using LogsByMachine = std::map<std::string, std::vector<const FoundLog*>>;

constexpr const char* copied_home =
    "Two computers write one log, as after a copied home folder. Move the history.db of one of them to "
    "another place; "
    "it takes everything back from this folder.";

bool is_prefix(const LogFile& one, const LogFile& other) {
  return one.lines.empty() || (one.lines.size() <= other.lines.size() &&
                               one.lines.back().hash == other.lines[one.lines.size() - 1].hash);
}

/// One sync from its beginning to its end.
class Sync {
 public:
  Sync(History& history, const fs::path& folder, const std::vector<AccountAnswer>& answers)
      : history_(history), folder_(folder), answers_(answers), lock_(folder) {
    wait_for_others();
    logs_ = logs_in(folder);
    out_.machine = history.log_head().machine;
    out_.file = log_name(out_.machine);
    out_.answers = answers;
    out_.others_may_write = others_may_write(folder);
  }

  Synced run() {
    const LogsByMachine logs = by_machine();
    if (!take_salt(logs)) return std::move(out_);
    for (const auto& [machine, found] : logs) {
      if (machine != out_.machine) take_over(machine, found);
    }
    write_own(logs);
    return std::move(out_);
  }

 private:
  void wait_for_others() {
    const std::atomic<bool> hurry = false;
    if (Patience(hurry).try_until([&] { return lock_.take(); })) return;
    throw Error(Code::history_busy, "another program holds the folder " + folder_.string() + " for too long",
                "", "Sync again when it is done; a sync of yours that hangs can be ended.");
  }

  void leave(const std::string& file, const std::string& why, const std::string& way_out) {
    out_.left.push_back({file, why, way_out});
  }

  /// What can be read, longest first; the rest is told.
  LogsByMachine by_machine() {
    LogsByMachine logs;
    for (const FoundLog& found : logs_) {
      if (!found.trouble.empty()) {
        leave(found.name, found.trouble, "Look at what it is; a log is a file of one's own.");
        continue;
      }
      if (tell_trouble(found)) logs[found.log.head.machine].push_back(&found);
    }
    for (auto& [machine, found] : logs) {
      std::stable_sort(found.begin(), found.end(), [](const FoundLog* a, const FoundLog* b) {
        return a->log.lines.size() > b->log.lines.size();
      });
    }
    return logs;
  }

  /// False: nothing of it can be taken.
  bool tell_trouble(const FoundLog& found) {
    switch (found.log.is) {
      case LogFile::Is::whole:
        return true;
      case LogFile::Is::half_copied:
        leave(found.name, "is not whole yet: its last line is still to come",
              "Sync again when your synchroniser is done.");
        return true;
      case LogFile::Is::broken:
        leave(found.name, "is damaged: its " + found.log.trouble + "; what stands before it was taken over",
              "Delete it, and sync on the computer that wrote it: it writes its log anew.");
        return true;
      case LogFile::Is::newer:
        leave(found.name, "was written by a newer Flipwatch",
              "Update the Flipwatch program on this computer.");
        return false;
      case LogFile::Is::no_log:
        leave(found.name, "does not begin as a log does",
              "Sync again when your synchroniser is done; if it stays so, delete it.");
        return false;
    }
    return false;
  }

  /// All go on with one salt: that of the first computer by name which has a log here. By what an account was
  /// known before it is not known after that, so whose each is is asked first; false: it was not answered.
  bool take_salt(const LogsByMachine& logs) {
    if (logs.empty()) return true;
    const std::string& salt = logs.begin()->second[0]->log.head.salt;
    if (salt == history_.salt()) return true;
    LogsOfOthers others;
    for (const auto& [machine, found] : logs) {
      if (machine != out_.machine) others[machine] = rows_under(salt, found[0]->log);
    }
    out_.questions = history_.questions_on_joining(salt, others, answers_);
    out_.waits_to_join = !out_.questions.empty();
    if (out_.waits_to_join) return false;
    history_.adopt_salt(salt);
    out_.new_salt = true;
    return true;
  }

  void take_over(const std::string& machine, const std::vector<const FoundLog*>& found) {
    std::string digest;
    for (const FoundLog* log : found) digest += log->digest;
    if (history_.taken_over(machine) == digest) return;
    Synced::Taken taken{machine};
    for (const FoundLog* log : found) {
      // The longest one, and a copy that is none of its beginnings.
      if (log != found[0] && is_prefix(log->log, found[0]->log)) continue;
      if (!take_over(*log, digest, taken)) return;
    }
    if (taken.changes > 0 || taken.looks > 0) out_.taken.push_back(taken);
  }

  bool take_over(const FoundLog& found, const std::string& digest, Synced::Taken& taken) {
    try {
      const TakenOver over =
          history_.take_over(taken.machine, rows_under(history_.salt(), found.log), digest, answers_);
      taken.changes += over.changes;
      taken.looks += over.looks;
      out_.questions.insert(out_.questions.end(), over.questions.begin(), over.questions.end());
      return true;
    } catch (const Error& fault) {
      if (fault.code != Code::bad_request) throw;
      leave(found.name, std::string("was not taken over: ") + fault.what(),
            fault.way_out.empty()
                ? "Delete it, and sync on the computer that wrote it: it writes its log anew."
                : fault.way_out);
      return false;
    }
  }

  void write_own(const LogsByMachine& logs) {
    const std::vector<LogRow> rows = history_.log_rows();
    const auto own = logs.find(out_.machine);
    LogFile there{.is = LogFile::Is::no_log};
    for (const FoundLog* found : own == logs.end() ? std::vector<const FoundLog*>() : own->second) {
      if (const std::int64_t number = foreign_change(found->log, rows, history_.log_head().length)) {
        leave(found->name,
              "has a change " + std::to_string(number) + " of this computer that its history does not know",
              copied_home);
        return;
      }
      if (found->name == out_.file) there = found->log;
    }
    const OwnLog log = own_log(there, {out_.machine, history_.salt()}, rows);
    out_.written = log.written;
    out_.forgotten = log.forgotten;
    if (log.text.empty()) return;
    try {
      if (log.is_anew)
        write_private_file(folder_ / out_.file, log.text);
      else
        append_private_file(folder_ / out_.file, log.text);
    } catch (const std::system_error& fault) {
      throw Error(Code::not_found,
                  (folder_ / out_.file).string() + " cannot be written: " + fault.code().message(), "",
                  "Make room in this folder, or give yourself the right to write it.");
    }
  }

  History& history_;
  const fs::path& folder_;
  const std::vector<AccountAnswer>& answers_;
  FolderLock lock_;
  std::vector<FoundLog> logs_;
  Synced out_;
};

}  // namespace

Synced sync(History& history, const fs::path& folder, const std::vector<AccountAnswer>& answers) {
  return Sync(history, folder, answers).run();
}

}  // namespace flipwatch
