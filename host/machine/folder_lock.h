#pragma once
#include <filesystem>

namespace flipwatch {

/// Holds a folder against other hosts that would make or move the same files in it at the same moment. It is
/// free again when this goes, and when the process ends, however it ends.
class FolderLock {
 public:
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  /// False: another host has it now. Where a file system knows no locks, everybody gets it.
  bool take();

 private:
  int folder_;
};

}  // namespace flipwatch
