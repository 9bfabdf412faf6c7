#include "changes/diff.h"

#include <algorithm>

#include "changes/flip.h"
#include "changes/late.h"
#include "changes/learned.h"
#include "changes/look.h"
#include "changes/moves.h"
#include "changes/page_places.h"
#include "changes/pairing.h"
#include "changes/rewording.h"
#include "changes/same_text.h"
#include "changes/sighting.h"
#include "changes/told_words.h"
#include "changes/unnamed_language.h"

namespace flipwatch {
namespace {

/// One reading being compared. Each step is one question; `run` has them in order.
class Comparison {
 public:
  Comparison(Memory memory, const Reading& reading, const Rules& rules, const Past& past)
      : look_{.reading = reading, .rules = rules, .past = past} {
    look_.out.memory = std::move(memory);
  }

  Outcome run() {
    look_.out.page = memory().page_index(look_.reading.page);
    look_.late = page().read_at && look_.reading.at < *page().read_at;
    look_.read_before = page().read_at;
    look_.pairs = pair_up(memory(), look_.reading, look_.late);
    const std::vector<Sighting> found = sightings(memory(), look_.reading);
    PagePlaces places(look_, found);
    look_.out.whole =
        look_.reading.complete && !look_.late && !look_.pairs.partly_read && !places.is_doubtful(found);
    tell_moved(look_);
    ToldWords words(look_);
    for (const Sighting& sighting : found) {
      if (sighting.made && (places.is_another_page() || is_untold(sighting))) continue;
      words.read(sighting);
      learn_word(look_, sighting);
      meet(sighting, places);
    }
    words.tell_sections();
    if (look_.out.whole) tell_gone(places);
    if (!look_.late) judge();
    note_reading(places);
    return std::move(look_.out);
  }

 private:
  Memory& memory() { return look_.memory(); }
  KnownPageRead& page() { return look_.page(); }
  Known& known(std::size_t setting) { return look_.known(setting); }

  bool is_untold(const Sighting& sighting) const {
    const auto& untold = look_.pairs.untold;
    return std::find(untold.begin(), untold.end(), sighting.control) != untold.end();
  }

  void meet(const Sighting& sighting, PagePlaces& places) {
    Known& setting = known(sighting.setting);
    const Observed& observed = sighting.observed;
    const bool is_bare_row =
        !setting.met_at && setting.control.empty() && observed.says == Observed::Says::nothing;
    if (is_bare_row) {
      if (sighting.made) mark_page_new(setting.page);
      places.note(sighting.setting, false);
      return;
    }
    look_.out.seen.push_back(sighting.setting);
    if (!setting.met_at)
      meet_first(sighting);
    else if (setting.gone_at && !look_.late && *setting.gone_at <= look_.reading.at)
      returned(sighting.setting, observed, places);
    if (sighting.control && observed.says == Observed::Says::state && !look_.late)
      meet_control(sighting.setting);
    if (!sighting.row_text.empty() && !look_.late) compare_row_text(sighting);
    if (sighting.control && is_retyped(setting, observed))
      retype(sighting.setting, observed);
    else
      read_state(sighting.setting, observed);
    places.note(sighting.setting,
                observed.says == Observed::Says::state || observed.says == Observed::Says::text);
  }

  /// A row that turned up after the category was read whole: what its page holds is new, not a baseline.
  void mark_page_new(const std::string& name) {
    if (look_.late || !page().baseline_at || name == look_.reading.page) return;
    const std::optional<Time> whole = page().whole_at;
    KnownPageRead& new_page = memory().pages[memory().page_index(name)];
    if (new_page.readings > 0 || new_page.new_since) return;
    new_page.new_since = whole;
    new_page.touched = true;
  }

  void meet_first(const Sighting& sighting) {
    Known& setting = known(sighting.setting);
    setting.met_at = look_.reading.at;
    setting.touched = true;
    std::optional<Time> absent_at;
    if (sighting.made && page().baseline_at)
      absent_at = page().whole_at;
    else
      absent_at = memory().new_since(setting.page);
    if (look_.late && sighting.made) came_and_went(sighting);
    if (look_.late || !absent_at) return;
    const bool told =
        sighting.observed.says == Observed::Says::state || sighting.observed.says == Observed::Says::text;
    setting.appeared =
        look_.tell(sighting.setting, ChangeKind::appeared, std::nullopt,
                   told ? State(sighting.observed.state) : std::nullopt, By::unseen, absent_at);
    note_candidates(look_, sighting);
    setting.before_at = absent_at;
    if (sighting.made && sighting.row) mark_page_new(setting.page);
  }

  /// A late look shows what the page's last whole look had no more: it was there in between. Both are for the
  /// history; nobody can do anything about it now.
  void came_and_went(const Sighting& sighting) {
    const std::optional<Time> whole = page().whole_at;
    if (!whole || *whole <= look_.reading.at) return;
    const State state =
        sighting.observed.says == Observed::Says::state ? State(sighting.observed.state) : State();
    if (page().baseline_at && *page().baseline_at < look_.reading.at)
      look_.tell(sighting.setting, ChangeKind::appeared, std::nullopt, state, By::unseen, page().baseline_at);
    look_.tell(sighting.setting, ChangeKind::gone, state, std::nullopt, By::unseen, look_.reading.at);
    look_.out.changes.back().at = *whole;
    known(sighting.setting).gone_at = whole;
  }

  void returned(std::size_t index, const Observed& observed, const PagePlaces& places) {
    Known& setting = known(index);
    std::optional<Time> absent_at = setting.gone_at;
    if (places.was_absent(index)) absent_at = look_.read_before;
    const bool told = observed.says == Observed::Says::state || observed.says == Observed::Says::text;
    const std::int64_t seq = look_.tell(index, ChangeKind::returned, std::nullopt,
                                        told ? State(observed.state) : std::nullopt, By::unseen, absent_at);
    setting.gone_at.reset();
    setting.gone = 0;
    setting.flipped = 0;
    setting.appeared = seq;
    setting.decision.reset();
    setting.by_you = false;
    setting.before_at = absent_at;
    if (told) {
      setting.state = observed.state;
      setting.shown = observed.shown;
      setting.since_at = look_.reading.at;
      if (!setting.first_at) setting.first_at = look_.reading.at, setting.first_state = observed.state;
      if (look_.rules.as_wanted(memory(), index)) setting.appeared = 0;
    }
    setting.touched = true;
  }

  /// Until a control is read the text of its row stands for the state. Then it turns out to be one of the
  /// control's options, or to say nothing about it.
  void meet_control(std::size_t index) {
    Known& setting = known(index);
    if (setting.row_text.empty() || !setting.state || !same_text(*setting.state, setting.row_text)) return;
    const Observed text =
        observe({.kind = Kind::row, .state = setting.row_text}, look_.reading.lang, setting.options);
    setting.touched = true;
    if (text.says == Observed::Says::state) {
      if (same_text(*setting.first_state, setting.row_text)) setting.first_state = text.state;
      setting.state = text.state;
      setting.row_text.clear();
    } else {
      setting.state = setting.first_state = std::nullopt;
      setting.first_at = setting.since_at = setting.before_at = std::nullopt;
    }
  }

  void read_state(std::size_t index, const Observed& observed) {
    Known& setting = known(index);
    switch (observed.says) {
      case Observed::Says::nothing:
        return;
      case Observed::Says::unreadable:
        if (look_.late) return;
        if (!setting.unreadable) look_.out.unread.push_back(index);
        if (setting.unreadable) return;
        setting.unreadable = true;
        setting.unreadable_at = look_.reading.at;
        setting.touched = true;
        return;
      case Observed::Says::text:
        if (!look_.late) setting.row_text = observed.state;
        break;
      case Observed::Says::state:
        break;
    }
    if (observed.state == "on" || observed.state == "off") settle_text(look_, setting);
    if (observed.other_words) {
      setting.state = setting.shown = observed.state;
      if (!is_same_language(setting.home_lang, look_.reading.lang)) move_home(setting, look_.reading.lang);
      setting.touched = true;
      return;
    }
    if (is_overtaken(index, observed.state)) {
      find_place_in_past(memory(), index, look_.reading, observed.state, look_.out.page, look_.past,
                         look_.out.changes);
      return;
    }
    if (setting.unreadable) setting.unreadable = false, setting.touched = true;
    if (!setting.first_at) {
      setting.first_at = setting.since_at = look_.reading.at;
      setting.first_state = setting.state = observed.state;
      setting.touched = true;
      if (look_.rules.as_wanted(memory(), index) && setting.appeared != 0) setting.appeared = 0;
    } else if (!same_text(*setting.state, observed.state)) {
      flipped(index, observed);
    }
    // A switch has no word of its own: the one its row gave for this state stays.
    if (observed.shown && setting.shown != observed.shown)
      setting.shown = observed.shown, setting.touched = true;
    settle_acts(memory(), index, observed.state, look_.reading.at, look_.reading.lang);
  }

  /// A switch that is a group of options today, or the other way round: the two cannot be compared.
  bool is_retyped(const Known& known, const Observed& observed) const {
    const auto is_of_switch = [](std::string_view state) {
      return state == "on" || state == "off" || state == "mixed";
    };
    return !look_.late && known.state && observed.says == Observed::Says::state && !observed.other_words &&
           !known.state->empty() && !observed.state.empty() &&
           is_of_switch(*known.state) != is_of_switch(observed.state);
  }

  /// Then it has flipped if one was as wanted and the other is not.
  void retype(std::size_t index, const Observed& observed) {
    Known& setting = known(index);
    const State before = setting.state;
    const bool was_wanted = look_.rules.as_wanted(memory(), index);
    setting.state = observed.state;
    const bool is_wanted = look_.rules.as_wanted(memory(), index);
    if (was_wanted != is_wanted) {
      setting.state = before;
      read_state(index, observed);
      return;
    }
    setting.shown = observed.shown;
    setting.unreadable = false;
    setting.touched = true;
    settle_acts(memory(), index, observed.state, look_.reading.at, look_.reading.lang);
  }

  /// A later look, at this page or another, told the setting's state already.
  bool is_overtaken(std::size_t index, std::string_view state) {
    if (known(index).since_at > look_.reading.at) return true;
    if (!known(index).state || (!look_.late && same_text(*known(index).state, state))) return false;
    const std::optional<Time> told = memory().last_told(index);
    return told && *told > look_.reading.at;
  }

  void flipped(std::size_t index, const Observed& observed) {
    const By by = who_did(memory(), index, observed.state, look_.reading);
    const bool was_unstable = memory().is_unstable(index);
    const std::optional<Time> last = memory().last_told(index);
    const State from = known(index).state;
    const std::int64_t seq = look_.tell(index, ChangeKind::flipped, from, observed.state, by, last,
                                        by == By::unseen && was_unstable);
    Known& setting = known(index);
    setting.since_at = look_.reading.at;
    setting.before_at = last;
    setting.state = observed.state;
    setting.shown = observed.shown;
    setting.by_you = by == By::you;
    setting.touched = true;
    open_for_flip(setting, {from, observed.state, by, seq, look_.reading.at, was_unstable});
    if (look_.rules.as_wanted(memory(), index)) setting.appeared = 0;
    // This reading is counted at its end only.
    if (by == By::unseen && note_flip(setting, memory().looks(index) + 1, was_unstable)) {
      look_.tell(index, ChangeKind::unstable, from, observed.state, By::unseen, last);
      if (observed.shown) unlearn(look_, *observed.shown);
    }
  }

  /// A row's text that is no state, where the control was read: compared with that row's last text alone.
  void compare_row_text(const Sighting& sighting) {
    Known& setting = known(sighting.setting);
    const std::string before = setting.row_text;
    if (same_text(before, sighting.row_text)) return;
    setting.row_text = sighting.row_text;
    setting.touched = true;
    if (before.empty()) return;
    // The control's own change was told already: the row only follows.
    if (setting.since_at && look_.read_before && *setting.since_at > *look_.read_before) return;
    const State from = before;
    const std::int64_t seq = look_.tell(sighting.setting, ChangeKind::flipped, from, sighting.row_text,
                                        By::unseen, look_.read_before);
    open_for_flip(setting, {from, sighting.row_text, By::unseen, seq, look_.reading.at, false});
  }

  /// What the rules say now. Where they say something else of the same state they are the ones that changed.
  void judge() {
    for (const std::size_t index : look_.out.seen) {
      const Ruling ruling = look_.rules.ruling(memory(), index);
      Known& setting = known(index);
      if (setting.verdict == ruling.verdict && setting.rules == look_.rules.id) continue;
      const bool is_other = setting.verdict != ruling.verdict;
      const bool by_rules = setting.verdict != Verdict::unjudged && setting.rules != look_.rules.id &&
                            setting.since_at != look_.reading.at;
      if (is_other) {
        setting.ruled_at = by_rules ? std::optional(look_.reading.at) : std::nullopt;
        look_.out.ruled.emplace_back(index, ruling);
      }
      setting.verdict = ruling.verdict;
      setting.rules = look_.rules.id;
      setting.touched = true;
    }
  }

  /// What this page has shown and shows no more.
  void tell_gone(PagePlaces& places) {
    for (const std::size_t index : places.missing()) {
      const std::optional<Time> told = memory().last_told(index);
      const bool seen_since = told && *told > look_.reading.at;
      const bool is_missed =
          known(index).met_at && !known(index).gone_at && !seen_since && !places.has_row_here(index);
      const auto moved = is_missed ? moved_meanwhile(look_, index) : std::nullopt;
      if (moved && moved->flipped) flipped(index, *moved->flipped);
      if (moved) continue;
      if (is_missed) gone(index);
      places.mark_absent(index);
    }
  }

  void gone(std::size_t index) {
    Known& setting = known(index);
    const std::optional<Time> last = memory().last_told(index);
    setting.gone = look_.tell(index, ChangeKind::gone, setting.state, std::nullopt, By::unseen,
                              last ? last : look_.read_before);
    note_candidates(look_, index);
    setting.gone_at = look_.reading.at;
    setting.before_at = last ? last : look_.read_before;
    setting.decision.reset();
    setting.touched = true;
  }

  void note_reading(PagePlaces& places) {
    if (!look_.late && !look_.out.whole) places.note_unseen();
    KnownPageRead& read = page();
    ++read.readings;
    read.url = look_.reading.url;
    if (!look_.late) read.read_at = look_.reading.at;
    if (look_.out.whole) {
      if (!read.baseline_at) read.baseline_at = look_.reading.at;
      read.whole_at = look_.reading.at;
    }
    read.touched = true;
  }

  Look look_;
};

/// The language that the page's settings had before the one that they have: it may be back.
std::string language_before(const Memory& memory, const Reading& reading) {
  for (const Seen& seen : reading.settings) {
    const auto there = memory.find(seen.page, seen.control);
    if (!there) continue;
    const Known& known = memory.settings[*there];
    if (language_of(known.lang) == unnamed_language && !known.home_lang.empty()) return known.home_lang;
  }
  return std::string(unnamed_language);
}

}  // namespace

Outcome diff(Memory memory, const Reading& reading, const Rules& rules, const Past& past) {
  if (is_translated(memory, reading)) {
    // Its words are compared with those of the language in which it was read before, if there was one.
    Reading translated = reading;
    translated.lang = language_before(memory, reading);
    return Comparison(std::move(memory), translated, rules, past).run();
  }
  return Comparison(std::move(memory), reading, rules, past).run();
}

}  // namespace flipwatch
