#pragma once
#include <cstddef>
#include <cstdint>

#include "time.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

// What was forgotten on one computer is forgotten on the others. Each setting and account that is told to
// them gets a random name; where two turn out to be one it has the names of both. To forget it is to leave
// those names as tombstones, which go to all, and whatever has a name with a tombstone is forgotten, whoever
// heard of it in which order. Nobody reads from a tombstone what it was, nor finds out by trying; met again,
// the same setting has another name.

/// Names what has none, before it is told for the first time.
void give_origins(SQLite::Database& database);

/// Before a setting, or an account, is deleted here. What was never told leaves none.
void put_tombstones_of_setting(SQLite::Database& database, std::int64_t setting, Time at);
void put_tombstones_of_account(SQLite::Database& database, std::int64_t account, Time at);

/// Each takes over the tombstones of the other, and what has one is forgotten here, and taken out of what is
/// read of them. Answers how many settings were forgotten here.
std::size_t share_tombstones(SQLite::Database& ours, SQLite::Database& theirs);

}  // namespace flipwatch
