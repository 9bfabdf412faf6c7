#pragma once
#include <cstddef>
#include <vector>

#include "changes/memory.h"
#include "changes/observe.h"
#include "reading/reading.h"

namespace flipwatch {

/// One setting in one reading, row and control brought together.
struct Sighting {
  std::size_t setting = 0;        ///< index into Memory::settings
  const Seen* control = nullptr;  ///< how its control was seen, if it was
  const Seen* row = nullptr;      ///< how its row was seen, if it was
  bool made = false;              ///< the setting was not known before, in any form
  Observed observed;              ///< what the look says about its state
  std::string row_text;           ///< the row's text where it is no state and a control was read; else ""
};

/// Finds or makes the setting behind everything that a reading shows, each once. Row and control are one
/// setting where a page has one control, also when they were first seen apart; where it has several, the row
/// stands for itself. A control that was the only one of its page and comes back under another id with the
/// same label is the same. Makes settings without a state in `memory`; labels, kinds and options are taken
/// over from the look.
std::vector<Sighting> sightings(Memory& memory, const Reading& reading);

}  // namespace flipwatch
