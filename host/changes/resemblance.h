#pragma once
#include <string_view>

#include "changes/memory.h"
#include "reading/reading.h"

namespace flipwatch {

/// One setting may be a switch today and a pair of radios tomorrow, but no list of five.
bool is_kind_alike(const Known& known, const Seen& seen);
bool is_state_alike(const Known& known, const Seen& seen, std::string_view lang);

/// How far a control is from being the setting, whatever both are called: 0, or more than 2 where it cannot
/// be.
double distance(const Known& known, const Seen& seen, std::string_view lang);

/// How much speaks for a control being the setting: words, sentence, options, heading, state and place
/// (`near`) together. 0 where nothing does.
double evidence(const Known& known, const Seen& seen, bool near, std::string_view lang);
inline constexpr double enough_evidence = 2.9;
inline constexpr double clear_margin = 0.75;  ///< by which the best has to be better than the next

}  // namespace flipwatch
