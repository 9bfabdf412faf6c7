#include "changes/merged_setting.h"

#include <algorithm>
#include <string>

#include "changes/same_text.h"

namespace flipwatch {
namespace {

/// When it was last known how the setting stands.
std::optional<Time> known_at(const Standing& one) { return std::max(one.told, one.known.gone_at); }

void add_to(std::string& text, const State& part) {
  text += part ? "+" + *part : "-";
  text += '\0';
}

/// Two that were seen last at the same moment: some order, and the same one everywhere.
std::string text_of(const Known& known) {
  std::string text;
  for (const State& part : {known.state, known.shown, known.flipped_from}) add_to(text, part);
  for (const std::string* part :
       {&known.label, &known.row_label, &known.section, &known.row_section, &known.description, &known.lang,
        &known.row_text, &known.home_lang, &known.control, &known.page}) {
    add_to(text, *part);
  }
  for (const std::string& option : known.options) add_to(text, option);
  text += name_of(known.kind);
  text += known.unreadable ? '1' : '0';
  return text;
}

bool is_later(const Standing& one, const Standing& other) {
  const auto a = known_at(one);
  const auto b = known_at(other);
  if (a != b) return a > b;
  if (one.known.since_at != other.known.since_at) return one.known.since_at > other.known.since_at;
  return text_of(one.known) > text_of(other.known);
}

bool is_same_state(const Known& one, const Known& other) {
  return one.state && other.state && same_text(*one.state, *other.state);
}

std::optional<Time> earlier(const std::optional<Time>& one, const std::optional<Time>& other) {
  if (!one || !other) return one ? one : other;
  return std::min(one, other);
}

/// Where it is found: the one that was moved, the one whose control was read, the one that was seen last.
void settle_key(Known& known, const Known& other) {
  const auto was_at = [](const Known& moved, const Known& at) {
    return std::any_of(moved.former.begin(), moved.former.end(), [&](const Address& former) {
      return former.page == at.page && former.control == at.control;
    });
  };
  const Address last{known.page, known.control, ""};
  const bool is_of_row = known.page == other.page && known.control.empty();
  if (is_of_row || (was_at(other, known) && !was_at(known, other))) {
    known.page = other.page;
    known.control = other.control;
  }
  const Address now{known.page, known.control, ""};
  const auto add = [&](const Address& former) {
    if (former == now || (former.page == now.page && former.control.empty())) return;
    if (std::find(known.former.begin(), known.former.end(), former) == known.former.end())
      known.former.push_back(former);
  };
  for (const Address& former : other.former) add(former);
  add(last);
  add({other.page, other.control, ""});
  std::erase(known.former, now);
  std::sort(known.former.begin(), known.former.end(), [](const Address& a, const Address& b) {
    return std::pair(a.page, a.control) < std::pair(b.page, b.control);
  });
}

void settle_beginning(Known& known, const Known& other) {
  known.met_at = earlier(known.met_at, other.met_at);
  if (!other.first_at) return;
  const bool is_earlier = !known.first_at || *other.first_at < *known.first_at ||
                          (*other.first_at == *known.first_at && other.first_state < known.first_state);
  if (!is_earlier) return;
  known.first_at = other.first_at;
  known.first_state = other.first_state;
}

/// Both saw the same state: one run, unless one of them saw another state since the other's began.
void settle_run(Known& known, const Known& other) {
  if (!known.since_at || !other.since_at) {
    if (!known.since_at) known.since_at = other.since_at, known.before_at = other.before_at;
    return;
  }
  const bool is_mine_later = *known.since_at >= *other.since_at;
  const Known& late = is_mine_later ? known : other;
  const Known& early = is_mine_later ? other : known;
  const bool is_interrupted = late.before_at && *late.before_at >= *early.since_at;
  const std::optional<Time> since = is_interrupted ? late.since_at : early.since_at;
  std::optional<Time> before = late.before_at;
  if (!is_interrupted)
    before = std::max(early.before_at, *late.since_at == *early.since_at ? late.before_at : before);
  const bool by_you = is_interrupted                      ? late.by_you
                      : *late.since_at == *early.since_at ? late.by_you || early.by_you
                                                          : early.by_you;
  known.since_at = since;
  known.before_at = before;
  known.by_you = by_you;
}

/// What one opened stays open where it stands as it did then: the other may only have come later.
void settle_open(Known& known, const Known& other) {
  if (known.appeared == 0) known.appeared = other.appeared;
  if (known.flipped == 0 && other.flipped != 0) {
    known.flipped = other.flipped;
    known.flipped_from = other.flipped_from;
  }
  if (known.gone == 0 && known.gone_at == other.gone_at) known.gone = other.gone;
  if (known.reworded == 0 && known.label == other.label && known.description == other.description) {
    known.reworded = other.reworded;
    known.wording = other.wording;
  }
  if (known.candidates.empty()) known.candidates = other.candidates;
}

/// A decision was made about the setting as it stood: a state that began after it is another matter.
void settle_decision(Known& known, const Known& other) {
  if (!other.said_at || (known.said_at && *known.said_at >= *other.said_at)) return;
  const std::optional<Time> changed = std::max(known.since_at, known.gone_at);
  known.said_at = other.said_at;
  known.decision = changed && *changed > *other.said_at ? std::nullopt : other.decision;
}

/// A switch and a group of options, or a row and its control, cannot be compared.
bool is_comparable(const Known& one, const Known& other) {
  const auto is_of_switch = [](std::string_view state) {
    return state == "on" || state == "off" || state == "mixed";
  };
  return one.state && other.state && one.control.empty() == other.control.empty() && one.met_at &&
         other.met_at && is_of_switch(*one.state) == is_of_switch(*other.state);
}

/// The last one's log need not tell how it came to stand so, since that computer did not know of the other's
/// look.
std::optional<Untold> untold_between(const Standing& last, const Standing& before) {
  const Known& now = last.known;
  const Known& then = before.known;
  if (!last.told || now.gone_at || !now.since_at) return std::nullopt;
  if (then.gone_at) {
    if (*then.gone_at <= *now.since_at || *then.gone_at >= *last.told) return std::nullopt;
    return Untold{std::nullopt, now.state, *last.told, then.gone_at};
  }
  if (!before.told || !is_comparable(now, then) || is_same_state(now, then) || *before.told >= *last.told)
    return std::nullopt;
  if (*before.told > *now.since_at) return Untold{then.state, now.state, *last.told, before.told};
  if (now.since_at == now.first_at) return Untold{then.state, now.state, *now.since_at, before.told};
  return std::nullopt;
}

}  // namespace

MergedSetting merged_setting(const Standing& mine, const Standing& theirs) {
  const bool is_mine_last = is_later(mine, theirs);
  const Standing& last = is_mine_last ? mine : theirs;
  const Standing& other = is_mine_last ? theirs : mine;
  MergedSetting merged{last.known, untold_between(last, other)};
  Known& known = merged.known;
  settle_key(known, other.known);
  settle_beginning(known, other.known);
  if (is_same_state(last.known, other.known) &&
      last.known.gone_at.has_value() == other.known.gone_at.has_value()) {
    settle_run(known, other.known);
    settle_open(known, other.known);
  }
  if (merged.untold) {
    known.since_at = merged.untold->at;
    known.before_at = merged.untold->last;
    known.by_you = false;
  }
  settle_decision(known, other.known);
  for (const auto& [lang, wording] : other.known.elsewhere) {
    if (lang != known.lang) known.elsewhere.emplace(lang, wording);
  }
  known.id = mine.known.id;
  known.account = mine.known.account;
  known.joined_ids = mine.known.joined_ids;
  known.state_id = mine.known.state_id;
  known.verdict = mine.known.verdict;
  known.rules = mine.known.rules;
  known.ruled_at = mine.known.ruled_at;
  known.touched = mine.known.touched;
  return merged;
}

}  // namespace flipwatch
