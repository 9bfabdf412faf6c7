#pragma once
#include <cstddef>
#include <optional>

#include "changes/look.h"
#include "changes/sighting.h"

namespace flipwatch {

/// Tells the settings that stand under other keys than before, and those that were taken for such and are
/// new.
void tell_moved(Look& look);

/// Puts what a change that was just told may be, or may have become, beside it: equally likely, not chosen.
void note_candidates(Look& look, const Sighting& appeared);
void note_candidates(Look& look, std::size_t gone);

/// The setting that another page has shown since a missing one was last told, as its own, with the same label
/// under the same key; nullopt where there is none, or several.
std::optional<std::size_t> shown_elsewhere(Look& look, std::size_t missing);

/// A setting that is missing here and that another page has shown since as its own, with the same label under
/// the same key: told as moved. Nullopt: there is none. Else the state in which it is there, if it is another
/// one.
struct MovedMeanwhile {
  std::optional<Observed> flipped;
};
std::optional<MovedMeanwhile> moved_meanwhile(Look& look, std::size_t missing);

}  // namespace flipwatch
