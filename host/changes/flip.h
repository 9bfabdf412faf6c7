#pragma once
#include <cstdint>
#include <string_view>

#include "changes/change.h"
#include "changes/memory.h"
#include "reading/reading.h"

namespace flipwatch {

/// A state that became another one between two looks.
struct Flip {
  State from;
  State to;
  By by = By::unseen;
  std::int64_t seq = 0;
  Time at;
  bool of_unstable = false;
};

/// The person, if the last click on this setting before the reading was towards `to`; else nobody that was
/// seen.
By who_did(const Memory& memory, std::size_t setting, std::string_view to, const Reading& reading);

/// Ends the clicks that this look answers: the ones it confirms, the ones a later click overtook, and those
/// that still show the state before after more than a minute.
void settle_acts(Memory& memory, std::size_t setting, std::string_view state, Time at, std::string_view lang);

/// What a flip opens and closes. By the person: nothing is open any more. Back to the state before: well
/// again. What was decided was decided about the former state.
void open_for_flip(Known& setting, const Flip& flip);

/// Counts an unseen flip at the setting's `look`. True when it is the third within five looks: unstable from
/// here.
bool note_flip(Known& setting, std::int64_t look, bool is_unstable);

}  // namespace flipwatch
