#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "history/take_over.h"
#include "history/their_history.h"

namespace flipwatch {

/// Which of ours each of theirs is, by their ids.
using Ids = std::map<std::int64_t, std::int64_t>;

inline std::optional<std::int64_t> ours_of(const Ids& ids, std::int64_t theirs) {
  const auto found = ids.find(theirs);
  return found == ids.end() ? std::nullopt : std::optional(found->second);
}

/// An account of theirs which stands for itself, and its site.
struct TheirAccount {
  std::string site;
  std::int64_t id = 0;
};

/// A log that is being taken over: each step leans on the ids that the ones before it found.
struct Taking {
  SQLite::Database& ours;
  TheirHistory theirs;
  std::int64_t machine = 0;  ///< theirs, as we number it
  std::vector<TheirAccount> roots = {};
  Ids machines = {}, accounts = {}, pages = {}, settings = {};
  TakenOver out = {};
};

// The steps, in their order. Each is in a file of its name, and done again it changes nothing.

/// Finds, asks or makes the account that each of theirs is here.
void take_accounts(Taking& taking, const std::vector<AccountAnswer>& answers);
/// Lays what they know of each setting over what we know of it (changes/merge.h).
void take_settings(Taking& taking);
/// Announcements that something was forgotten, and the gaps which those tell of, of all logs that they know.
void take_gaps(Taking& taking);
/// The changes of their own log, whole and unchanged, up to the first number that is not there yet.
void take_changes(Taking& taking);
/// Looks, what the rules said, words that were learned, and what the person said.
void take_looks(Taking& taking);
void take_marks(Taking& taking);

}  // namespace flipwatch
