#include "changes/flip.h"

#include <chrono>

#include "changes/observe.h"
#include "changes/same_text.h"

namespace flipwatch {
namespace {

/// So long a page may still show the state before a click: it is saved by a request of its own.
constexpr std::chrono::minutes patience{1};
constexpr std::int64_t unstable_within_looks = 5;

bool is_state(const State& named, std::string_view state, std::string_view lang) {
  return named && (same_text(*named, state) || same_text(as_state(*named, lang), state));
}

bool is_about(const Memory& memory, const Act& act, std::size_t setting) {
  const Known& known = memory.settings[setting];
  return act.page == known.page &&
         (act.control == known.control || memory.find(act.page, act.control) == setting);
}

/// The last click on the setting that is not later than `at`; acts.size() if there is none.
std::size_t last_act(const Memory& memory, std::size_t setting, Time at) {
  std::size_t last = memory.acts.size();
  for (std::size_t i = 0; i < memory.acts.size(); ++i) {
    const Act& act = memory.acts[i];
    if (act.over || act.at > at || !is_about(memory, act, setting)) continue;
    if (last == memory.acts.size() || act.at >= memory.acts[last].at) last = i;
  }
  return last;
}

}  // namespace

By who_did(const Memory& memory, std::size_t setting, std::string_view to, const Reading& reading) {
  const std::size_t last = last_act(memory, setting, reading.at);
  return last < memory.acts.size() && is_state(memory.acts[last].to, to, reading.lang) ? By::you : By::unseen;
}

void settle_acts(Memory& memory, std::size_t setting, std::string_view state, Time at,
                 std::string_view lang) {
  if (memory.acts.empty()) return;
  const std::size_t last = last_act(memory, setting, at);
  if (last == memory.acts.size()) return;
  for (std::size_t i = 0; i < memory.acts.size(); ++i) {
    Act& act = memory.acts[i];
    if (i != last && act.at <= at && is_about(memory, act, setting)) act.over = true;
  }
  Act& act = memory.acts[last];
  act.over = is_state(act.to, state, lang) || (at > act.at + patience && is_state(act.from, state, lang));
}

void open_for_flip(Known& setting, const Flip& flip) {
  const bool answered =
      setting.decision && setting.decision->is_in_force(std::chrono::floor<std::chrono::days>(flip.at));
  setting.decision.reset();
  if (answered) {
    setting.reworded = 0;
    setting.wording.clear();
  }
  if (flip.by == By::you || answered) setting.appeared = setting.flipped = 0;
  if (flip.by == By::you) return;
  if (setting.flipped != 0 && setting.flipped_from && same_text(*setting.flipped_from, *flip.to)) {
    setting.flipped = 0;
    return;
  }
  if (flip.of_unstable) return;
  if (setting.flipped == 0) setting.flipped_from = flip.from;
  setting.flipped = flip.seq;
}

bool note_flip(Known& setting, std::int64_t look, bool is_unstable) {
  const std::int64_t two_before = setting.flip_looks[0];
  setting.flip_looks[0] = setting.flip_looks[1];
  setting.flip_looks[1] = look;
  if (is_unstable || two_before == 0 || look - two_before >= unstable_within_looks) return false;
  setting.unstable_since = look;
  return true;
}

}  // namespace flipwatch
