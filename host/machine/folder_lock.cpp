#include "machine/folder_lock.h"

#ifndef _WIN32
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace flipwatch {

#ifdef _WIN32

// A file that another host has open cannot be moved there anyway.
FolderLock::FolderLock(const std::filesystem::path&) : folder_(-1) {}
FolderLock::~FolderLock() = default;
bool FolderLock::take() { return true; }

#else

FolderLock::FolderLock(const std::filesystem::path& folder)
    : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}

FolderLock::~FolderLock() {
  if (folder_ >= 0) close(folder_);
}

bool FolderLock::take() { return flock(folder_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; }

#endif

}  // namespace flipwatch
