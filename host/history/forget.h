#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "time.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// When our log says that something was forgotten: always, or where that left a gap which no log tells of.
enum class Telling { always, of_gaps };

/// Forgets settings with all of their past, and accounts with all that is theirs, within the transaction of
/// the caller; that something was forgotten, and when, is told in our log. Answers how many settings.
std::size_t forget_rows(SQLite::Database& database, const std::vector<std::int64_t>& settings,
                        const std::vector<std::int64_t>& accounts, Time at, Telling telling);

/// Takes settings and accounts, by their ids there, out of what is read of another computer's log. What that
/// log says of them is a gap from now on, of which ours tells.
void leave_out(SQLite::Database& theirs, SQLite::Database& ours, const std::vector<std::int64_t>& settings,
               const std::vector<std::int64_t>& accounts, Time at);

/// A gap that another computer tells of.
struct ToldGap {
  std::int64_t machine = 0;  ///< whose log
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::string hash;
  std::int64_t teller = 0;
  std::int64_t told = 0;  ///< the number of the announcement in the teller's log
};

/// Forgets the changes that a told gap is about, and keeps the gap.
void take_gap(SQLite::Database& database, const ToldGap& gap);

}  // namespace flipwatch
