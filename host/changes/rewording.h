#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "changes/change.h"
#include "changes/memory.h"
#include "changes/sighting.h"

namespace flipwatch {

/// "de" of "de-AT".
std::string language_of(std::string_view lang);

/// Whether two readings were in one language; where one does not say which, they were.
bool is_same_language(std::string_view one, std::string_view other);

/// Whether a row's text can be a word for a state at all: short, and without a number or a name in it.
bool can_be_state_word(std::string_view text);

/// From now on the setting's state and options are those of another language; the ones so far are kept
/// beside.
void move_home(Known& known, std::string_view lang);

/// Whether the shorter text is the longer one, cut to fit.
bool is_cut(std::string_view shorter, std::string_view longer);

/// Whether a person would call it the same text: white space, case, quotes, dashes, counters, dates and the
/// person's own name make no difference, nor does a text that was cut.
bool same_words(std::string_view one, std::string_view other, std::string_view lang);

/// What a look says of a setting's words beside what was known of them in its language.
struct Reworded {
  std::vector<Reword> wording;
  std::optional<std::pair<std::string, std::string>> section;  ///< it stands under another heading: from, to
  std::vector<std::string> added;                              ///< options
  std::vector<std::string> removed;
};

/// Takes over what a look calls a setting, and says what differs. In a language that was not seen before
/// nothing does; each language is compared with its own last wording.
Reworded take_words(Known& known, const Sighting& sighting, std::string_view lang);

}  // namespace flipwatch
