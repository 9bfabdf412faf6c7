#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "changes/memory.h"
#include "changes/observe.h"

namespace flipwatch {

/// The options of a setting as a language has them; none where they were not seen in it.
const std::vector<std::string>& options_in(const Known& known, std::string_view lang);

/// What a look says, in the language in which the setting was met: a page that is read in German after
/// English shows the same states. An option is told by its place among the others, else by what it means. A
/// word that cannot be compared says nothing of a switch, and takes the place of another such word without
/// being told.
///
/// In one language it is told from an option that was renamed: at the same place among the same others, and
/// called alike.
Observed at_home(const Known& known, Observed observed, std::span<const std::string> options,
                 std::string_view lang);

}  // namespace flipwatch
