#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "changes/memory.h"

namespace flipwatch {

/// What is known of a place, without leaning on when its page was read last.
struct TellingPlace {
  std::optional<Time> at;        ///< the last look that told the state; absent: none did
  std::optional<Time> known_at;  ///< the last look that says whether it is there
  bool absent = false;
  std::int64_t position = 0;
};

using TellingPlaces = std::map<std::pair<std::size_t, std::size_t>, TellingPlace>;  // by page and setting

TellingPlaces places_of(const Memory& memory);

/// The last look that told the state of each setting.
std::vector<std::optional<Time>> last_told(const Memory& memory, const TellingPlaces& places);

/// One place out of what two computers know of it: the last look says whether it is there.
TellingPlace merged_place(const TellingPlace& mine, const TellingPlace& theirs);

/// Puts the places back; what differs from before is `touched`.
void put_places(Memory& memory, const TellingPlaces& places);

}  // namespace flipwatch
