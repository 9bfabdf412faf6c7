#include "history/verify.h"

#include <algorithm>
#include <map>

#include "history/chain.h"
#include "history/looks.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

constexpr const char* entries_sql =
    "select number, kind, from_state, to_state, by_you, at, last_at, detail, hash, change.setting = "
    "subject.setting and exists (select 1 from account where account.id = change.account and account.site = "
    "subject.site), subject.site, subject.account, page, control, label, nonce, "
    "exists (select 1 from echo where echo.machine = change.machine and echo.number = change.number) and "
    "(select count(*) from machine) = 1 from change left join subject on subject.id = change.subject "
    "where change.machine = ? and number between 1 and ? order by number";
constexpr const char* forgettings_sql =
    "select number, at, changes, hash from forgetting where machine = ? and number between 1 and ? order by "
    "number";
constexpr const char* gaps_sql =
    "select first, last, gap.hash, forgetting.number from gap left join forgetting on forgetting.machine = "
    "teller and forgetting.number = told where gap.machine = ? and first between 1 and ? order by first, "
    "last desc";

LogEntry entry_from(SQLite::Statement& row, const std::string& machine) {
  LogEntry entry;
  entry.machine = machine;
  entry.number = row.getColumn(0).getInt64();
  entry.kind = static_cast<ChangeKind>(row.getColumn(1).getInt());
  entry.from = state_at(row, 2);
  entry.to = state_at(row, 3);
  entry.by = row.getColumn(4).getInt() != 0 ? By::you : By::unseen;
  entry.at = time_from(row.getColumn(5).getInt64());
  entry.last = time_at(row, 6);
  entry.detail = row.getColumn(7).getString();
  entry.subject = {row.getColumn(10).getString(), row.getColumn(11).getString(),
                   row.getColumn(12).getString(), row.getColumn(13).getString(),
                   row.getColumn(14).getString(), row.getColumn(15).getString()};
  return entry;
}

/// A kind that is none has no name to hash.
bool has_kind(SQLite::Statement& row) {
  const std::int64_t kind = row.getColumn(1).getInt64();
  return kind >= 0 && kind < static_cast<std::int64_t>(std::size(change_names));
}

/// One kind of what a log consists of, in the order of its numbers.
class Part {
 public:
  Part(SQLite::Database& database, const char* sql, std::int64_t machine, std::int64_t last = INT64_MAX)
      : row_(database, sql) {
    row_.bind(1, machine);
    row_.bind(2, last);
    next();
  }
  void next() { is_there_ = row_.executeStep(); }
  /// The number that is next; behind the end a number that no log has.
  std::int64_t number() { return is_there_ ? row_.getColumn(0).getInt64() : INT64_MAX; }
  SQLite::Statement& row() { return row_; }

 private:
  SQLite::Statement row_;
  bool is_there_ = false;
};

/// Walks one log until its end or the first thing that does not fit.
class LogWalk {
 public:
  LogWalk(SQLite::Database& database, std::int64_t machine, LogHead& log, Findings& findings)
      : database_(database),
        machine_(machine),
        log_(log),
        findings_(findings),
        changes_(database, entries_sql, machine),
        forgettings_(database, forgettings_sql, machine, known_of(log)),
        gaps_(database, gaps_sql, machine, known_of(log)) {}

  void walk(const std::string& head) {
    for (;;) {
      skip_covered_gaps();
      const std::int64_t number = std::min({changes_.number(), forgettings_.number(), gaps_.number()});
      if (number == INT64_MAX) break;
      if (number > next_)
        return flaw("missing", next_, last_at_,
                    number == next_ + 1 ? "it is not there"
                                        : "this and what follows up to number " + std::to_string(number - 1) +
                                              " is not there");
      const bool is_told_again = number == gaps_.number() && number < gaps_end_;
      if (number < next_ && !is_told_again)
        return flaw("twice", number, last_at_, "it is there as two things");
      const bool fits = number == changes_.number()       ? takes_change()
                        : number == forgettings_.number() ? takes_forgetting()
                                                          : takes_gap();
      if (!fits) return;
    }
    const bool ends_well = next_ - 1 == log_.length && before_ == head;
    if (!ends_well) flaw("head", std::min(next_, log_.length + 1), last_at_, end_text(head));
  }

 private:
  /// Of another computer's log others can tell what we did not hear of yet: that comes when its own file
  /// does.
  static std::int64_t known_of(const LogHead& log) { return log.is_ours ? INT64_MAX : log.length; }

  bool takes_change() {
    SQLite::Statement& row = changes_.row();
    const std::string hash = row.getColumn(8).getString();
    const Time at = time_from(row.getColumn(5).getInt64());
    if (row.isColumnNull(9) || !has_kind(row) ||
        (before_ && text_of(hash_of(*before_, entry_from(row, log_.machine))) != hash))
      return flaw("altered", next_, at, "it is not what its hash was made of"), false;
    if (row.getColumn(9).getInt() == 0)
      return flaw("misplaced", next_, at,
                  "it hangs on another setting than the one that it was logged for, or on another site"),
             false;
    if (row.getColumn(16).getInt() != 0)
      return flaw("hidden", next_, at,
                  "it is kept out of the lists as if another computer had told it first, and none did"),
             false;
    goes_on(hash, next_ + 1, at);
    ++log_.changes;
    changes_.next();
    return true;
  }

  bool takes_forgetting() {
    SQLite::Statement& row = forgettings_.row();
    const std::string hash = row.getColumn(3).getString();
    const Forgetting entry{log_.machine, next_, time_at(row, 1), row.getColumn(2).getInt64(), told_gaps()};
    if (before_ && text_of(hash_of(*before_, entry)) != hash)
      return flaw("altered", next_, entry.at, "what it says was forgotten is not what its hash was made of"),
             false;
    findings_.forgettings.push_back({log_.machine, next_, entry.at, entry.changes});
    goes_on(hash, next_ + 1, entry.at);
    forgettings_.next();
    return true;
  }

  /// Several computers may have told that the same was forgotten.
  void skip_covered_gaps() {
    while (gaps_.number() < gaps_end_ && gaps_.row().getColumn(1).getInt64() < next_ &&
           !gaps_.row().isColumnNull(3))
      gaps_.next();
  }

  bool takes_gap() {
    SQLite::Statement& row = gaps_.row();
    const std::int64_t last = row.getColumn(1).getInt64();
    if (row.isColumnNull(3) || last < next_)
      return flaw("untold", next_, last_at_,
                  "it was taken away, and nothing in the log says that it was forgotten"),
             false;
    log_.forgotten += last - next_ + 1;
    const std::string hash = row.getColumn(2).getString();
    goes_on(hash, last + 1, last_at_);
    gaps_end_ = next_;
    // Forgotten before logs told: what comes next stands for itself.
    if (hash.empty()) before_ = std::nullopt;
    gaps_.next();
    return true;
  }

  /// All gaps of which the announcement at hand tells.
  std::vector<Gap> told_gaps() {
    SQLite::Statement row(database_,
                          "select name, first, last, hash from gap join machine on machine.id = gap.machine "
                          "where teller = ? and told = ?");
    row.bind(1, machine_);
    row.bind(2, next_);
    std::vector<Gap> gaps;
    while (row.executeStep())
      gaps.push_back({row.getColumn(0).getString(), row.getColumn(1).getInt64(), row.getColumn(2).getInt64(),
                      row.getColumn(3).getString()});
    std::sort(gaps.begin(), gaps.end(), comes_before);
    return gaps;
  }

  void goes_on(const std::string& hash, std::int64_t next, const std::optional<Time>& at) {
    before_ = hash;
    next_ = next;
    last_at_ = at;
  }

  std::string end_text(const std::string& head) const {
    const std::string says = "it should have " + std::to_string(log_.length) + " entries and has ";
    if (next_ - 1 < log_.length) return says + "only " + std::to_string(next_ - 1);
    if (next_ - 1 > log_.length) return says + std::to_string(next_ - 1);
    return "its last entry is not the one that its head says (" + hexadecimal(head) + ")";
  }

  void flaw(std::string code, std::int64_t number, const std::optional<Time>& at, const std::string& says) {
    const std::string whose =
        log_.is_ours ? "this computer's log" : "the log of the computer " + log_.machine;
    findings_.flaws.push_back({std::move(code), log_.machine, number, at, "", "",
                               whose + " does not fit from number " + std::to_string(number) + " on" +
                                   (at ? " (" + format_time(*at) + ")" : std::string()) + ": " + says});
  }

  SQLite::Database& database_;
  std::int64_t machine_;
  LogHead& log_;
  Findings& findings_;
  Part changes_, forgettings_, gaps_;
  std::int64_t next_ = 1;
  std::int64_t gaps_end_ = 1;               ///< behind the last number that a gap took
  std::optional<std::string> before_ = "";  // unknown behind a gap from before version 4
  std::optional<Time> last_at_;
};

void walk_logs(SQLite::Database& database, Findings& findings) {
  SQLite::Statement row(database, "select id, name, salt is not null, length, head from machine order by id");
  while (row.executeStep()) {
    const std::string head = row.getColumn(4).getString();
    findings.logs.push_back({row.getColumn(1).getString(), row.getColumn(2).getInt() != 0,
                             row.getColumn(3).getInt64(), hexadecimal(head), 0, 0});
    LogWalk(database, row.getColumn(0).getInt64(), findings.logs.back(), findings).walk(head);
  }
}

void walk_looks(SQLite::Database& database, Findings& findings) {
  std::map<std::int64_t, std::string> found;
  each_look(database, [&](const LookRow& look) {
    ++findings.looks;
    std::string& digest = found[look.page];
    digest = text_of(digest_of_looks(digest, look));
  });
  SQLite::Statement row(database,
                        "select page.id, site, page.name, looks from page join account on account.id = "
                        "page.account order by page.id");
  while (row.executeStep()) {
    const std::string& digest = found[row.getColumn(0).getInt64()];
    const bool fits = row.getColumn(3).getString() == digest;
    found.erase(row.getColumn(0).getInt64());
    if (fits) continue;
    const std::string site = row.getColumn(1).getString(), page = row.getColumn(2).getString();
    findings.flaws.push_back({"look", "", 0, std::nullopt, site, page,
                              "the looks at the page " + page + " of " + site +
                                  " are not those that were noted: one was added, altered or taken away"});
  }
  if (!found.empty())
    findings.flaws.push_back(
        {"look", "", 0, std::nullopt, "", "", "there are looks at a page that is not known"});
}

/// What was taken away while other things still hang on it, as a computer whose log is here: told once for
/// each kind.
void find_orphans(SQLite::Database& database, Findings& findings) {
  std::map<std::pair<std::string, std::string>, std::int64_t> orphans;
  SQLite::Statement row(database, "pragma foreign_key_check");
  while (row.executeStep()) ++orphans[{row.getColumn(2).getString(), row.getColumn(0).getString()}];
  for (const auto& [kinds, count] : orphans) {
    const auto& [parent, child] = kinds;
    findings.flaws.push_back({"orphan", "", 0, std::nullopt, "", "",
                              "a row of the table " + parent + " was taken away, and " +
                                  std::to_string(count) + " of " + child + " hang on it"});
  }
}

}  // namespace

std::string way_out_of_broken() {
  return "Something other than Flipwatch wrote into the history, or took from it. What stands before that "
         "place "
         "is as it was written, and Flipwatch goes on behind it. A copy that flipwatch export saved can be "
         "taken back: move the history to another place, then flipwatch import COPY.";
}

Findings verify(SQLite::Database& database) {
  SQLite::Transaction one_moment(database);  // others may write meanwhile; this reads what was before
  Findings findings;
  walk_logs(database, findings);
  walk_looks(database, findings);
  find_orphans(database, findings);
  return findings;
}

}  // namespace flipwatch
