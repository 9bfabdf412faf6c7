#pragma once
#include <cstdint>
#include <span>

#include "changes/memory.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// Reads all that is known of `root`; what is known of the accounts joined with it (`members`, root included)
/// is laid over it, key by key, the later look winning. A few queries, whatever the number of changes.
Memory read_memory(SQLite::Database& database, std::int64_t root, std::span<const std::int64_t> members);

/// Writes what is touched and nothing else; answers whether that was a look at a page alone: then what is
/// stored is what `memory` says. What belonged to a joined account is written as the root's own: a join moves
/// nothing, and can be taken back.
bool write_memory(SQLite::Database& database, Memory& memory);

}  // namespace flipwatch
