#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "history/account_choice.h"
#include "history/log_rows.h"

namespace flipwatch {

/// Another computer's log, laid out as the history that it came from. Ids here are theirs.
class TheirHistory {
 public:
  /// With the tables that `ours` has. Throws Error bad_request.
  TheirHistory(SQLite::Database& ours, const std::string& machine, const std::vector<LogRow>& rows);

  SQLite::Database& database() { return database_; }
  const std::string& machine() const { return machine_; }
  std::vector<std::string> sites();
  std::vector<Account> accounts(const std::string& site);
  /// The names of the computers that it knows, by their numbers there.
  const std::map<std::int64_t, std::string>& machines() const { return machines_; }

 private:
  std::string machine_;
  SQLite::Database database_;
  std::map<std::int64_t, std::string> machines_;
};

}  // namespace flipwatch
