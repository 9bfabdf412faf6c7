#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/tables.h"

namespace flipwatch {

/// Fills an empty history with what a copy of one holds, within one transaction: the tables as they were in
/// the version that saved it, their rows as they are, and then the steps up to this version. Each call throws
/// Error bad_request where a history cannot hold what is said.
class Restore {
 public:
  explicit Restore(SQLite::Database& database);
  ~Restore();

  /// First, and once: the version of the tables. One that is newer is refused.
  void version(std::int64_t version);
  /// The table to which the rows that follow belong, and what each of their values is of.
  void table(std::string_view name, const std::vector<std::string>& columns);
  /// Throws with the index of the value at fault as the pointer, "" where it is the row.
  void row(const std::vector<Value>& values);
  /// Last.
  void finish();

 private:
  struct Rows;
  SQLite::Database& database_;
  int version_ = 0;
  std::vector<Table> tables_;
  std::unique_ptr<Rows> rows_;
};

}  // namespace flipwatch
