#include "browsers/safety.h"

#include <system_error>

#if !defined(_WIN32)
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace flipwatch {

namespace fs = std::filesystem;

#if defined(_WIN32)
// Windows keeps a person's own folders closed by what they inherit; there is no mode to look at.
fs::path open_to_others(const fs::path&) { return {}; }
#else
namespace {

fs::path open_part_of(const fs::path& path) {
  for (fs::path part = path; !part.empty(); part = part.parent_path()) {
    struct stat seen {};
    const bool is_there = stat(part.c_str(), &seen) == 0;
    // Many systems give each person a group of their own, and let it write: that is nobody else.
    const bool is_own_group = seen.st_gid == seen.st_uid;
    const bool is_shared = (seen.st_mode & S_IWOTH) != 0 || ((seen.st_mode & S_IWGRP) != 0 && !is_own_group);
    // In a folder like /tmp others may add, and cannot touch what is not theirs.
    const bool is_sticky = S_ISDIR(seen.st_mode) && (seen.st_mode & S_ISVTX) != 0;
    const bool is_theirs = seen.st_uid != 0 && seen.st_uid != geteuid();
    if (is_there && (is_theirs || (is_shared && !is_sticky))) return part;
    if (part == part.parent_path()) break;
  }
  return {};
}

}  // namespace

fs::path open_to_others(const fs::path& path) {
  if (fs::path open = open_part_of(path); !open.empty()) return open;
  // The same where links lead.
  std::error_code fault;
  const fs::path real = fs::weakly_canonical(path, fault);
  return fault ? fs::path() : open_part_of(real);
}
#endif

std::string closing_command(const fs::path& open) { return "chmod go-w '" + open.string() + "'"; }

}  // namespace flipwatch
