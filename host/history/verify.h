#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "time.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// A machine's log as it was found.
struct LogHead {
  std::string machine;
  bool is_ours = false;
  std::int64_t length = 0;
  std::string head;            ///< the hash of its last entry, as hexadecimal; "" of an empty log
  std::int64_t changes = 0;    ///< that are there
  std::int64_t forgotten = 0;  ///< numbers whose changes were forgotten
};

/// That something was forgotten, as a log tells it.
struct ToldForgetting {
  std::string machine;
  std::int64_t number = 0;
  std::optional<Time> at;  ///< absent: before logs told
  std::int64_t changes = 0;
};

/// The first place of a log, or a page, at which something does not fit.
struct Flaw {
  /// `altered`: an entry is not what its hash is of. `missing`: a number is not there, and no announcement
  /// says why. `twice`: one number is there as two things. `head`: the log ends elsewhere than its head says.
  /// `untold`: a gap that no announcement tells of. `misplaced`: a change hangs on another setting than
  /// the one that it was logged for, or on another site. `hidden`: it is marked as an echo, and no other
  /// computer is known. `look`: a row of a look at a page was added, altered or taken away. `orphan`: what
  /// something hangs on was taken away.
  std::string code;
  std::string machine;      ///< whose log; "" of a page
  std::int64_t number = 0;  ///< in that log; 0 of a page
  std::optional<Time> at;   ///< of the entry
  std::string site, page;   ///< of a page's looks
  std::string message;      ///< the same in words
};

/// What was found: whole where there is no flaw.
struct Findings {
  std::vector<LogHead> logs;
  std::vector<ToldForgetting> forgettings;
  std::int64_t looks = 0;
  std::vector<Flaw> flaws;
};

/// What a person can do about a history that is not whole.
std::string way_out_of_broken();

/// Reads every log from its beginning to its head, and every look, in one pass and with little memory.
Findings verify(SQLite::Database& database);

}  // namespace flipwatch
