#pragma once
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

inline void bind_bytes(SQLite::Statement& statement, int at, std::string_view bytes) {
  statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

/// What is bound as bytes, not as text.
struct Blob {
  std::string_view bytes;
};

inline void bind_to(SQLite::Statement& statement, int at, const Blob& value) {
  bind_bytes(statement, at, value.bytes);
}

/// A value of another row, as it is.
inline void bind_to(SQLite::Statement& statement, int at, const SQLite::Column& column) {
  if (column.isNull())
    statement.bind(at);
  else if (column.isInteger())
    statement.bind(at, column.getInt64());
  else if (column.isBlob())
    bind_bytes(statement, at, column.getString());
  else
    statement.bind(at, column.getString());
}

inline void bind_to(SQLite::Statement& statement, int at, std::int64_t number) { statement.bind(at, number); }

/// A statement that is run with one set of values after another.
class Query {
 public:
  Query(SQLite::Database& database, const char* sql) : statement_(database, sql) {}

  /// Answers how many rows it changed.
  template <class... Values>
  int run(const Values&... values) {
    bind_all(values...);
    return statement_.exec();
  }
  /// Steps to the first row; false where there is none.
  template <class... Values>
  bool find(const Values&... values) {
    bind_all(values...);
    return statement_.executeStep();
  }
  bool next() { return statement_.executeStep(); }
  SQLite::Column column(int at) { return statement_.getColumn(at); }
  std::int64_t number(int at) { return statement_.getColumn(at).getInt64(); }
  std::string text(int at) { return statement_.getColumn(at).getString(); }
  SQLite::Statement& row() { return statement_; }

 private:
  template <class... Values>
  void bind_all(const Values&... values) {
    int at = 0;
    statement_.reset();
    (bind_to(statement_, ++at, values), ...);
  }

  SQLite::Statement statement_;
};

inline std::optional<Time> time_at(SQLite::Statement& row, int at) {
  if (row.isColumnNull(at)) return std::nullopt;
  return time_from(row.getColumn(at).getInt64());
}

inline State state_at(SQLite::Statement& row, int at) {
  if (row.isColumnNull(at)) return std::nullopt;
  return row.getColumn(at).getString();
}

/// A list for "in (…)".
inline std::string ids_text(const std::vector<std::int64_t>& ids) {
  std::string text;
  for (const std::int64_t id : ids) text += (text.empty() ? "" : ", ") + std::to_string(id);
  return text;
}

/// The rows of a query, read without SQLiteCpp's object for each value: the settings of an account are
/// thousands of values at each check, and those objects cost more than the query.
class Rows {
 public:
  Rows(SQLite::Database& database, std::string_view sql) : database_(database) {
    database.check(sqlite3_prepare_v2(database.getHandle(), sql.data(), static_cast<int>(sql.size()),
                                      &statement_, nullptr));
  }
  ~Rows() { sqlite3_finalize(statement_); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  void bind(int at, std::int64_t value) { database_.check(sqlite3_bind_int64(statement_, at, value)); }
  /// Steps to the next row; false behind the last one.
  bool next() {
    const int result = sqlite3_step(statement_);
    if (result != SQLITE_ROW && result != SQLITE_DONE) database_.check(result);
    return result == SQLITE_ROW;
  }
  bool is_null(int at) const { return sqlite3_column_type(statement_, at) == SQLITE_NULL; }
  std::int64_t integer(int at) const { return sqlite3_column_int64(statement_, at); }
  bool flag(int at) const { return integer(at) != 0; }
  std::string text(int at) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, at));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, at)))
                 : std::string();
  }
  State state(int at) const { return is_null(at) ? State() : State(text(at)); }
  std::optional<Time> time(int at) const {
    return is_null(at) ? std::nullopt : std::optional(time_from(integer(at)));
  }

 private:
  SQLite::Database& database_;
  sqlite3_stmt* statement_ = nullptr;
};

Error moved_error(const std::filesystem::path& file);
/// A fault of SQLite as the wire tells it, with the file and the way out. Whatever goes wrong with a file
/// that was moved meanwhile is history_damaged: what SQLite keeps beside it is another one's.
Error history_error(const SQLite::Exception& fault, SQLite::Database* database,
                    const std::filesystem::path& file);

/// The file that is open is no longer where it was: another host has set it aside, or somebody took it away.
bool is_moved(SQLite::Database& database);
/// Throws Error history_damaged: what was written is no part of the history that everybody reads now.
void throw_if_moved(SQLite::Database& database, const std::filesystem::path& file);

/// What a stored number stands for. Throws Error history_unavailable where no program of ours wrote it.
template <class Meaning>
Meaning stands_for(std::int64_t number, Meaning last) {
  if (number >= 0 && number <= static_cast<std::int64_t>(last)) return static_cast<Meaning>(number);
  throw Error(Code::history_unavailable,
              "the history was altered: it says " + std::to_string(number) + " where nothing has that number",
              "",
              "Move the history to another place; Flipwatch then begins a new one, and flipwatch import "
              "takes back a copy that you saved.");
}

/// Makes sure of all that was committed, against a power cut; a kill of this process loses no commit anyway.
void make_durable(SQLite::Database& database, const std::filesystem::path& file);

/// One transaction that takes the write lock at once: commits what `work` did, or nothing.
template <class Work>
auto committed(SQLite::Database& database, const std::filesystem::path& file, Work work) {
  try {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      transaction.commit();
      throw_if_moved(database, file);
    } else {
      auto result = work();
      transaction.commit();
      throw_if_moved(database, file);
      return result;
    }
  } catch (const SQLite::Exception& fault) {
    throw history_error(fault, &database, file);
  }
}

/// The same, and durable.
template <class Work>
auto in_transaction(SQLite::Database& database, const std::filesystem::path& file, Work work) {
  if constexpr (std::is_void_v<decltype(work())>) {
    committed(database, file, work);
    make_durable(database, file);
  } else {
    auto result = committed(database, file, work);
    make_durable(database, file);
    return result;
  }
}

/// Reads without a transaction of its own, with the same errors.
template <class Work>
auto reading_from(SQLite::Database& database, const std::filesystem::path& file, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& fault) {
    throw history_error(fault, &database, file);
  }
}

}  // namespace flipwatch
