#pragma once
#include <optional>
#include <string>

#include "history/history.h"

namespace flipwatch {

/// One page of the log, newest first by the time of the readings: what it takes depends on how many accounts
/// or settings are asked for and on the length of the page, never on that of the log.
///
/// Each account (or setting) is a stream that an index has in order; the streams are merged here, since
/// SQLite would read all of them to the end and sort.
ChangePage list_changes(SQLite::Database& database, const ChangeFilter& filter,
                        const std::optional<ChangeCursor>& before, std::size_t limit);

}  // namespace flipwatch
