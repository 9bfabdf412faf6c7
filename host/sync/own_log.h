#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "sync/log_file.h"

namespace flipwatch {

/// What has to be done so that a log file says what the history says: lines behind its end, or all of it
/// anew.
struct OwnLog {
  std::string text;  ///< to be added, or the whole file
  bool is_anew =
      false;  ///< the file is replaced: where there was none, where something in it was forgotten, …
  std::size_t written = 0;
  std::size_t forgotten = 0;
};

/// `there`: the file as it is, no_log where there is none. Numbers and hashes of lines that stay do not
/// change.
OwnLog own_log(const LogFile& there, const LogOwner& head, const std::vector<LogRow>& rows);

/// The change in a log file that this history did not make: its number; 0 for none. `length`: how many
/// changes our log has had. Then another computer writes under our name.
std::int64_t foreign_change(const LogFile& there, const std::vector<LogRow>& rows, std::int64_t length);

}  // namespace flipwatch
