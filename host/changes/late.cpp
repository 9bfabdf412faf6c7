#include "changes/late.h"

#include <algorithm>

#include "changes/flip.h"
#include "changes/same_text.h"

namespace flipwatch {
namespace {

/// The state that was in force at a moment, as the log has it so far.
State state_at(const Known& setting, const std::vector<Change>& log, Time at) {
  State state = setting.first_state;
  for (const Change& change : log) {
    if (change.at > at) break;
    if (change.kind == ChangeKind::flipped || change.kind == ChangeKind::returned) state = change.to;
  }
  return state;
}

/// The looks next before and after a moment, of this page and of all where the setting stands.
std::pair<std::optional<Time>, std::optional<Time>> looks_around(const Memory& memory, std::size_t setting,
                                                                 std::size_t page, const Past& past,
                                                                 Time at) {
  auto [before, after] = past.looks_around(memory.pages[page].id, at);
  for (const Place& place : memory.places) {
    if (place.setting != setting || place.page == page) continue;
    const auto [earlier, later] = past.looks_around(memory.pages[place.page].id, at);
    before = std::max(before, earlier);
    if (later && (!after || *later < *after)) after = later;
  }
  const std::optional<Time> told = memory.last_told(setting);
  if (told && told > at && (!after || *told < *after)) after = told;
  return {before, after};
}

/// The setting began in another state than was known. What nobody saw since then began there too, and is well
/// again if that state is back.
void begin_earlier(Known& known, const State& former_first, const Past& past) {
  if (known.flipped == 0 || known.id == 0 || !known.flipped_from || !former_first) return;
  if (!same_text(*known.flipped_from, *former_first)) return;
  const std::vector<Change> log = past.changes_of(known.id);
  if (std::any_of(log.begin(), log.end(), [](const Change& change) { return change.by == By::you; })) return;
  known.flipped_from = known.first_state;
  if (same_text(*known.state, *known.first_state)) known.flipped = 0;
}

}  // namespace

void find_place_in_past(Memory& memory, std::size_t setting, const Reading& reading, std::string_view state,
                        std::size_t page, const Past& past, std::vector<Change>& changes) {
  Known& known = memory.settings[setting];
  const auto tell = [&](State from, State to, Time at, std::optional<Time> last) {
    changes.push_back({++memory.last_seq, setting, ChangeKind::flipped, std::move(from), std::move(to),
                       By::unseen, at, last});
    return memory.last_seq;
  };
  known.touched = true;
  if (!known.first_at) {
    known.first_at = known.since_at = reading.at;
    known.first_state = known.state = std::string(state);
    return;
  }
  if (reading.at < *known.first_at) {
    const Time later = *known.first_at;
    known.first_at = reading.at;
    if (same_text(*known.first_state, state)) {
      if (known.since_at == later) known.since_at = reading.at;
      return;
    }
    const State to = known.first_state;
    known.first_state = std::string(state);
    const std::int64_t seq = tell(known.first_state, to, later, reading.at);
    begin_earlier(known, to, past);
    if (known.since_at != later) return;
    known.before_at = reading.at;
    open_for_flip(known, {known.first_state, to, By::unseen, seq, later, false});
    return;
  }
  if (known.id == 0) return;
  std::vector<Change> log = past.changes_of(known.id);
  std::stable_sort(log.begin(), log.end(), [](const Change& a, const Change& b) { return a.at < b.at; });
  if (known.since_at && reading.at < *known.since_at && known.before_at < reading.at)
    known.before_at = reading.at;
  const State before = state_at(known, log, reading.at);
  if (!before || same_text(*before, state)) return;
  const auto [look_before, look_after] = looks_around(memory, setting, page, past, reading.at);
  if (!look_after) return;
  const State after = state_at(known, log, *look_after);
  tell(before, std::string(state), reading.at, look_before);
  // The next look's flip was told: that it was so earlier is for the history.
  changes.back().quiet = after && same_text(*after, state);
  if (same_text(*known.state, state) && known.since_at == look_after) {
    known.since_at = reading.at;
    known.before_at = look_before;
  }
  if (!after || same_text(*after, state)) return;
  tell(std::string(state), after, *look_after, reading.at);
  if (known.since_at <= reading.at) {
    known.since_at = look_after;
    known.before_at = reading.at;
  }
}

}  // namespace flipwatch
