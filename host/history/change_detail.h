#pragma once
#include <string>

#include "changes/change.h"

namespace flipwatch {

/// What a change has beside its states as JSON text, as the log keeps it: "" where there is nothing.
std::string detail_text(const Detail& detail);

/// The other way round.
Detail detail_from(const std::string& text);

}  // namespace flipwatch
