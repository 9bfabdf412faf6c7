#pragma once
#include <string_view>

namespace flipwatch {

/// How alike two texts are, 0 to 1: twice the words that both have, over all their words (Dice). Texts
/// without spaces between words are taken two characters at a time.
double likeness(std::string_view one, std::string_view other);

/// Whether one text has all words of the other, and more.
bool is_part_of(std::string_view part, std::string_view whole);

/// Whether a control's key was made from its label by the reader, as it is where the service gives no
/// identifier: letters and numbers with dashes between, more behind a slash where two would be the same.
bool is_made_from(std::string_view control, std::string_view label);

}  // namespace flipwatch
