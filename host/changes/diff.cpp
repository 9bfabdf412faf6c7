#include "changes/diff.h"

#include <algorithm>
#include <unordered_set>

#include "changes/flip.h"
#include "changes/late.h"
#include "changes/same_text.h"
#include "changes/sighting.h"

namespace flipwatch {
namespace {

/// One reading being compared. Each step is one question; `run` has them in order.
class Comparison {
 public:
  Comparison(Memory memory, const Reading& reading, const AsWanted& as_wanted, const Past& past)
      : reading_(reading), as_wanted_(as_wanted), past_(past) {
    out_.memory = std::move(memory);
  }

  Outcome run() {
    out_.page = memory().page_index(reading_.page);
    late_ = page().read_at && reading_.at < *page().read_at;
    read_before_ = page().read_at;
    const std::vector<Sighting> found = sightings(memory(), reading_);
    index_places(found);
    out_.whole = reading_.complete && !late_ && !is_doubtful(found);
    for (const Sighting& sighting : found) meet(sighting);
    if (out_.whole) tell_gone();
    note_reading();
    return std::move(out_);
  }

 private:
  Memory& memory() { return out_.memory; }
  KnownPageRead& page() { return out_.memory.pages[out_.page]; }
  Known& known(std::size_t setting) { return out_.memory.settings[setting]; }

  /// Which of the page's places each setting has; the index behind the last is "none".
  void index_places(const std::vector<Sighting>& found) {
    place_of_.assign(memory().settings.size(), memory().places.size());
    sighted_.assign(memory().settings.size(), false);
    for (std::size_t i = 0; i < memory().places.size(); ++i) {
      if (memory().places[i].page == out_.page) place_of_[memory().places[i].setting] = i;
    }
    known_places_ = memory().places.size();
    for (const Sighting& sighting : found) {
      sighted_[sighting.setting] = true;
      if (sighting.row) rows_here_.insert(known(sighting.setting).page);
    }
  }

  bool is_row_here(const Known& setting) const { return setting.page != reading_.page; }

  /// The row by which this page used to show the setting is still here: it is a setting of its own since the
  /// setting's page has several controls, or the only control's again.
  bool has_row_here(std::size_t setting) {
    return is_row_here(known(setting)) && rows_here_.contains(known(setting).page);
  }

  /// Rows whose states have not come yet, or a page that lost most of what it had: the reader's "complete" is
  /// not believed.
  bool is_doubtful(const std::vector<Sighting>& found) {
    std::size_t there = 0;
    std::size_t missing = 0;
    std::size_t rows_with_state = 0;
    for (std::size_t i = 0; i < place_of_.size(); ++i) {
      if (place_of_[i] == known_places_ || !known(i).met_at) continue;
      const bool was_away = memory().places[place_of_[i]].absent || known(i).gone_at;
      if (was_away && !sighted_[i]) continue;
      ++there;
      if (!sighted_[i] && !has_row_here(i)) ++missing;
      if (is_row_here(known(i))) ++rows_with_state;
    }
    const bool states_shown = std::any_of(found.begin(), found.end(), [](const Sighting& sighting) {
      return sighting.row &&
             (sighting.observed.says != Observed::Says::nothing || !sighting.row_text.empty());
    });
    return missing * 2 > there || (rows_with_state > 0 && !states_shown);
  }

  std::int64_t tell(std::size_t setting, ChangeKind kind, State from, State to, By by,
                    std::optional<Time> last, bool quiet = false) {
    const std::int64_t seq = ++memory().last_seq;
    out_.changes.push_back(
        {seq, setting, kind, std::move(from), std::move(to), by, reading_.at, last, quiet});
    return seq;
  }

  void meet(const Sighting& sighting) {
    Known& setting = known(sighting.setting);
    const Observed& observed = sighting.observed;
    const bool is_bare_row =
        !setting.met_at && setting.control.empty() && observed.says == Observed::Says::nothing;
    if (is_bare_row) {
      if (sighting.made) mark_page_new(setting.page);
      note_place(sighting.setting, false);
      return;
    }
    out_.seen.push_back(sighting.setting);
    if (!setting.met_at)
      meet_first(sighting);
    else if (setting.gone_at && !late_ && *setting.gone_at <= reading_.at)
      returned(sighting.setting, observed);
    if (sighting.control && observed.says == Observed::Says::state && !late_) meet_control(sighting.setting);
    if (!sighting.row_text.empty() && !late_) compare_row_text(sighting);
    read_state(sighting.setting, observed);
    note_place(sighting.setting,
               observed.says == Observed::Says::state || observed.says == Observed::Says::text);
  }

  /// A row that turned up after the category was read whole: what its page holds is new, not a baseline.
  void mark_page_new(const std::string& name) {
    if (late_ || !page().baseline_at || name == reading_.page) return;
    const std::optional<Time> whole = page().whole_at;
    KnownPageRead& new_page = memory().pages[memory().page_index(name)];
    if (new_page.readings > 0 || new_page.new_since) return;
    new_page.new_since = whole;
    new_page.touched = true;
  }

  void meet_first(const Sighting& sighting) {
    Known& setting = known(sighting.setting);
    setting.met_at = reading_.at;
    setting.touched = true;
    std::optional<Time> absent_at;
    if (sighting.made && page().baseline_at)
      absent_at = page().whole_at;
    else
      absent_at = memory().new_since(setting.page);
    if (late_ || !absent_at) return;
    const bool told =
        sighting.observed.says == Observed::Says::state || sighting.observed.says == Observed::Says::text;
    setting.appeared = tell(sighting.setting, ChangeKind::appeared, std::nullopt,
                            told ? State(sighting.observed.state) : std::nullopt, By::unseen, absent_at);
    setting.before_at = absent_at;
    if (sighting.made && sighting.row) mark_page_new(setting.page);
  }

  void returned(std::size_t index, const Observed& observed) {
    Known& setting = known(index);
    std::optional<Time> absent_at = setting.gone_at;
    if (place_of_[index] != known_places_ && memory().places[place_of_[index]].absent)
      absent_at = read_before_;
    const bool told = observed.says == Observed::Says::state || observed.says == Observed::Says::text;
    const std::int64_t seq = tell(index, ChangeKind::returned, std::nullopt,
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
      setting.since_at = reading_.at;
      if (!setting.first_at) setting.first_at = reading_.at, setting.first_state = observed.state;
      if (as_wanted_(memory(), index)) setting.appeared = 0;
    }
    setting.touched = true;
  }

  /// Until a control is read the text of its row stands for the state. Then it turns out to be one of the
  /// control's options, or to say nothing about it.
  void meet_control(std::size_t index) {
    Known& setting = known(index);
    if (setting.row_text.empty() || !setting.state || !same_text(*setting.state, setting.row_text)) return;
    const Observed text =
        observe({.kind = Kind::row, .state = setting.row_text}, reading_.lang, setting.options);
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
        if (late_) return;
        if (!setting.unreadable) out_.unread.push_back(index);
        if (setting.unreadable) return;
        setting.unreadable = true;
        setting.unreadable_at = reading_.at;
        setting.touched = true;
        return;
      case Observed::Says::text:
        if (!late_) setting.row_text = observed.state;
        break;
      case Observed::Says::state:
        break;
    }
    if (is_overtaken(index, observed.state)) {
      find_place_in_past(memory(), index, reading_, observed.state, out_.page, past_, out_.changes);
      return;
    }
    if (setting.unreadable) setting.unreadable = false, setting.touched = true;
    if (!setting.first_at) {
      setting.first_at = setting.since_at = reading_.at;
      setting.first_state = setting.state = observed.state;
      setting.touched = true;
      if (as_wanted_(memory(), index) && setting.appeared != 0) setting.appeared = 0;
    } else if (!same_text(*setting.state, observed.state)) {
      flipped(index, observed);
    }
    // A switch has no word of its own: the one its row gave for this state stays.
    if (observed.shown && setting.shown != observed.shown)
      setting.shown = observed.shown, setting.touched = true;
    settle_acts(memory(), index, observed.state, reading_.at, reading_.lang);
  }

  /// A later look, at this page or another, told the setting's state already.
  bool is_overtaken(std::size_t index, std::string_view state) {
    if (known(index).since_at > reading_.at) return true;
    if (!known(index).state || (!late_ && same_text(*known(index).state, state))) return false;
    const std::optional<Time> told = memory().last_told(index);
    return told && *told > reading_.at;
  }

  void flipped(std::size_t index, const Observed& observed) {
    const By by = who_did(memory(), index, observed.state, reading_);
    const bool was_unstable = memory().is_unstable(index);
    const std::optional<Time> last = memory().last_told(index);
    const State from = known(index).state;
    const std::int64_t seq =
        tell(index, ChangeKind::flipped, from, observed.state, by, last, by == By::unseen && was_unstable);
    Known& setting = known(index);
    setting.since_at = reading_.at;
    setting.before_at = last;
    setting.state = observed.state;
    setting.shown = observed.shown;
    setting.by_you = by == By::you;
    setting.touched = true;
    open_for_flip(setting, {from, observed.state, by, seq, reading_.at, was_unstable});
    if (as_wanted_(memory(), index)) setting.appeared = 0;
    // This reading is counted at its end only.
    if (by == By::unseen && note_flip(setting, memory().looks(index) + 1, was_unstable)) {
      tell(index, ChangeKind::unstable, from, observed.state, By::unseen, last);
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
    if (setting.since_at && read_before_ && *setting.since_at > *read_before_) return;
    const State from = before;
    const std::int64_t seq =
        tell(sighting.setting, ChangeKind::flipped, from, sighting.row_text, By::unseen, read_before_);
    open_for_flip(setting, {from, sighting.row_text, By::unseen, seq, reading_.at, false});
  }

  /// The page was read later, without telling this setting's state.
  void note_late_place(std::size_t setting, bool told) {
    if (setting >= place_of_.size() || place_of_[setting] == known_places_) {
      memory().places.push_back({.page = out_.page,
                                 .setting = setting,
                                 .told_at = told ? std::optional(reading_.at) : std::nullopt,
                                 .never_told = !told,
                                 .touched = true});
      return;
    }
    if (!told) return;
    Place& place = memory().places[place_of_[setting]];
    if (!place.never_told && !(place.told_at < reading_.at && place.told_at)) return;
    place.told_at = reading_.at;
    place.never_told = false;
    place.touched = true;
  }

  void note_place(std::size_t setting, bool told) {
    if (late_) {
      note_late_place(setting, told);
      return;
    }
    if (setting >= place_of_.size()) place_of_.resize(setting + 1, known_places_);
    if (place_of_[setting] == known_places_) {
      memory().places.push_back(
          {.page = out_.page, .setting = setting, .never_told = !told, .touched = true});
      return;
    }
    Place& place = memory().places[place_of_[setting]];
    const std::optional<Time> told_at = told || place.never_told ? std::nullopt
                                        : place.told_at          ? place.told_at
                                                                 : read_before_;
    const bool never_told = place.never_told && !told;
    if (place.told_at == told_at && place.never_told == never_told && !place.absent) return;
    place.told_at = told_at;
    place.never_told = never_told;
    place.absent = false;
    place.touched = true;
  }

  /// What this page has shown and shows no more, and what it did not show this time.
  void tell_gone() {
    for (std::size_t i = 0; i < sighted_.size(); ++i) {
      if (sighted_[i] || place_of_[i] == known_places_) continue;
      Place& place = memory().places[place_of_[i]];
      if (place.absent) continue;
      const std::optional<Time> told = memory().last_told(i);
      const bool seen_since = told && *told > reading_.at;
      if (known(i).met_at && !known(i).gone_at && !seen_since && !has_row_here(i)) gone(i);
      if (!place.told_at && !place.never_told) place.told_at = read_before_;
      place.absent = true;
      place.touched = true;
    }
  }

  void gone(std::size_t index) {
    Known& setting = known(index);
    const std::optional<Time> last = memory().last_told(index);
    setting.gone =
        tell(index, ChangeKind::gone, setting.state, std::nullopt, By::unseen, last ? last : read_before_);
    setting.gone_at = reading_.at;
    setting.before_at = last ? last : read_before_;
    setting.decision.reset();
    setting.touched = true;
  }

  void note_reading() {
    if (!late_ && !out_.whole) note_unseen();
    KnownPageRead& read = page();
    ++read.readings;
    read.url = reading_.url;
    if (!late_) read.read_at = reading_.at;
    if (out_.whole) {
      if (!read.baseline_at) read.baseline_at = reading_.at;
      read.whole_at = reading_.at;
    }
    read.touched = true;
  }

  /// Not whole: what it did not show was last seen by the reading before.
  void note_unseen() {
    for (std::size_t i = 0; i < sighted_.size(); ++i) {
      if (sighted_[i] || place_of_[i] == known_places_) continue;
      Place& place = memory().places[place_of_[i]];
      if (place.told_at || place.never_told) continue;
      place.told_at = read_before_;
      place.touched = true;
    }
  }

  const Reading& reading_;
  const AsWanted& as_wanted_;
  const Past& past_;
  Outcome out_;
  bool late_ = false;
  std::optional<Time> read_before_;
  std::vector<std::size_t> place_of_;
  std::vector<bool> sighted_;
  std::unordered_set<std::string> rows_here_;  ///< the pages of the rows in this reading
  std::size_t known_places_ = 0;
};

}  // namespace

Outcome diff(Memory memory, const Reading& reading, const AsWanted& as_wanted, const Past& past) {
  return Comparison(std::move(memory), reading, as_wanted, past).run();
}

}  // namespace flipwatch
