#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "history/history.h"
#include "scratch_folder.h"

inline const std::atomic<bool> no_hurry{false};

/// A reading of the page p, so many minutes after ten o'clock: controls and their states.
flipwatch::Reading reading(int minute, const std::vector<std::pair<std::string, std::string>>& states);

/// Rules that want everything off.
extern const flipwatch::Rules want_off;

/// A history in a folder of its own, and a second way into its file, past it.
class Kept {
 public:
  static const flipwatch::Time forgotten_at;
  Kept();

  /// So many flips of a control, each a look and a change. Four were off at the first look: a to d.
  /// A third flip in five looks would be told as two changes.
  void flips(const std::string& control, int times);
  void flip_each_twice() {
    for (const char* control : {"a", "b", "c", "d"}) flips(control, 2);
  }
  void forget(const std::string& control);

  flipwatch::History& history() { return *history_; }
  SQLite::Database& database() { return *database_; }
  SQLite::Column sql(const char* query) { return database_->execAndGet(query); }
  std::filesystem::path file() const { return folder_.path() / "history.db"; }
  /// Of all files of the history.
  std::string bytes() const;

 private:
  ScratchFolder folder_;
  std::unique_ptr<flipwatch::History> history_;
  std::unique_ptr<SQLite::Database> database_;
  std::map<std::string, std::string> states_{{"a", "off"}, {"b", "off"}, {"c", "off"}, {"d", "off"}};
  int minute_ = 0;
};
