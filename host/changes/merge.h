#pragma once
#include <cstddef>
#include <vector>

#include "changes/change.h"
#include "changes/memory.h"

namespace flipwatch {

/// The look with which one of the two computers began to know a setting that the other knew before.
struct LaterBeginning {
  std::size_t setting = 0;  ///< index of ours
  Time at;
  State state;
};

/// What became of another computer's account in ours.
struct Merge {
  std::vector<std::size_t> settings;  ///< of each of theirs: the index of ours
  std::vector<std::size_t> pages;     ///< likewise
  std::vector<LaterBeginning> beginnings;
  std::vector<Change> changes;  ///< what only the two together tell; for our log
};

/// Lays what another computer knows of an account over what we know of it: values of the same kind, and what
/// differs from before is `touched`. Done again it changes nothing, and where each has taken over the other
/// both know the same (merged_setting.h). Pages and places: the earliest beginning, the latest look.
Merge merge(Memory& mine, const Memory& theirs);

}  // namespace flipwatch
