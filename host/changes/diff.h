#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "changes/change.h"
#include "changes/memory.h"
#include "reading/reading.h"

namespace flipwatch {

/// What only a reading that arrives late needs of the log.
struct Past {
  /// All changes of a stored setting, oldest first.
  std::function<std::vector<Change>(std::int64_t setting)> changes_of;
  /// The page's readings next before and after a moment.
  std::function<std::pair<std::optional<Time>, std::optional<Time>>(std::int64_t page, Time at)> looks_around;
};

/// A verdict, and what was wanted when it was given (JSON: a state, a list of them, or null).
struct Ruling {
  Verdict verdict = Verdict::none;
  std::string wanted;
};

/// What the rules in force say, for whoever knows none.
struct Rules {
  /// Whether a setting stands as the policy wants it; where no rule names it, whether it is not on.
  std::function<bool(const Memory&, std::size_t setting)> as_wanted;
  std::function<Ruling(const Memory&, std::size_t setting)> ruling;
  std::int64_t id = 0;  ///< another one when the rules are others
  std::string name;     ///< for people: the pack's version, and that of the person's own policy
};

/// What one reading did to what is known.
struct Outcome {
  Memory memory;                ///< as it now is; what differs from before is `touched`
  std::vector<Change> changes;  ///< in the order in which they were found
  std::vector<std::size_t>
      seen;  ///< the settings of this reading, in its order; bare rows without a state left out
  std::vector<std::size_t>
      unread;  ///< those of them whose state could not be told, for the first time in a row
  std::vector<std::pair<std::size_t, Ruling>> ruled;  ///< settings of which the rules now say something else
  std::size_t page = 0;                               ///< index of the page that was read
  bool whole = false;  ///< the reader's word for it, and nothing that speaks against it
};

/// Compares a reading with what is known. Readings count in the order of their own times: one that is older
/// than the page's last reading finds its place in the past and leaves the present as it is.
Outcome diff(Memory memory, const Reading& reading, const Rules& rules, const Past& past);

}  // namespace flipwatch
