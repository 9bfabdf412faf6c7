#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "history/log_rows.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// What the person answered to the question whose account one is.
struct AccountAnswer {
  std::string site;
  std::string theirs;  ///< as the question called it: its name there, @, and its computer
  std::string ours;    ///< a name or an alias; "new": none of ours
};

/// By the names of the computers that wrote them.
using LogsOfOthers = std::map<std::string, std::vector<LogRow>>;

/// A question: which of ours is this account of another computer?
struct AccountQuestion {
  std::string site;
  std::string theirs;
  std::vector<std::string> ours;
};

/// What came of another computer's log.
struct TakenOver {
  std::int64_t changes = 0;  ///< that were not here before
  std::int64_t looks = 0;
  std::size_t forgotten = 0;               ///< settings that were forgotten there
  std::vector<AccountQuestion> questions;  ///< what belongs to these accounts was left
};

/// Takes over all that a computer's log says; again, it changes nothing. Within the transaction of the
/// caller. Throws Error bad_request where the log cannot be one: nothing of it may be kept then.
TakenOver take_over(SQLite::Database& ours, const std::string& machine, const std::vector<LogRow>& rows,
                    const std::vector<AccountAnswer>& answers);

}  // namespace flipwatch
