#pragma once
#include <string>

#include "changes/memory.h"

namespace flipwatch {

/// What few settings have, as one JSON text: former keys, wordings in other languages, what is open of a
/// rewording, candidates. "" where there is none of it.
std::string words_text(const Known& known);

/// The other way round; what is not there stays as it is.
void put_words(const std::string& text, Known& known);

}  // namespace flipwatch
