#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "error.h"
#include "reading/reading.h"
#include "time.h"

namespace flipwatch {

/// Times and states between SQL and C++: a moment is its milliseconds, a day its number, what is absent is
/// null.
inline std::int64_t to_sql(Time time) { return time.time_since_epoch().count(); }

inline Time time_from(std::int64_t milliseconds) { return Time{std::chrono::milliseconds{milliseconds}}; }

inline void bind_to(SQLite::Statement& statement, int at, const std::optional<Time>& time) {
  if (time)
    statement.bind(at, to_sql(*time));
  else
    statement.bind(at);
}

inline void bind_to(SQLite::Statement& statement, int at, const std::optional<std::string>& text) {
  if (text)
    statement.bind(at, *text);
  else
    statement.bind(at);
}

inline std::optional<Time> time_at(SQLite::Statement& row, int at) {
  if (row.isColumnNull(at)) return std::nullopt;
  return time_from(row.getColumn(at).getInt64());
}

inline State state_at(SQLite::Statement& row, int at) {
  if (row.isColumnNull(at)) return std::nullopt;
  return row.getColumn(at).getString();
}

/// A fault of SQLite as the wire tells it, with the file and the way out.
Error history_error(const SQLite::Exception& fault, const std::filesystem::path& file);

/// One transaction that takes the write lock at once: commits what `work` did, or nothing.
template <class Work>
auto in_transaction(SQLite::Database& database, const std::filesystem::path& file, Work work) {
  try {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      transaction.commit();
    } else {
      auto result = work();
      transaction.commit();
      return result;
    }
  } catch (const SQLite::Exception& fault) {
    throw history_error(fault, file);
  }
}

/// Reads without a transaction of its own, with the same errors.
template <class Work>
auto reading_from(const std::filesystem::path& file, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& fault) {
    throw history_error(fault, file);
  }
}

}  // namespace flipwatch
