#pragma once
#include "changes/look.h"
#include "changes/sighting.h"

namespace flipwatch {

/// A row says a word that no list has, and its control says on or off: that is what the word means on this
/// site, in this language. Not where either became another since the other was seen.
void learn_word(Look& look, const Sighting& sighting);

/// A row's text that no list had so far may be a word by now: it meant then what it means.
void settle_text(Look& look, Known& setting);

/// A word by which a setting flips to and fro was learned wrong.
void unlearn(Look& look, std::string_view word);

}  // namespace flipwatch
