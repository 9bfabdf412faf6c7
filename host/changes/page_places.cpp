#include "changes/page_places.h"

#include <algorithm>

#include "changes/moves.h"

namespace flipwatch {

PagePlaces::PagePlaces(Look& look, const std::vector<Sighting>& found)
    : look_(look),
      known_places_(look.memory().places.size()),
      place_of_(look.memory().settings.size(), known_places_),
      sighted_(look.memory().settings.size(), false) {
  for (std::size_t i = 0; i < known_places_; ++i) {
    const Place& place = look.memory().places[i];
    if (place.page == look.out.page) place_of_[place.setting] = i;
  }
  for (const Sighting& sighting : found) {
    sighted_[sighting.setting] = true;
    if (sighting.row) rows_here_.insert(look.known(sighting.setting).page);
  }
}

bool PagePlaces::has_place(std::size_t setting) const {
  return setting < place_of_.size() && place_of_[setting] != known_places_;
}

bool PagePlaces::is_row_here(std::size_t setting) const {
  return look_.known(setting).page != look_.reading.page;
}

bool PagePlaces::has_row_here(std::size_t setting) const {
  return is_row_here(setting) && rows_here_.contains(look_.known(setting).page);
}

bool PagePlaces::was_absent(std::size_t setting) const { return has_place(setting) && place(setting).absent; }

/// It is missing, and something new may be it: a page that says other things was read all the same.
bool PagePlaces::is_in_doubt(std::size_t setting) const {
  return std::any_of(look_.pairs.doubts.begin(), look_.pairs.doubts.end(), [&](const Doubt& doubt) {
    return std::find(doubt.missing.begin(), doubt.missing.end(), setting) != doubt.missing.end();
  });
}

bool PagePlaces::is_doubtful(const std::vector<Sighting>& found) {
  std::size_t there = 0;
  std::size_t missing = 0;
  std::size_t rows_with_state = 0;
  for (std::size_t i = 0; i < place_of_.size(); ++i) {
    if (!has_place(i) || !look_.known(i).met_at) continue;
    const bool was_away = place(i).absent || look_.known(i).gone_at;
    if (was_away && !sighted_[i]) continue;
    ++there;
    if (!sighted_[i] && !has_row_here(i) && !is_in_doubt(i) && !shown_elsewhere(look_, i)) ++missing;
    if (is_row_here(i)) ++rows_with_state;
  }
  const bool states_shown = std::any_of(found.begin(), found.end(), [](const Sighting& sighting) {
    return sighting.row && (sighting.observed.says != Observed::Says::nothing || !sighting.row_text.empty());
  });
  nothing_left_ = there > 2 && missing == there;
  // One of two may go by itself; half of more is a page in the middle of something.
  const bool most_are_missing = missing * 2 > there || (missing > 1 && missing * 2 == there);
  return most_are_missing || (rows_with_state > 0 && !states_shown);
}

/// The page was read later, without telling this setting's state.
void PagePlaces::note_late(std::size_t setting, bool told) {
  if (!has_place(setting)) {
    look_.memory().places.push_back({.page = look_.out.page,
                                     .setting = setting,
                                     .told_at = told ? std::optional(look_.reading.at) : std::nullopt,
                                     .never_told = !told,
                                     .touched = true});
    return;
  }
  Place& kept = place(setting);
  if (!told || (!kept.never_told && !(kept.told_at < look_.reading.at && kept.told_at))) return;
  kept.told_at = look_.reading.at;
  kept.never_told = false;
  kept.touched = true;
}

void PagePlaces::note(std::size_t setting, bool told) {
  if (look_.late) return note_late(setting, told);
  const std::int64_t position = next_position_++;
  if (!has_place(setting)) {
    look_.memory().places.push_back({.page = look_.out.page,
                                     .setting = setting,
                                     .never_told = !told,
                                     .position = position,
                                     .touched = true});
    return;
  }
  Place& kept = place(setting);
  const std::optional<Time> told_at = told || kept.never_told ? std::nullopt
                                      : kept.told_at          ? kept.told_at
                                                              : look_.read_before;
  const bool never_told = kept.never_told && !told;
  if (kept.told_at == told_at && kept.never_told == never_told && !kept.absent && kept.position == position)
    return;
  kept.position = position;
  kept.told_at = told_at;
  kept.never_told = never_told;
  kept.absent = false;
  kept.touched = true;
}

std::vector<std::size_t> PagePlaces::missing() const {
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < sighted_.size(); ++i) {
    if (!sighted_[i] && has_place(i) && !place(i).absent) missing.push_back(i);
  }
  return missing;
}

void PagePlaces::mark_absent(std::size_t setting) {
  Place& kept = place(setting);
  if (!kept.told_at && !kept.never_told) kept.told_at = look_.read_before;
  kept.absent = true;
  kept.touched = true;
}

void PagePlaces::note_unseen() {
  for (std::size_t i = 0; i < sighted_.size(); ++i) {
    if (sighted_[i] || !has_place(i)) continue;
    Place& kept = place(i);
    if (kept.told_at || kept.never_told) continue;
    kept.told_at = look_.read_before;
    kept.touched = true;
  }
}

}  // namespace flipwatch
