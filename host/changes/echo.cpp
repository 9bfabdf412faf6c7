#include "changes/echo.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "changes/same_text.h"

namespace flipwatch {
namespace {

/// Kinds that say how the setting stands; the others say what it is called, or where it is.
bool is_of_state(ChangeKind kind) {
  return kind == ChangeKind::appeared || kind == ChangeKind::flipped || kind == ChangeKind::gone ||
         kind == ChangeKind::returned;
}

bool is_same(const State& one, const State& other) {
  return one && other ? same_text(*one, *other) : one.has_value() == other.has_value();
}

bool is_same_detail(const Detail& one, const Detail& other) {
  if (one.wording.size() != other.wording.size()) return false;
  for (std::size_t i = 0; i < one.wording.size(); ++i) {
    if (one.wording[i].field != other.wording[i].field || !same_text(one.wording[i].to, other.wording[i].to))
      return false;
  }
  return one.to == other.to && one.added == other.added && one.removed == other.removed;
}

/// Whether `later` leaves the setting as `first` did.
bool leaves_the_same(const Change& first, const Change& later) {
  if (is_of_state(first.kind) != is_of_state(later.kind)) return false;
  if (is_of_state(first.kind))
    return (first.kind == ChangeKind::gone) == (later.kind == ChangeKind::gone) &&
           is_same(first.to, later.to);
  return first.kind == later.kind && is_same_detail(first.detail, later.detail);
}

bool is_echo_of(const ToldChange& later, const ToldChange& first) {
  return later.machine != first.machine && later.change.kind == first.change.kind &&
         leaves_the_same(first.change, later.change) &&
         (!later.change.last || *later.change.last <= first.change.at);
}

/// One reading that two logs tell of, or one log twice: once by itself, once out of what others saw before.
bool is_of_one_reading(const Change& one, const Change& other) {
  return one.at == other.at && one.kind == other.kind && leaves_the_same(one, other);
}

/// Which of them to tell: what the person did, then what is known to have come after the latest look.
bool is_better_told(const ToldChange& one, const ToldChange& other) {
  const bool is_yours = one.change.by == By::you;
  if (is_yours != (other.change.by == By::you)) return is_yours;
  return std::tie(other.change.last, one.machine, one.change.seq) <
         std::tie(one.change.last, other.machine, other.change.seq);
}

/// The best told of those that tell of one reading. `order`: by time; all of one time are next to each other.
std::size_t best_told(const std::vector<ToldChange>& told, const std::vector<std::size_t>& order,
                      std::size_t place) {
  const Time at = told[order[place]].change.at;
  std::size_t best = order[place];
  while (place > 0 && told[order[place - 1]].change.at == at) --place;
  for (; place < order.size() && told[order[place]].change.at == at; ++place) {
    const ToldChange& one = told[order[place]];
    if (is_of_one_reading(one.change, told[best].change) && is_better_told(one, told[best]))
      best = order[place];
  }
  return best;
}

/// A change between the two that makes the later one news again.
bool undoes(const Change& between, const Change& later) {
  const bool is_of_one_kind =
      is_of_state(later.kind) ? is_of_state(between.kind) : between.kind == later.kind;
  return is_of_one_kind && !leaves_the_same(between, later);
}

/// The change that was told before in the same words; the latest ones are asked first.
std::optional<std::size_t> heard_before(const std::vector<ToldChange>& told,
                                        const std::vector<std::size_t>& heard, std::size_t later) {
  for (auto before = heard.rbegin(); before != heard.rend(); ++before) {
    if (is_echo_of(told[later], told[*before])) return *before;
    if (undoes(told[*before].change, told[later].change)) return std::nullopt;
  }
  return std::nullopt;
}

/// A setting's states, followed through its changes.
class Course {
 public:
  Course(const std::optional<Time>& since, const State& first, const std::vector<std::string>& options)
      : now_(first), since_(since), states_{first, "on", "off", "mixed"} {
    states_.insert(states_.end(), options.begin(), options.end());
  }

  void show(const Shown& shown) {
    if (now_ && shown.state && since_ && shown.at > *since_) turn_to(shown.state, shown.at);
  }

  void go_on(const Change& change) {
    if (!is_of_state(change.kind)) return;
    const bool is_known = is_state(change.from);
    if (change.kind == ChangeKind::flipped && !is_known) return;
    if (is_known && now_ && since_ && change.last && *change.last > *since_)
      turn_to(change.from, *change.last);
    now_ = change.to;
    since_ = change.at;
    states_.push_back(change.to);
  }

  std::vector<Between> take() { return std::move(between_); }

 private:
  bool is_state(const State& text) const {
    return text && std::any_of(states_.begin(), states_.end(),
                               [&](const State& state) { return state && same_text(*state, *text); });
  }

  void turn_to(const State& state, Time at) {
    if (same_text(*now_, *state)) return;
    between_.push_back({now_, state, at, *since_});
    now_ = state;
    since_ = at;
  }

  State now_;
  std::optional<Time> since_;
  std::vector<State> states_;  ///< a text of its row that is none of them is no state of the control
  std::vector<Between> between_;
};

}  // namespace

std::vector<Echo> echoes_among(const std::vector<ToldChange>& told) {
  std::vector<std::size_t> order(told.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(told[a].change.at, told[a].machine, told[a].change.seq) <
           std::tie(told[b].change.at, told[b].machine, told[b].change.seq);
  });
  std::vector<Echo> echoes;
  std::vector<std::size_t> heard;  // those that are none, in order
  std::vector<std::size_t> once;   // in order
  // Those that were told twice come first, so that what was said of one goes on to what that one repeats.
  for (std::size_t place = 0; place < order.size(); ++place) {
    const std::size_t best = best_told(told, order, place);
    if (best == order[place])
      once.push_back(best);
    else
      echoes.push_back({order[place], best});
  }
  for (const std::size_t index : once) {
    const std::optional<std::size_t> original = heard_before(told, heard, index);
    if (original)
      echoes.push_back({index, *original});
    else
      heard.push_back(index);
  }
  return echoes;
}

std::vector<Between> flips_between(const std::optional<Time>& first_at, const State& first_state,
                                   const std::vector<std::string>& options,
                                   const std::vector<ToldChange>& told, std::vector<Shown> shown) {
  std::sort(shown.begin(), shown.end(), [](const Shown& a, const Shown& b) { return a.at < b.at; });
  Course course(first_at, first_state, options);
  auto next = shown.begin();
  for (const ToldChange& one : told) {
    for (; next != shown.end() && next->at < one.change.at; ++next) course.show(*next);
    course.go_on(one.change);
  }
  for (; next != shown.end(); ++next) course.show(*next);
  return course.take();
}

}  // namespace flipwatch
