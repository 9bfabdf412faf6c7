#pragma once
#include <optional>

#include "changes/memory.h"

namespace flipwatch {

/// One setting as one computer has it, and the last look of that computer, or of one that it knows of, that
/// told its state.
struct Standing {
  Known known;
  std::optional<Time> told;
};

/// What neither log tells and the two together do: that the setting was in this state at the one's last look
/// and in that one at the other's.
struct Untold {
  State from;  ///< nullopt: it was gone
  State to;
  Time at;                   ///< the first look that is known to have shown it so
  std::optional<Time> last;  ///< the last one that did not
};

struct MergedSetting {
  Known known;
  std::optional<Untold> untold;
};

/// One setting out of what two computers know of it. Who looked last knows how it stands; it began where the
/// earlier one met it; a run of one state begins with the first of both that saw it, unless a look in between
/// showed another state. What the person said last, wherever it was, counts while the setting stands so. The
/// same values, whichever comes first; a setting with itself is itself. What the rules said, and the row's
/// id, stay `mine`.
MergedSetting merged_setting(const Standing& mine, const Standing& theirs);

}  // namespace flipwatch
