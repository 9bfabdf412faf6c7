#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "changes/change.h"
#include "changes/memory.h"

namespace flipwatch {

/// A stretch of time in which each look that told showed the same state.
struct Span {
  Time from;
  std::optional<Time> to;  ///< the last look that showed it; absent for the state in force
  State state;
  By by = By::unseen;  ///< who made it
};

/// Something that stands at one look and is no span: a kind of change, or "unreadable".
struct Mark {
  Time at;
  std::string_view kind;
};

/// How one setting stood over time.
struct Line {
  std::vector<Span> spans;  ///< oldest first
  std::vector<Mark> marks;  ///< oldest first
};

/// One stored setting: how it began, and its changes. A setting of joined accounts has several.
struct Beginning {
  std::optional<Time> first_at;
  State first_state;
  std::vector<Change> changes;  ///< oldest first
};

/// The line of a setting from all that is stored of it. `unread`: the looks that could not tell.
Line line_of(const std::vector<Beginning>& stored, const std::vector<Time>& unread);

}  // namespace flipwatch
