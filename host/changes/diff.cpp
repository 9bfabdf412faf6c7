#include "changes/diff.h"

#include <algorithm>
#include <unordered_set>

#include "changes/flip.h"
#include "changes/late.h"
#include "changes/pairing.h"
#include "changes/rewording.h"
#include "changes/same_text.h"
#include "changes/sighting.h"
#include "words/fold.h"

namespace flipwatch {
namespace {

/// One reading being compared. Each step is one question; `run` has them in order.
class Comparison {
 public:
  Comparison(Memory memory, const Reading& reading, const Rules& rules, const Past& past)
      : reading_(reading), rules_(rules), past_(past) {
    out_.memory = std::move(memory);
  }

  Outcome run() {
    out_.page = memory().page_index(reading_.page);
    late_ = page().read_at && reading_.at < *page().read_at;
    read_before_ = page().read_at;
    if (!late_) pairs_ = pair_up(memory(), reading_);
    const std::vector<Sighting> found = sightings(memory(), reading_);
    index_places(found);
    out_.whole = reading_.complete && !late_ && !pairs_.partly_read && !is_doubtful(found);
    tell_moved();
    for (const Sighting& sighting : found) meet(sighting);
    tell_sections();
    if (out_.whole) tell_gone();
    if (!late_) judge();
    note_reading();
    return std::move(out_);
  }

 private:
  Memory& memory() { return out_.memory; }
  KnownPageRead& page() { return out_.memory.pages[out_.page]; }
  Known& known(std::size_t setting) { return out_.memory.settings[setting]; }

  Address address_of(const Known& known) const { return {known.page, known.control, known.heading()}; }

  void tell_moved() {
    for (const Renamed& renamed : pairs_.renamed) {
      if (!renamed.is_told || !known(renamed.setting).met_at) continue;
      Known& setting = known(renamed.setting);
      if (setting.control.empty() && setting.state == std::nullopt) continue;
      Detail detail{.from = renamed.before, .to = address_of(setting)};
      tell_detail(renamed.setting, ChangeKind::moved, std::move(detail));
      // What was missed elsewhere is here.
      setting.gone = 0;
      setting.gone_at.reset();
      setting.touched = true;
    }
    for (const std::size_t copy : pairs_.copies) {
      Known& setting = known(copy);
      setting.appeared =
          tell(copy, ChangeKind::appeared, std::nullopt, setting.state, By::unseen, setting.met_at);
      setting.touched = true;
    }
  }

  /// A heading that was renamed takes all below it along: then nothing was moved.
  void tell_sections() {
    for (const SectionMove& move : section_moves_) {
      const auto same = [&](const SectionMove& other) {
        return same_words(other.from, move.from, reading_.lang) &&
               same_words(other.to, move.to, reading_.lang);
      };
      const auto together = std::count_if(section_moves_.begin(), section_moves_.end(), same);
      const bool is_heading =
          together > 1 && std::none_of(stayed_in_.begin(), stayed_in_.end(), [&](const auto& section) {
            return same_words(section, move.from, reading_.lang) ||
                   same_words(section, move.to, reading_.lang);
          });
      if (is_heading) continue;
      const Known& setting = known(move.setting);
      tell_detail(move.setting, ChangeKind::moved,
                  {.from = Address{setting.page, setting.control, move.from},
                   .to = Address{setting.page, setting.control, move.to}});
    }
  }

  /// What the look calls the setting, beside what it was called.
  void read_words(const Sighting& sighting) {
    if (late_ && known(sighting.setting).met_at) return;
    const bool is_met = known(sighting.setting).met_at.has_value();
    Reworded reworded = take_words(known(sighting.setting), sighting, reading_.lang, pairs_.other_words);
    if (!is_met) return;
    const bool is_moved_here = std::any_of(
        pairs_.renamed.begin(), pairs_.renamed.end(),
        [&](const Renamed& renamed) { return renamed.is_told && renamed.setting == sighting.setting; });
    if (reworded.section && !is_moved_here)
      section_moves_.push_back({sighting.setting, reworded.section->first, reworded.section->second});
    else if (!known(sighting.setting).heading().empty())
      stayed_in_.push_back(known(sighting.setting).heading());
    if (!reworded.added.empty() || !reworded.removed.empty()) {
      tell_detail(sighting.setting, ChangeKind::options,
                  {.added = std::move(reworded.added), .removed = std::move(reworded.removed)});
    }
    if (!reworded.wording.empty()) tell_reworded(sighting.setting, std::move(reworded.wording));
  }

  /// Open until a decision, or until it says again what it said before.
  void tell_reworded(std::size_t index, std::vector<Reword> wording) {
    Known& setting = known(index);
    if (setting.decision && setting.decision->is_in_force(std::chrono::floor<std::chrono::days>(reading_.at)))
      setting.wording.clear();
    setting.decision.reset();
    for (const Reword& now : wording) {
      const auto was = std::find_if(setting.wording.begin(), setting.wording.end(), [&](const Reword& open) {
        return open.field == now.field && same_words(open.to, now.from, reading_.lang);
      });
      if (was == setting.wording.end())
        setting.wording.push_back(now);
      else if (same_words(was->from, now.to, reading_.lang))
        setting.wording.erase(was);
      else
        was->to = now.to;
    }
    setting.touched = true;
    const std::int64_t seq = tell_detail(index, ChangeKind::reworded, {.wording = std::move(wording)});
    known(index).reworded = known(index).wording.empty() ? 0 : seq;
  }

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
    const bool most_are_missing = missing * 2 > there || (missing > 1 && missing * 2 == there);
    return most_are_missing || (rows_with_state > 0 && !states_shown);
  }

  std::int64_t tell(std::size_t setting, ChangeKind kind, State from, State to, By by,
                    std::optional<Time> last, bool quiet = false) {
    const std::int64_t seq = ++memory().last_seq;
    out_.changes.push_back(
        {seq, setting, kind, std::move(from), std::move(to), by, reading_.at, last, quiet});
    return seq;
  }

  std::int64_t tell_detail(std::size_t setting, ChangeKind kind, Detail detail) {
    const std::optional<Time> last = memory().last_told(setting);
    const std::int64_t seq =
        tell(setting, kind, std::nullopt, std::nullopt, By::unseen, last ? last : read_before_);
    out_.changes.back().detail = std::move(detail);
    return seq;
  }

  void meet(const Sighting& sighting) {
    read_words(sighting);
    learn_word(sighting);
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
    note_candidates(sighting);
    setting.before_at = absent_at;
    if (sighting.made && sighting.row) mark_page_new(setting.page);
  }

  Candidate candidate(std::size_t setting) {
    return {known(setting).page, known(setting).control, known(setting).label};
  }

  /// It may be one of several that are missing: said with it, not chosen.
  void note_candidates(const Sighting& sighting) {
    std::vector<Candidate>& candidates = out_.changes.back().detail.candidates;
    for (const Doubt& doubt : pairs_.doubts) {
      const bool is_meant = std::any_of(doubt.unknown.begin(), doubt.unknown.end(), [&](const Seen* seen) {
        return seen == sighting.control || seen == sighting.row;
      });
      if (!is_meant) continue;
      for (const std::size_t setting : doubt.missing) candidates.push_back(candidate(setting));
    }
    known(sighting.setting).candidates = candidates;
  }

  void note_candidates(std::size_t missing) {
    std::vector<Candidate>& candidates = out_.changes.back().detail.candidates;
    for (const Doubt& doubt : pairs_.doubts) {
      if (std::find(doubt.missing.begin(), doubt.missing.end(), missing) == doubt.missing.end()) continue;
      for (const Seen* seen : doubt.unknown) candidates.push_back({seen->page, seen->control, seen->label});
    }
    known(missing).candidates = candidates;
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
      if (rules_.as_wanted(memory(), index)) setting.appeared = 0;
    }
    setting.touched = true;
  }

  /// A row says a word that no list has, and its control says on or off: that is what the word means there.
  void learn_word(const Sighting& sighting) {
    const Known& setting = known(sighting.setting);
    const bool is_control_read = sighting.control && sighting.observed.says == Observed::Says::state;
    const std::string& text = sighting.row ? sighting.row_text : setting.row_text;
    const State& state = is_control_read ? State(sighting.observed.state) : setting.state;
    const bool is_from_control = is_control_read || !setting.control.empty();
    if (late_ || text.empty() || !is_from_control || !state || (state != "on" && state != "off")) return;
    if (reading_.lang.empty() || !is_same_language(setting.lang, reading_.lang) || !can_be_state_word(text))
      return;
    const std::string word = fold(text);
    const std::string lang = language_of(reading_.lang);
    for (LearnedWord& learned : memory().learned) {
      if (learned.lang != lang || learned.word != word) continue;
      if (learned.state.empty() || learned.state == *state) return;
      learned.state.clear();
      learned.touched = true;
      return;
    }
    memory().learned.push_back({lang, word, *state, sighting.setting, reading_.at, true});
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
    if (observed.state == "on" || observed.state == "off") settle_text(setting);
    if (observed.other_words) {
      setting.state = setting.shown = observed.state;
      setting.home_lang = language_of(reading_.lang);
      setting.touched = true;
      return;
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
      if (rules_.as_wanted(memory(), index) && setting.appeared != 0) setting.appeared = 0;
    } else if (!same_text(*setting.state, observed.state)) {
      flipped(index, observed);
    }
    // A switch has no word of its own: the one its row gave for this state stays.
    if (observed.shown && setting.shown != observed.shown)
      setting.shown = observed.shown, setting.touched = true;
    settle_acts(memory(), index, observed.state, reading_.at, reading_.lang);
  }

  /// A row's text that no list had so far may be a word by now: it meant then what it means.
  void settle_text(Known& setting) {
    if (!setting.state || !setting.control.empty()) return;
    const std::string before = *setting.state;
    std::string now = as_state(before, setting.lang);
    for (const LearnedWord& learned : memory().learned) {
      if (!learned.state.empty() && learned.lang == language_of(setting.lang) && learned.word == fold(before))
        now = learned.state;
    }
    if (now == before) return;
    if (setting.first_state == setting.state) setting.first_state = now;
    setting.state = now;
    setting.row_text.clear();
    setting.touched = true;
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
    if (rules_.as_wanted(memory(), index)) setting.appeared = 0;
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

  /// What the rules say now. Where they say something else of the same state they are the ones that changed.
  void judge() {
    for (const std::size_t index : out_.seen) {
      const Ruling ruling = rules_.ruling(memory(), index);
      Known& setting = known(index);
      if (setting.verdict == ruling.verdict && setting.rules == rules_.id) continue;
      const bool is_other = setting.verdict != ruling.verdict;
      const bool by_rules = setting.verdict != Verdict::unjudged && setting.rules != rules_.id &&
                            setting.since_at != reading_.at;
      if (is_other) {
        setting.ruled_at = by_rules ? std::optional(reading_.at) : std::nullopt;
        out_.ruled.emplace_back(index, ruling);
      }
      setting.verdict = ruling.verdict;
      setting.rules = rules_.id;
      setting.touched = true;
    }
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
    const std::int64_t position = next_position_++;
    if (place_of_[setting] == known_places_) {
      memory().places.push_back({.page = out_.page,
                                 .setting = setting,
                                 .never_told = !told,
                                 .position = position,
                                 .touched = true});
      return;
    }
    Place& place = memory().places[place_of_[setting]];
    const std::optional<Time> told_at = told || place.never_told ? std::nullopt
                                        : place.told_at          ? place.told_at
                                                                 : read_before_;
    const bool never_told = place.never_told && !told;
    if (place.told_at == told_at && place.never_told == never_told && !place.absent &&
        place.position == position)
      return;
    place.position = position;
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
      const bool is_missed = known(i).met_at && !known(i).gone_at && !seen_since && !has_row_here(i);
      if (is_missed && moved_meanwhile(i)) continue;
      if (is_missed) gone(i);
      if (!place.told_at && !place.never_told) place.told_at = read_before_;
      place.absent = true;
      place.touched = true;
    }
  }

  /// It is missing here, and another page has shown it since, as its own: the same label under the same key.
  bool moved_meanwhile(std::size_t index) {
    const std::optional<Time> told = memory().last_told(index);
    std::vector<std::size_t> later;
    for (std::size_t i = 0; i < memory().settings.size(); ++i) {
      const Known& other = known(i);
      if (i == index || other.page == known(index).page || other.control != known(index).control ||
          other.control.empty() || other.gone_at || !other.met_at || !told || *other.met_at <= *told)
        continue;
      if (same_words(other.label, known(index).label, reading_.lang)) later.push_back(i);
    }
    if (later.size() != 1) return false;
    const Known& other = known(later[0]);
    const Address before = address_of(known(index));
    const State state = known(index).state;
    const Address now = address_of(other);
    memory().absorb(index, later[0]);
    tell_detail(index, ChangeKind::moved, {.from = before, .to = now});
    if (state && known(index).state && !same_text(*state, *known(index).state)) {
      const Observed observed{Observed::Says::state, *known(index).state, known(index).shown};
      known(index).state = state;
      flipped(index, observed);
    }
    return true;
  }

  void gone(std::size_t index) {
    Known& setting = known(index);
    const std::optional<Time> last = memory().last_told(index);
    setting.gone =
        tell(index, ChangeKind::gone, setting.state, std::nullopt, By::unseen, last ? last : read_before_);
    note_candidates(index);
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

  /// A setting that stands under another heading of its page.
  struct SectionMove {
    std::size_t setting;
    std::string from, to;
  };

  const Reading& reading_;
  const Rules& rules_;
  const Past& past_;
  Outcome out_;
  Pairs pairs_;
  std::vector<SectionMove> section_moves_;
  std::vector<std::string> stayed_in_;  ///< headings under which something still is
  bool late_ = false;
  std::optional<Time> read_before_;
  std::vector<std::size_t> place_of_;
  std::vector<bool> sighted_;
  std::unordered_set<std::string> rows_here_;  ///< the pages of the rows in this reading
  std::size_t known_places_ = 0;
  std::int64_t next_position_ = 0;
};

}  // namespace

Outcome diff(Memory memory, const Reading& reading, const Rules& rules, const Past& past) {
  return Comparison(std::move(memory), reading, rules, past).run();
}

}  // namespace flipwatch
