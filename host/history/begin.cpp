// Which history a host works with: the one that is there, or, where there is none or it is damaged, a new
// one.
#include <system_error>

#include "error.h"
#include "history/history.h"
#include "history/patience.h"
#include "history/set_aside.h"
#include "machine/clock.h"
#include "machine/folder_lock.h"

namespace flipwatch {
namespace {

/// Nothing that could be read is there: a history is to be made.
bool is_nothing(const std::filesystem::path& file) {
  std::error_code fault;
  const auto size = std::filesystem::file_size(file, fault);
  return fault == std::errc::no_such_file_or_directory || (!fault && size == 0);
}

/// Nullptr where it is damaged.
std::unique_ptr<History> open_if_sound(const std::filesystem::path& file, const std::atomic<bool>& hurry) {
  try {
    return std::make_unique<History>(file, hurry);
  } catch (const Error& fault) {
    if (fault.code != Code::history_damaged) throw;
    return nullptr;
  }
}

void wait_for(FolderLock& lock, const std::filesystem::path& file, const std::atomic<bool>& hurry) {
  if (Patience(hurry).try_until([&] { return lock.take(); })) return;
  throw Error(Code::history_busy,
              "another program holds the folder of the history " + file.string() + " for too long", "",
              "Close other programs that have this file open, then look again.");
}

}  // namespace

std::unique_ptr<History> open_history(const std::filesystem::path& file, const std::atomic<bool>& hurry) {
  if (!is_nothing(file)) {
    if (auto history = open_if_sound(file, hurry)) return history;
  }
  FolderLock lock(file.parent_path());
  wait_for(lock, file, hurry);
  if (is_nothing(file)) {
    set_rest_aside(file);
  } else {
    if (auto history = open_if_sound(file, hurry)) return history;  // another host was quicker
    set_aside(file, now());
  }
  return std::make_unique<History>(file, hurry);
}

std::unique_ptr<History> in_place_of(std::unique_ptr<History> damaged) {
  const std::filesystem::path file = damaged->file_;
  const std::atomic<bool>& hurry = damaged->patience_->hurry();
  FolderLock lock(file.parent_path());
  wait_for(lock, file, hurry);
  const bool is_there = !damaged->has_moved();
  damaged->is_damaged_ = true;
  damaged.reset();
  if (is_there) set_aside(file, now());
  return std::make_unique<History>(file, hurry);
}

}  // namespace flipwatch
