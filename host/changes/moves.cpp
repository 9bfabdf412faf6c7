#include "changes/moves.h"

#include <algorithm>
#include <vector>

#include "changes/rewording.h"
#include "changes/same_text.h"

namespace flipwatch {
namespace {

Candidate candidate(Look& look, std::size_t setting) {
  return {look.known(setting).page, look.known(setting).control, look.known(setting).label};
}

}  // namespace

void tell_moved(Look& look) {
  for (const Renamed& renamed : look.pairs.renamed) {
    if (!renamed.is_told || !look.known(renamed.setting).met_at) continue;
    Known& setting = look.known(renamed.setting);
    if (setting.control.empty() && setting.state == std::nullopt) continue;
    Detail detail{.from = renamed.before, .to = address_of(setting)};
    look.tell(renamed.setting, ChangeKind::moved, std::move(detail));
    // What was missed elsewhere is here.
    setting.gone = 0;
    setting.gone_at.reset();
    setting.touched = true;
  }
  for (const std::size_t copy : look.pairs.copies) {
    Known& setting = look.known(copy);
    setting.appeared =
        look.tell(copy, ChangeKind::appeared, std::nullopt, setting.state, By::unseen, setting.met_at);
    setting.touched = true;
  }
}

void note_candidates(Look& look, const Sighting& sighting) {
  std::vector<Candidate>& candidates = look.out.changes.back().detail.candidates;
  for (const Doubt& doubt : look.pairs.doubts) {
    const bool is_meant = std::any_of(doubt.unknown.begin(), doubt.unknown.end(), [&](const Seen* seen) {
      return seen == sighting.control || seen == sighting.row;
    });
    if (!is_meant) continue;
    for (const std::size_t setting : doubt.missing) candidates.push_back(candidate(look, setting));
  }
  look.known(sighting.setting).candidates = candidates;
}

void note_candidates(Look& look, std::size_t missing) {
  std::vector<Candidate>& candidates = look.out.changes.back().detail.candidates;
  for (const Doubt& doubt : look.pairs.doubts) {
    if (std::find(doubt.missing.begin(), doubt.missing.end(), missing) == doubt.missing.end()) continue;
    for (const Seen* seen : doubt.unknown) candidates.push_back({seen->page, seen->control, seen->label});
  }
  look.known(missing).candidates = candidates;
}

std::optional<std::size_t> shown_elsewhere(Look& look, std::size_t index) {
  const std::optional<Time> told = look.memory().last_told(index);
  const Known& missing = look.known(index);
  if (!told || missing.control.empty()) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < look.memory().settings.size(); ++i) {
    const Known& other = look.known(i);
    if (i == index || other.page == missing.page || other.control != missing.control || other.gone_at ||
        !other.met_at || *other.met_at <= *told || !same_words(other.label, missing.label, look.reading.lang))
      continue;
    if (found) return std::nullopt;  // two are as likely
    found = i;
  }
  return found;
}

std::optional<MovedMeanwhile> moved_meanwhile(Look& look, std::size_t index) {
  const std::optional<std::size_t> later = shown_elsewhere(look, index);
  if (!later) return std::nullopt;
  const Known& other = look.known(*later);
  const Address before = address_of(look.known(index));
  const State state = look.known(index).state;
  const Address now = address_of(other);
  look.memory().absorb(index, *later);
  look.tell(index, ChangeKind::moved, {.from = before, .to = now});
  MovedMeanwhile moved;
  Known& setting = look.known(index);
  if (state && setting.state && !same_text(*state, *setting.state)) {
    moved.flipped = Observed{Observed::Says::state, *setting.state, setting.shown};
    setting.state = state;
  }
  return moved;
}

}  // namespace flipwatch
