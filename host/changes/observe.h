#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "reading/reading.h"

namespace flipwatch {

/// What one look says about a setting's state.
struct Observed {
  enum class Says {
    state,    ///< `state` is its state
    text,     ///< a row's text that is no state: compared with that row's last text alone
    nothing,  ///< it is there; this look did not show its state (a row without one, a change not saved yet)
    unreadable,  ///< it could not be told
  };
  Says says = Says::nothing;
  std::string state;                 ///< the state, or the text
  std::optional<std::string> shown;  ///< the page's own word, where there was one
  bool other_words = false;          ///< in a language in which it cannot be compared with the state so far
};

/// `options` are those of the setting's control where one was read: an option named on a row is the state.
/// "On"/"Off" and "Yes"/"No" of a row, a switch and a pair of radios are one value.
Observed observe(const Seen& seen, std::string_view lang, std::span<const std::string> options);

/// A state as a click named it, brought to the same value: "Yes" is on where the setting knows on and off.
std::string as_state(std::string_view text, std::string_view lang);

}  // namespace flipwatch
