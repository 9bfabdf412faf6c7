#pragma once
#include <string_view>

namespace flipwatch {

/// Whether two texts are the same for a person: equal as fold() sees them, or apart by a placeholder alone.
/// The reader writes ‹name› where it knew the person's name already and the name itself where it did not yet.
bool same_text(std::string_view one, std::string_view other);

}  // namespace flipwatch
