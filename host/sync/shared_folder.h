#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "sync/log_file.h"

namespace flipwatch {

/// A log file that was found in the folder, and what is in it.
struct FoundLog {
  std::string name;
  LogFile log;
  std::string digest;   ///< of its text
  std::string trouble;  ///< why it could not be opened; "" where it could
};

/// The name of a computer's log in the folder.
std::string log_name(const std::string& machine);

/// All logs of the folder, by name: also a synchroniser's copies of them, under whichever name it gave those.
/// Links are not followed, hidden files are other programs'.
std::vector<FoundLog> logs_in(const std::filesystem::path& folder);

}  // namespace flipwatch
