#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "changes/change.h"
#include "changes/diff.h"
#include "changes/memory.h"

namespace flipwatch {

/// A look that arrives after later ones were recorded: finds its place among the setting's states and tells
/// what it shows that was not known. The log is appended to, never edited; the state in force stays, since a
/// later look showed it.
void find_place_in_past(Memory& memory, std::size_t setting, const Reading& reading, std::string_view state,
                        std::size_t page, const Past& past, std::vector<Change>& changes);

}  // namespace flipwatch
