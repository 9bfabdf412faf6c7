#include <sqlite3.h>

#include <system_error>

#include "history/sql.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

/// SQLite cannot write anything into less.
constexpr std::uintmax_t least_room_bytes = 64 * 1024;

/// SQLite says "full" only of some of its files; of the others it says that they cannot be opened or written.
bool is_disk_full(const fs::path& file) {
  std::error_code fault;
  const fs::space_info space = fs::space(file.parent_path(), fault);
  return !fault && space.available < least_room_bytes;
}

Error full(const std::string& name) {
  return {Code::history_unavailable, "the history " + name + " cannot be written: the disk is full", "",
          "Make room on the disk, then look again."};
}

}  // namespace

Error moved_error(const fs::path& file) {
  return {Code::history_damaged, "the history " + file.string() + " was moved or taken away meanwhile", "",
          "Look again."};
}

Error history_error(const SQLite::Exception& fault, SQLite::Database* database, const fs::path& file) {
  if (database && is_moved(*database)) return moved_error(file);
  const std::string name = file.string();
  switch (fault.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:  // another host was stopped while it changed what all of them read first
      return {Code::history_busy, "another program holds the history " + name + " for too long", "",
              "Close other programs that have this file open, then look again."};
    case SQLITE_FULL:
      return full(name);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      if (fault.getErrorCode() == SQLITE_CANTOPEN && is_disk_full(file)) return full(name);
      return {Code::history_unavailable, "the history " + name + " cannot be opened for writing", "",
              "Give yourself the right to write this file and its folder, then look again."};
    case SQLITE_IOERR:
      if (is_disk_full(file)) return full(name);
      return {Code::history_unavailable,
              "the history " + name + " cannot be read or written: the disk refuses it", "",
              "Look whether this disk is full or broken, or how much you may keep on it, then look again."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {Code::history_damaged, "the history " + name + " is damaged: " + fault.getErrorStr(), "",
              "Look again: it is set aside then, and a new one begun. Nothing of it is deleted."};
    default:
      return {Code::history_unavailable, "the history " + name + " cannot be used: " + fault.what(), "",
              "Look again; if it stays, the log file of Flipwatch says more."};
  }
}

}  // namespace flipwatch
