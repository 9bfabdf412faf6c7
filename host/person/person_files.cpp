#include "person/person_files.h"

#include <algorithm>
#include <system_error>

#include "machine/private_files.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

/// A file that is there and cannot be looked at is a file all the same: reading it says what is the matter.
std::optional<FileStamp> stamp_of(const fs::path& file) {
  std::error_code fault;
  const fs::file_status status = fs::status(file, fault);
  if (status.type() == fs::file_type::not_found) return std::nullopt;
  FileStamp stamp{.file = file, .size = 0, .written = {}};
  if (const fs::file_time_type written = fs::last_write_time(file, fault); !fault) stamp.written = written;
  if (const std::uintmax_t size = fs::file_size(file, fault); !fault) stamp.size = size;
  return stamp;
}

}  // namespace

PersonFiles PersonFiles::in(const Places& places) {
  if (places.config.empty()) return {};
  return {.policy = places.policy(),
          .packs = places.rules(),
          .last_good = places.state.empty() ? fs::path() : places.last_policy()};
}

FileStamps FileStamps::of(const PersonFiles& files) {
  FileStamps stamps;
  if (files.policy.empty()) return stamps;
  stamps.policy = stamp_of(files.policy);
  std::error_code none;
  for (fs::directory_iterator file(files.packs, none), end; !none && file != end; file.increment(none)) {
    if (file->path().extension() != ".json") continue;
    if (auto stamp = stamp_of(file->path())) stamps.packs.push_back(std::move(*stamp));
  }
  std::sort(stamps.packs.begin(), stamps.packs.end(),
            [](const FileStamp& a, const FileStamp& b) { return a.file < b.file; });
  return stamps;
}

std::optional<std::string> text_of(const fs::path& file, rules::Problems& problems) {
  std::string found;
  try {
    std::error_code fault;
    const fs::file_status status = fs::status(file, fault);
    if (fs::is_directory(status)) {
      found = "expected a file, found a folder";
    } else if (fs::exists(status) && !fs::is_regular_file(status)) {
      found = "expected a file, found a pipe or a device";
    } else if (auto text = read_file(file, max_person_file)) {
      return text;
    } else {
      found = "expected a file, found none";
    }
  } catch (const std::system_error& error) {
    found = error.code() == std::errc::file_too_large
                ? "expected at most 1 MB, found more"
                : "expected a file that can be read, found: " + error.code().message();
  }
  problems.push_back({"", found});
  return std::nullopt;
}

}  // namespace flipwatch
