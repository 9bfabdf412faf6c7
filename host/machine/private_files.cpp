#include "machine/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#ifdef _WIN32
#include <io.h>
#include <process.h>
#else
#include <unistd.h>
#endif

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

#ifdef _WIN32
constexpr int private_file = _S_IREAD | _S_IWRITE;
constexpr int binary = _O_BINARY;
constexpr int at_once = 0;
constexpr int no_link = 0;
int flush(int file) { return _commit(file); }
#else
constexpr mode_t private_file = 0600;
constexpr int binary = 0;
constexpr int at_once = O_NONBLOCK;  // a pipe that stands there is not waited for
constexpr int no_link = O_NOFOLLOW;
int flush(int file) { return fsync(file); }
#endif

[[noreturn]] void fail(const fs::path& path, int error = errno) {
  throw std::system_error(error, std::generic_category(), path.string());
}

/// An open file that is closed again, by whichever way its block is left.
struct OpenFile {
  explicit OpenFile(const fs::path& path, int flags)
      : number(::open(path.string().c_str(), flags | binary, private_file)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (number >= 0) ::close(number);
  }
  int number;
};

void write_all(int file, std::string_view text, const fs::path& path) {
  while (!text.empty()) {
    const auto count = ::write(file, text.data(), static_cast<unsigned>(text.size()));
    if (count < 0 && errno != EINTR) fail(path);
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace

#ifdef _WIN32

void keep_files_private() {}  // %LOCALAPPDATA% is the person's alone

void make_private_folder(const fs::path& folder) { fs::create_directories(folder); }

#else

void keep_files_private() { umask(077); }

void make_private_folder(const fs::path& folder) {
  struct stat found {};
  if (stat(folder.c_str(), &found) != 0) {
    if (errno != ENOENT) fail(folder);
    if (folder.has_parent_path() && folder.parent_path() != folder && !fs::exists(folder.parent_path())) {
      make_private_folder(folder.parent_path());
    }
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail(folder);
    if (stat(folder.c_str(), &found) != 0)
      fail(folder);  // another host may have been quicker, so it is looked at too
  }
  if (!S_ISDIR(found.st_mode)) fail(folder, ENOTDIR);
  if (found.st_uid != geteuid()) fail(folder, EPERM);
  if ((found.st_mode & 077) != 0 && chmod(folder.c_str(), 0700) != 0) fail(folder);
}

#endif

namespace {

void write_and_flush(const fs::path& file, const std::function<void(const Pieces&)>& write) {
  // A new file, or none: whoever may write in the folder could have put a link to another one there.
  std::error_code none;
  fs::remove(file, none);
  const OpenFile open(file, O_WRONLY | O_CREAT | O_EXCL | no_link);
  if (open.number < 0) fail(file);
  write([&](std::string_view piece) { write_all(open.number, piece, file); });
  if (flush(open.number) != 0) fail(file);
}

}  // namespace

void write_private_file(const fs::path& file, std::string_view text) {
  write_private_file(file, [text](const Pieces& pieces) { pieces(text); });
}

void write_private_file(const fs::path& file, const std::function<void(const Pieces&)>& write) {
  fs::path draft = file;
  draft += "." + std::to_string(getpid()) + ".new";
  try {
    write_and_flush(draft, write);
    fs::rename(draft, file);
  } catch (...) {
    std::error_code none;
    fs::remove(draft, none);
    throw;
  }
#ifndef _WIN32
  const OpenFile folder(file.parent_path(),
                        O_RDONLY);  // the new name is in the folder, which is flushed by itself
  if (folder.number >= 0) flush(folder.number);
#endif
}

void write_public_file(const fs::path& file, std::string_view text) {
  std::vector<fs::path> missing;
  for (fs::path folder = fs::absolute(file).parent_path(); !fs::exists(folder); folder = folder.parent_path())
    missing.push_back(folder);
  fs::create_directories(file.parent_path());
  constexpr auto folder_mode = fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                               fs::perms::others_read | fs::perms::others_exec;
  for (const fs::path& folder : missing) fs::permissions(folder, folder_mode);
  write_private_file(file, text);
  fs::permissions(file, fs::perms::group_read | fs::perms::others_read, fs::perm_options::add);
}

void append_private_file(const fs::path& file, std::string_view text) {
  const OpenFile open(file, O_WRONLY | O_APPEND | no_link);
  if (open.number < 0) fail(file);
  write_all(open.number, text, file);
  if (flush(open.number) != 0) fail(file);
}

#ifdef _WIN32

bool others_may_write(const fs::path&) { return false; }

#else

bool others_may_write(const fs::path& folder) {
  struct stat found {};
  return stat(folder.c_str(), &found) == 0 && (found.st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

#endif

std::optional<std::string> read_file(const fs::path& file, std::size_t max_bytes, Links links) {
  const OpenFile open(file, O_RDONLY | at_once | (links == Links::refused ? no_link : 0));
  if (open.number < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    fail(file);
  }
  struct stat found {};
  if (fstat(open.number, &found) != 0) fail(file);
  if ((found.st_mode & S_IFMT) == S_IFDIR) fail(file, EISDIR);
  if ((found.st_mode & S_IFMT) != S_IFREG) fail(file, EINVAL);
  std::string text;
  char part[4096];
  while (true) {
    const auto count = ::read(open.number, part, sizeof part);
    if (count == 0) return text;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(file);
    text.append(part, static_cast<std::size_t>(count));
    if (text.size() > max_bytes) fail(file, EFBIG);
  }
}

}  // namespace flipwatch
