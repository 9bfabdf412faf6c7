#include <sqlite3.h>

#include <algorithm>
#include <system_error>

#include "history/history.h"
#include "history/patience.h"
#include "history/random.h"
#include "history/schema.h"
#include "history/set_aside.h"
#include "history/sql.h"
#include "history/upgrade.h"

namespace flipwatch {
namespace {

/// A WAL that is longer is emptied when we go. Every start reads it from its beginning to its end, 4 us a
/// page.
constexpr std::uintmax_t long_wal_bytes = std::uintmax_t{32} * 4096;

/// SQLite's own VFS, but for one thing: a WAL that is there already is opened, not created. For one that it
/// may have created SQLite syncs the folder as well, in each process anew, and that doubled what a committed
/// check costs.
constexpr const char* vfs_name = "flipwatch";

int open_without_folder_sync(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
  std::error_code none;
  // Who made it syncs it with its folder before its first commit there is answered; one that a reader made is
  // in its folder as soon as the system writes that by itself.
  const bool is_there = name && (flags & SQLITE_OPEN_WAL) != 0 && std::filesystem::exists(name, none);
  return system->xOpen(system, name, file, is_there ? flags & ~SQLITE_OPEN_CREATE : flags, out_flags);
}

void register_vfs() {
  static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
  vfs.zName = vfs_name;
  vfs.xOpen = open_without_folder_sync;
  sqlite3_vfs_register(&vfs, 0);
}

/// What SQLite puts aside while it works holds rows of the history: it stays beside it, and out of /var/tmp.
void keep_temporary_files_in(const std::filesystem::path& folder) {
  sqlite3_free(sqlite3_temp_directory);
  sqlite3_temp_directory = sqlite3_mprintf("%s", folder.string().c_str());
}

int version_of(SQLite::Database& database) {
  const int version = database.execAndGet("pragma user_version").getInt();
  if (version < 0) throw SQLite::Exception("no version of a history is below nought", SQLITE_NOTADB);
  return version;
}

/// SQLite does not ask the busy handler when two switch to WAL at once: asked here instead.
void switch_to_wal(SQLite::Database& database, Patience& patience) {
  for (int times = 0;; ++times) {
    try {
      if (database.execAndGet("pragma journal_mode = wal").getString() == "wal") return;
      return;  // a file system without shared memory: the journal that it can have
    } catch (const SQLite::Exception& fault) {
      if (fault.getErrorCode() != SQLITE_BUSY || !patience.wait(times)) throw;
    }
  }
}

/// Two hosts may both have seen version 0, so it is read again inside the transaction.
void migrate(SQLite::Database& database, const std::filesystem::path& file) {
  in_transaction(database, file, [&] {
    int version = version_of(database);
    if (version == 0) {
      make_tables(database, 1);
      SQLite::Statement made(database, "insert into machine (id, name, salt) values (1, ?, ?)");
      made.bind(1, random_name(8));
      made.bind(2, random_name(16));
      made.exec();
      version = 1;
    }
    upgrade(database, version);
  });
}

}  // namespace

History::History(const std::filesystem::path& file, const std::atomic<bool>& hurry)
    : file_(file), patience_(std::make_unique<Patience>(hurry)) {
  try {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS,
                   0);  // statistics that nobody reads, under a lock at each allocation
    sqlite3_initialize();
    register_vfs();
    keep_temporary_files_in(file.parent_path());
    // One thread uses a connection, so it needs no lock around each call.
    database_ = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX, 0, vfs_name);
    sqlite3* handle = database_->getHandle();
    sqlite3_busy_handler(handle, Patience::busy_handler, patience_.get());
    // Closing must not cost the next start: SQLite would delete the WAL, which had to be made again.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // A file that somebody made up may hold views and triggers: they get nothing that could do harm.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (version_of(*database_) == 0) switch_to_wal(*database_, *patience_);
    // What must be durable is made so by make_durable.
    // secure_delete from the first write on: a row that is replaced leaves no copy behind that `forget` would
    // not find.
    database_->exec("pragma synchronous = normal; pragma secure_delete = on");
    const int version = version_of(*database_);
    if (version > schema_version) {
      throw Error(Code::history_unavailable,
                  "the history " + file.string() + " was written by a newer Flipwatch (version " +
                      std::to_string(version) + ", this one knows " + std::to_string(schema_version) + ")",
                  "", "Update the Flipwatch program on this computer. The history was left as it is.");
    }
    if (version < schema_version) migrate(*database_, file);
    // Moved while it was being opened: what SQLite keeps beside it may be another one's already.
    throw_if_moved(*database_, file);
  } catch (const SQLite::Exception& fault) {
    throw history_error(fault, database_.get(), file);
  }
  set_aside_ = all_set_aside(file);
}

bool History::has_moved() { return is_moved(*database_); }

History::~History() {
  if (is_damaged_ || has_moved()) return;
  std::error_code none;
  const std::uintmax_t wal = std::filesystem::file_size(file_.string() + "-wal", none);
  if (none || wal < long_wal_bytes) return;
  // The answer is out, so this delays nobody; where another host is at work, it stays for who goes last.
  sqlite3_busy_timeout(database_->getHandle(), 0);
  sqlite3_wal_checkpoint_v2(database_->getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

void make_durable(SQLite::Database& database, const std::filesystem::path& file) {
  sqlite3_file* wal = nullptr;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &wal);
  if (!wal || !wal->pMethods) return;  // no WAL: the commit has synced the file itself
  const int result = wal->pMethods->xSync(wal, SQLITE_SYNC_NORMAL);
  if (result != SQLITE_OK)
    throw history_error(SQLite::Exception("the disk refuses to sync", result & 0xFF), &database, file);
}

bool is_moved(SQLite::Database& database) {
  int moved = 0;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

void throw_if_moved(SQLite::Database& database, const std::filesystem::path& file) {
  if (is_moved(database)) throw moved_error(file);
}

}  // namespace flipwatch
