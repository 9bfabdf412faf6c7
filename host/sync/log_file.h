#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "history/log_rows.h"

namespace flipwatch {

/// The first line of a log file.
struct LogOwner {
  std::string machine;  ///< whose log it is
  std::string salt;     ///< with which the signs in it are hashed
};

/// A line of a log file behind its first: a row as it was then. One whose row was forgotten keeps its number
/// and its hash.
struct LogLine {
  LogRow row;        ///< both "" where it was forgotten
  std::string hash;  ///< over the line before it and its own row, as hexadecimal
};

/// A log file as far as it can be believed. README.md has the format.
struct LogFile {
  enum class Is {
    whole,
    half_copied,  ///< its last line has no end yet
    broken,       ///< a line that cannot be: `trouble` says which, and why
    newer,        ///< of a version that we do not know; nothing of it is read
    no_log,       ///< its first line is none
  };
  Is is = Is::whole;
  LogOwner head;
  std::vector<LogLine> lines;  ///< up to where it is whole, the n-th at n - 1
  std::string trouble;
};

LogFile read_log(std::string_view text);

/// What the lines come to: the last row of each key.
std::vector<LogRow> rows_of(const LogFile& log);

/// The same where the others hash with `salt`. A log of another salt comes from a computer that has not
/// joined them yet: its signs say nothing here, as they will when it has.
std::vector<LogRow> rows_under(const std::string& salt, const LogFile& log);

/// The lines as they stand in a file, and more rows behind them.
std::string text_of(const LogOwner& head);
std::string text_of(const std::vector<LogLine>& lines, std::size_t first = 0);
void add_line(LogFile& log, const LogRow& row);

}  // namespace flipwatch
