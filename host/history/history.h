#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "changes/change.h"
#include "changes/diff.h"
#include "changes/memory.h"
#include "changes/spans.h"
#include "error.h"
#include "history/account_choice.h"
#include "history/restore.h"
#include "history/set_aside.h"
#include "history/tables.h"
#include "history/take_over.h"
#include "history/verify.h"
#include "reading/reading.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

class Patience;

/// What became of a recorded reading.
struct Recorded {
  std::vector<Account> accounts;  ///< of the site, as they now are
  std::int64_t account =
      0;             ///< the root that the reading counts for; 0: it could not be told, nothing was recorded
  bool ask = false;  ///< a new account that may be a known person under a changed name
  bool nobody_wrote = false;  ///< since the reading that was recorded before this one, by the same History
  Outcome outcome;            ///< where nothing was recorded: compared with nothing
  std::optional<Error> not_durable;  ///< it is recorded, and a power cut may take it: why
};

/// What the rules of their time said of a setting.
struct PastVerdict {
  Time at;
  Ruling ruling;
  std::string rules;  ///< their name
};

/// A change as it is listed.
struct LoggedChange {
  Change change;             ///< `setting` is no index here
  std::int64_t setting = 0;  ///< the setting's id
  std::int64_t account = 0;  ///< the account that it was logged for
  std::optional<DecisionKind> said;
};

/// Which changes to list; what is absent does not narrow.
struct ChangeFilter {
  std::optional<std::vector<std::int64_t>> accounts;
  std::optional<std::vector<std::int64_t>> settings;
  std::optional<ChangeKind> kind;
  std::optional<Time> since;
  std::optional<Time> until;  ///< not included
};

/// Where a list of changes goes on: behind this one.
struct ChangeCursor {
  Time at;
  std::int64_t machine = 0;
  std::int64_t seq = 0;
};

/// A look at a page as it is listed.
struct LoggedReading {
  std::int64_t id = 0;
  std::int64_t account = 0;
  std::string page;
  std::string url;
  Time at;
  bool whole = false;
  std::int64_t settings = 0;  ///< how many it saw
  std::string fingerprint;    ///< as hexadecimal; "" for one of before there were any
};

struct ChangePage {
  std::vector<LoggedChange> changes;  ///< newest first, by the time of their readings
  std::vector<ChangeCursor> cursors;  ///< one for each
};

/// All that Flipwatch remembers, in one file (schema.h). Several hosts open it at once; each call that writes
/// is one transaction, committed when it returns. Throws Error history_busy, history_unavailable, and
/// history_damaged where it is to be replaced (in_place_of) and the call made again.
class History {
 public:
  History(const std::filesystem::path& file, const std::atomic<bool>& hurry);
  ~History();

  /// Damaged ones that lay beside it when it was opened, oldest first.
  const std::vector<SetAside>& set_aside() const { return set_aside_; }
  /// Its file was moved or taken away: it still can be used, and nobody will see it.
  bool has_moved();

  /// What the reader hashes the signs of an account with.
  std::string salt();

  std::vector<std::string> sites();
  std::vector<Account> accounts(std::string_view site);
  /// All that is known of an account and those joined with it, read as one.
  Memory memory(const std::vector<Account>& accounts, std::int64_t root);
  /// Finds whose the reading is, compares it with what is known and keeps the outcome.
  Recorded record(const Reading& reading, const Signs& signs, const Rules& rules);
  /// The memory of what was recorded last goes back when it was looked at: the next look at this account need
  /// not read it again, if nobody wrote anything meanwhile and it was a look that found all as it was.
  void keep(Memory memory);
  /// Remembers a click until a reading confirms it. False: whose it is could not be told.
  bool note_act(std::string_view site, const Signs& signs, const Act& act, std::string_view label);

  /// Sets or takes back (nullopt) what the person said about a setting; `answers` are the changes that it
  /// answers.
  void decide(const Known& setting, const std::optional<Decision>& decision,
              const std::vector<std::int64_t>& answers, Time now);

  void join(std::int64_t account, std::int64_t same_as, Time now);
  void part(std::int64_t account, Time now);
  void name(std::int64_t account, std::string_view person, Time now);

  ChangePage changes(const ChangeFilter& filter, const std::optional<ChangeCursor>& before,
                     std::size_t limit);
  /// Looks at the pages of these accounts, behind `after`, in the order in which they were taken.
  std::vector<LoggedReading> readings(const std::vector<std::int64_t>& accounts, std::int64_t after,
                                      std::size_t limit);
  /// The last `most` moments at which these pages were read, oldest first.
  std::vector<Time> looks(const std::vector<std::int64_t>& pages, std::size_t most);
  /// Throws where nothing can be written.
  void try_writing();
  std::int64_t count_changes(const std::vector<std::int64_t>& accounts);
  /// How a stored setting began, and all of its changes.
  Beginning stored_line(std::int64_t setting);
  /// What the rules said of a stored setting, whenever that became another; oldest first.
  std::vector<PastVerdict> verdicts(std::int64_t setting);
  /// The moments at which a setting's state could not be told, oldest first; one for each run of them.
  std::vector<Time> unread_looks(std::int64_t setting);

  /// Whether the logs and the looks are what they were when they were written (verify.h).
  Findings verify();
  /// This machine's log, as its head says; not read.
  LogHead log_head();
  /// What this computer's log consists of, for the others.
  std::vector<LogRow> log_rows();
  /// Takes over another computer's log, in one transaction; again, it changes nothing. `digest` says which
  /// text of it this was. Throws Error bad_request where it cannot be a log.
  TakenOver take_over(const std::string& machine, const std::vector<LogRow>& rows, const std::string& digest,
                      const std::vector<AccountAnswer>& answers);
  /// Which text of a computer's log was taken over last; "" for none.
  std::string taken_over(const std::string& machine);
  /// What joining those who hash with this salt would ask, the first log of each computer taken over in turn;
  /// nothing of it is kept.
  std::vector<AccountQuestion> questions_on_joining(const std::string& salt, const LogsOfOthers& logs,
                                                    const std::vector<AccountAnswer>& answers);
  /// Goes on with the salt of the others. Signs that were hashed with the former one are good for nothing any
  /// more.
  void adopt_salt(const std::string& salt);

  /// All that is stored, for a copy.
  void copy(const TableListener& listener);
  /// Takes over what a copy holds, if this history is empty; `feed` tells it, to its end. Throws Error
  /// bad_request, also what `feed` throws, and then nothing was taken over.
  void restore(const std::function<void(Restore&)>& feed);

  /// Forgets settings with all of their past, or accounts with all that is theirs; answers how many settings.
  /// What is deleted is overwritten; that something was, and when, is told in the log.
  std::size_t forget_settings(const std::vector<std::int64_t>& settings, Time at);
  std::size_t forget_accounts(const std::vector<std::int64_t>& accounts, Time at);

 private:
  friend std::unique_ptr<History> in_place_of(std::unique_ptr<History> damaged);
  std::optional<Error> why_not_durable();
  Memory memory_of(std::int64_t root, const std::vector<std::int64_t>& members, bool nobody_wrote);

  std::filesystem::path file_;
  std::unique_ptr<Patience> patience_;  // SQLite keeps its address
  std::unique_ptr<SQLite::Database> database_;
  std::vector<SetAside> set_aside_;
  std::uint32_t recorded_at_ = 0;  // the commit of the last reading; 0: there is none
  bool is_as_stored_ = false;      // the memory that it left
  Memory kept_;
  bool is_damaged_ = false;  // nothing of it is written any more
};

/// Opens the history, or makes it where there is none. One that is damaged is set aside, and a new one made;
/// several hosts at once set it aside once and have the same new one.
std::unique_ptr<History> open_history(const std::filesystem::path& file, const std::atomic<bool>& hurry);

/// For one that turned out to be damaged in the middle of its use, or that was moved: the new one, set aside
/// likewise. Throws where it cannot be set aside.
std::unique_ptr<History> in_place_of(std::unique_ptr<History> damaged);

}  // namespace flipwatch
