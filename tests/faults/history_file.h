#pragma once
#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <vector>

#include "load.h"

/// The history as somebody else looks at it who leaves no trace: closing it neither empties its WAL nor takes
/// it away, so what a killed host left behind is there for the next one as it was.
class HistoryFile {
 public:
  explicit HistoryFile(const std::filesystem::path& file);
  ~HistoryFile();
  HistoryFile(const HistoryFile&) = delete;
  HistoryFile& operator=(const HistoryFile&) = delete;

  void run(const std::string& sql);
  /// The first value of the first row.
  std::string text(const std::string& sql);
  std::int64_t number(const std::string& sql) { return std::stoll(text(sql)); }

  /// What is wrong with the file as a whole; "" where nothing is. Its pages and indexes, rows that point
  /// nowhere, a log with a hole or with another head than its last change, a check of which a part is there.
  std::string flaw();
  /// The checks that are not there, each by its number: "", or "12 of p1, 14 of p0".
  std::string missing(const std::vector<SentCheck>& checks);

 private:
  bool holds(const SentCheck& check);
  sqlite3* database_ = nullptr;
};
