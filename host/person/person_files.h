#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "machine/places.h"
#include "rules/compile/problem.h"

namespace flipwatch {

/// Where the person's own files lie; each path is empty where the person has no home.
struct PersonFiles {
  std::filesystem::path policy;     ///< policy.json
  std::filesystem::path packs;      ///< the folder of the person's packs
  std::filesystem::path last_good;  ///< a copy of the last policy.json that was right

  static PersonFiles in(const Places& places);
};

/// What tells a file from the same file changed.
struct FileStamp {
  std::filesystem::path file;
  std::uintmax_t size = 0;
  std::filesystem::file_time_type written;

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Which files there are; two that are equal need no reading again.
struct FileStamps {
  std::optional<FileStamp> policy;
  std::vector<FileStamp> packs;  ///< by name

  friend bool operator==(const FileStamps&, const FileStamps&) = default;
  static FileStamps of(const PersonFiles& files);
};

/// How long a file of the person's may be.
inline constexpr std::size_t max_person_file = std::size_t{1024} * 1024;

/// The text of a file; what keeps it from being read goes to `problems`, and then there is none.
std::optional<std::string> text_of(const std::filesystem::path& file, rules::Problems& problems);

}  // namespace flipwatch
