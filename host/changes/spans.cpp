#include "changes/spans.h"

#include <algorithm>

#include "changes/same_text.h"

namespace flipwatch {
namespace {

/// A moment at which the state became another one, or the setting was no more.
struct Turn {
  Time at;
  std::optional<Time> before;  ///< the last look that showed the state before
  State from;
  State to;
  By by = By::unseen;
  bool is_flip = false;
};

std::vector<Turn> turns_of(const std::vector<Beginning>& stored) {
  std::vector<Turn> turns;
  for (const Beginning& one : stored) {
    if (one.first_at)
      turns.push_back({*one.first_at, std::nullopt, std::nullopt, one.first_state, By::unseen, false});
    for (const Change& change : one.changes) {
      const bool is_flip = change.kind == ChangeKind::flipped;
      if (is_flip || change.kind == ChangeKind::gone || change.kind == ChangeKind::returned) {
        turns.push_back({change.at, change.last, change.from, change.to, change.by, is_flip});
      }
    }
  }
  std::stable_sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.at < b.at; });
  return turns;
}

}  // namespace

Line line_of(const std::vector<Beginning>& stored, const std::vector<Time>& unread) {
  Line line;
  bool is_open = false;
  for (const Turn& turn : turns_of(stored)) {
    const State now = is_open ? line.spans.back().state : std::nullopt;
    // A flip between two texts of its row says nothing about the control's state.
    if (turn.is_flip && is_open && turn.from && !same_text(*now, *turn.from)) continue;
    if (is_open && turn.to && same_text(*now, *turn.to)) continue;
    // A look that arrived late may have begun the span after the look that its end remembers.
    if (is_open) line.spans.back().to = std::max(line.spans.back().from, turn.before.value_or(Time::min()));
    is_open = turn.to.has_value();
    if (is_open) line.spans.push_back({turn.at, std::nullopt, turn.to, turn.by});
  }
  for (const Beginning& one : stored) {
    for (const Change& change : one.changes) {
      if (change.kind != ChangeKind::flipped) line.marks.push_back({change.at, name_of(change.kind)});
    }
  }
  for (const Time at : unread) line.marks.push_back({at, "unreadable"});
  std::stable_sort(line.marks.begin(), line.marks.end(),
                   [](const Mark& a, const Mark& b) { return a.at < b.at; });
  return line;
}

}  // namespace flipwatch
