#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "must.h"

/// Its pages and indexes fit, and no row of it points nowhere.
inline void must_be_whole(const std::filesystem::path& history) {
  SQLite::Database database(history.string(), SQLite::OPEN_READWRITE);
  must(database.execAndGet("pragma integrity_check").getString() == "ok", "the file is sound");
  SQLite::Statement lost(database, "select \"table\" from pragma_foreign_key_check");
  if (lost.executeStep()) must(false, "no row points nowhere", lost.getColumn(0).getString());
}
