#pragma once
#include <cstdint>
#include <memory>

#include "history/chain.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// The stored subjects of a machine's log.
class Subjects {
 public:
  Subjects(SQLite::Database& database, std::int64_t machine);
  ~Subjects();

  /// That of a setting which is called like `named`, made when there is none. Answers its id, and puts its
  /// nonce into `named`.
  std::int64_t settle(std::int64_t setting, Subject& named);

 private:
  struct Prepared;
  std::unique_ptr<Prepared> prepared_;
};

/// The step to version 4: gives each change that is there the subject under which it was logged. A setting
/// may have been called otherwise since, so each name that it and its account had is tried until the hash
/// fits. What was forgotten so far becomes gaps, told in one announcement.
void name_old_changes(SQLite::Database& database);

}  // namespace flipwatch
