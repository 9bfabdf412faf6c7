#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "history/digest.h"
#include "time.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// A look at a page as its row says it.
struct LookRow {
  std::int64_t page = 0;
  Time at;
  bool whole = false;
  std::int64_t settings = 0;  ///< how many it saw
  std::string fingerprint;    ///< of all that it saw; "" before version 3
};

/// What a page says of the looks at it.
struct PageLooks {
  std::string digest;  ///< stands for all of them, in the order of their rows; "" before the first
  std::string nonce;   ///< 16 random bytes, so that nobody finds out by trying what a fingerprint was of

  /// What the fingerprint of the next look is taken over beside what that look sees.
  std::string before_next() const { return digest + nonce; }
};

/// The digest of the looks before this one and of this one.
Digest digest_of_looks(std::string_view before, const LookRow& look);

/// Those of a page; a nonce is made where there is none yet.
PageLooks looks_at(SQLite::Database& database, std::int64_t page);

/// Adds a look to those at its page. Every row of `reading` is added here.
void add_look(SQLite::Database& database, const LookRow& look, const PageLooks& before);

/// All looks, in the order of their rows.
void each_look(SQLite::Database& database, const std::function<void(const LookRow&)>& tell);

/// The step to version 4: what pages say of the looks that are there.
void digest_old_looks(SQLite::Database& database);

}  // namespace flipwatch
