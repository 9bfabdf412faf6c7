#include "changes/merged_places.h"

#include <algorithm>

namespace flipwatch {
namespace {

TellingPlace told_of(const Place& place, const KnownPageRead& page) {
  TellingPlace told{.absent = place.absent, .position = place.position};
  if (!place.never_told) told.at = place.told_at ? place.told_at : page.read_at;
  told.known_at = place.absent ? std::max(page.whole_at, told.at) : told.at;
  return told;
}

Place place_from(const TellingPlace& told, std::size_t page, std::size_t setting,
                 const std::optional<Time>& read_at) {
  Place place{page, setting, told.absent};
  if (told.at != read_at) place.told_at = told.at;
  place.never_told = !told.at;
  place.position = told.position;
  place.touched = true;
  return place;
}

bool is_same(const Place& one, const Place& other) {
  return one.absent == other.absent && one.told_at == other.told_at && one.never_told == other.never_told &&
         one.position == other.position;
}

}  // namespace

TellingPlaces places_of(const Memory& memory) {
  TellingPlaces places;
  for (const Place& place : memory.places)
    places[{place.page, place.setting}] = told_of(place, memory.pages[place.page]);
  return places;
}

std::vector<std::optional<Time>> last_told(const Memory& memory, const TellingPlaces& places) {
  std::vector<std::optional<Time>> last(memory.settings.size());
  for (const auto& [key, told] : places) last[key.second] = std::max(last[key.second], told.at);
  return last;
}

TellingPlace merged_place(const TellingPlace& mine, const TellingPlace& theirs) {
  const bool is_mine_last = std::pair(mine.known_at, std::pair(mine.absent, mine.position)) >=
                            std::pair(theirs.known_at, std::pair(theirs.absent, theirs.position));
  TellingPlace told = is_mine_last ? mine : theirs;
  told.at = std::max(mine.at, theirs.at);
  return told;
}

void put_places(Memory& memory, const TellingPlaces& places) {
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> index;
  for (std::size_t i = 0; i < memory.places.size(); ++i)
    index[{memory.places[i].page, memory.places[i].setting}] = i;
  for (const auto& [key, told] : places) {
    Place place = place_from(told, key.first, key.second, memory.pages[key.first].read_at);
    const auto found = index.find(key);
    if (found == index.end()) {
      memory.places.push_back(place);
      continue;
    }
    Place& mine = memory.places[found->second];
    place.touched = mine.touched || !is_same(mine, place);
    mine = place;
  }
}

}  // namespace flipwatch
