#include "changes/told_words.h"

#include <algorithm>
#include <chrono>

#include "changes/rewording.h"

namespace flipwatch {

void ToldWords::read(const Sighting& sighting) {
  if (look_.late && look_.known(sighting.setting).met_at) return;
  const bool is_met = look_.known(sighting.setting).met_at.has_value();
  Reworded reworded = take_words(look_.known(sighting.setting), sighting, look_.reading.lang);
  if (!is_met) return;
  const bool is_moved_here = std::any_of(
      look_.pairs.renamed.begin(), look_.pairs.renamed.end(),
      [&](const Renamed& renamed) { return renamed.is_told && renamed.setting == sighting.setting; });
  if (reworded.section && !is_moved_here)
    moves_.push_back({sighting.setting, reworded.section->first, reworded.section->second});
  else if (!look_.known(sighting.setting).heading().empty())
    stayed_in_.push_back(look_.known(sighting.setting).heading());
  if (!reworded.added.empty() || !reworded.removed.empty()) {
    look_.tell(sighting.setting, ChangeKind::options,
               {.added = std::move(reworded.added), .removed = std::move(reworded.removed)});
  }
  if (!reworded.wording.empty()) tell_reworded(sighting.setting, std::move(reworded.wording));
}

/// Open until a decision, or until it says again what it said before.
void ToldWords::tell_reworded(std::size_t index, std::vector<Reword> wording) {
  Known& setting = look_.known(index);
  if (setting.decision &&
      setting.decision->is_in_force(std::chrono::floor<std::chrono::days>(look_.reading.at))) {
    // What was answered does not come back with the new words.
    setting.wording.clear();
    setting.appeared = setting.flipped = 0;
  }
  setting.decision.reset();
  for (const Reword& now : wording) {
    const auto was = std::find_if(setting.wording.begin(), setting.wording.end(), [&](const Reword& open) {
      return open.field == now.field && same_words(open.to, now.from, look_.reading.lang);
    });
    if (was == setting.wording.end())
      setting.wording.push_back(now);
    else if (same_words(was->from, now.to, look_.reading.lang))
      setting.wording.erase(was);
    else
      was->to = now.to;
  }
  setting.touched = true;
  const std::int64_t seq = look_.tell(index, ChangeKind::reworded, {.wording = std::move(wording)});
  look_.known(index).reworded = look_.known(index).wording.empty() ? 0 : seq;
}

void ToldWords::tell_sections() {
  // Nothing is under the heading that it had: the page's headings were made anew.
  if (stayed_in_.empty() && moves_.size() > 1) return;
  for (const SectionMove& move : moves_) {
    const auto same = [&](const SectionMove& other) {
      return same_words(other.from, move.from, look_.reading.lang) &&
             same_words(other.to, move.to, look_.reading.lang);
    };
    const auto together = std::count_if(moves_.begin(), moves_.end(), same);
    const bool is_heading =
        together > 1 && std::none_of(stayed_in_.begin(), stayed_in_.end(), [&](const auto& section) {
          return same_words(section, move.from, look_.reading.lang) ||
                 same_words(section, move.to, look_.reading.lang);
        });
    if (is_heading) continue;
    const Known& setting = look_.known(move.setting);
    look_.tell(move.setting, ChangeKind::moved,
               {.from = Address{setting.page, setting.control, move.from},
                .to = Address{setting.page, setting.control, move.to}});
  }
}

}  // namespace flipwatch
