#include "changes/sighting.h"

#include <algorithm>
#include <unordered_map>

#include "changes/home_words.h"
#include "changes/rewording.h"
#include "changes/same_text.h"
#include "words/fold.h"

namespace flipwatch {
namespace {

/// What a reading shows of one page: its row, and its controls in order. A key that stands twice is one
/// setting.
struct PageSeen {
  std::vector<const Seen*> rows;
  std::vector<std::vector<const Seen*>> controls;
};

/// Pages in the order in which the reading names them first.
std::vector<std::pair<std::string_view, PageSeen>> by_page(const Reading& reading) {
  std::vector<std::pair<std::string_view, PageSeen>> pages;
  std::unordered_map<std::string_view, std::size_t> at;
  for (const Seen& seen : reading.settings) {
    const auto [found, is_new] = at.try_emplace(seen.page, pages.size());
    if (is_new) pages.emplace_back(seen.page, PageSeen{});
    PageSeen& page = pages[found->second].second;
    if (seen.control.empty()) {
      page.rows.push_back(&seen);
      continue;
    }
    const auto same = std::find_if(page.controls.begin(), page.controls.end(),
                                   [&](const auto& group) { return group[0]->control == seen.control; });
    if (same == page.controls.end())
      page.controls.push_back({&seen});
    else
      same->push_back(&seen);
  }
  return pages;
}

/// What several looks at one key say together: the same, or nothing that can be told.
Observed agreed(const std::vector<const Seen*>& group, std::string_view lang,
                std::span<const std::string> options) {
  Observed first = observe(*group[0], lang, options);
  for (std::size_t i = 1; i < group.size(); ++i) {
    const Observed next = observe(*group[i], lang, options);
    if (next.says != first.says || !same_text(next.state, first.state))
      return {.says = Observed::Says::unreadable};
  }
  return first;
}

class Matcher {
 public:
  Matcher(Memory& memory, const Reading& reading) : memory_(memory), reading_(reading) {}

  void page(std::string_view page, const PageSeen& seen) {
    const std::size_t controls = controls_after(page, seen);
    if (controls == 1) merge_row_into_control(page, seen);
    for (const auto& group : seen.controls) control(page, group);
    if (!seen.rows.empty()) row(page, seen.rows, controls);
  }

  std::vector<Sighting> found;

 private:
  std::size_t controls_after(std::string_view page, const PageSeen& seen) const {
    std::size_t count = memory_.controls_of(page);
    for (const auto& group : seen.controls) {
      const std::optional<std::size_t> known = memory_.exact(page, group[0]->control);
      if (!known || memory_.settings[*known].gone_at) ++count;
    }
    return count;
  }

  /// The row was there first: from now on it is the control's row. Where both have been settings of their
  /// own, the row's history stays its own and only new looks go to the control.
  void merge_row_into_control(std::string_view page, const PageSeen& seen) {
    const std::optional<std::size_t> row = memory_.exact(page, "");
    if (!row || seen.controls.size() != 1 || memory_.exact(page, seen.controls[0][0]->control)) return;
    Known& known = memory_.settings[*row];
    known.control = seen.controls[0][0]->control;
    if (known.row_label.empty()) known.row_label = known.label;
    known.label.clear();  // the control has a name of its own
    known.touched = true;
  }

  Sighting make(std::string_view page, std::string_view control) {
    Known known{.account = memory_.account,
                .page = std::string(page),
                .control = std::string(control),
                .touched = true};
    return {.setting = memory_.add(std::move(known)), .made = true};
  }

  void control(std::string_view page, const std::vector<const Seen*>& group) {
    const Seen& seen = *group[0];
    const std::optional<std::size_t> known = memory_.exact(page, seen.control);
    Sighting sighting = known ? Sighting{.setting = *known} : make(page, seen.control);
    sighting.control = &seen;
    sighting.observed = at_home(memory_.settings[sighting.setting],
                                agreed(group, reading_.lang, seen.options), seen.options, reading_.lang);
    found.push_back(std::move(sighting));
  }

  void row(std::string_view page, const std::vector<const Seen*>& group, std::size_t controls) {
    const Seen& seen = *group[0];
    const std::optional<std::size_t> only = memory_.only_control(page);
    if (only && controls <= 1) {
      row_of_control(*only, group);
      return;
    }
    const std::optional<std::size_t> known = memory_.exact(page, "");
    Sighting sighting = known ? Sighting{.setting = *known} : make(page, "");
    // A row that was one control's until the page got a second one is not new: that control knows its name.
    if (!known) sighting.made = !was_a_controls_row(page);
    sighting.row = &seen;
    Observed said = said_by_row(group, {});
    sighting.observed = at_home(memory_.settings[sighting.setting], said, {}, reading_.lang);
    // A word of a language that no list has is compared with the row's last word in it.
    if (said.says == Observed::Says::text && sighting.observed.says == Observed::Says::nothing)
      sighting.row_text = said.state;
    found.push_back(std::move(sighting));
  }

  bool was_a_controls_row(std::string_view page) const {
    const auto& there = memory_.by_page.find(page)->second;
    return std::any_of(there.begin(), there.end(), [&](std::size_t i) {
      return !memory_.settings[i].control.empty() && !memory_.settings[i].row_label.empty();
    });
  }

  void row_of_control(std::size_t setting, const std::vector<const Seen*>& group) {
    const Seen& seen = *group[0];
    const Known& known = memory_.settings[setting];
    auto sighting =
        std::find_if(found.begin(), found.end(), [&](const Sighting& s) { return s.setting == setting; });
    const bool control_seen = sighting != found.end();
    if (!control_seen) sighting = found.insert(found.end(), Sighting{.setting = setting});
    sighting->row = &seen;
    const std::vector<std::string>& options = control_seen && !sighting->control->options.empty()
                                                  ? sighting->control->options
                                                  : options_in(known, reading_.lang);
    const Observed read = said_by_row(group, options);
    Observed said = at_home(known, read, options, reading_.lang);
    // A word of another language that no list has says nothing of the control, and is compared as a word.
    if (read.says == Observed::Says::text && said.says == Observed::Says::nothing) said = read;
    if (said.says == Observed::Says::text) {
      sighting->row_text = said.state;
    } else if (!control_seen) {
      // What cannot be told of a row says nothing about its control.
      if (said.says == Observed::Says::state) sighting->observed = std::move(said);
    } else if (said.says == Observed::Says::state && sighting->observed.says == Observed::Says::state &&
               !same_text(said.state, sighting->observed.state)) {
      sighting->observed = {.says = Observed::Says::unreadable};
    }
  }

  /// A word that no list has may have been learned from the setting's own page.
  Observed said_by_row(const std::vector<const Seen*>& group, std::span<const std::string> options) const {
    Observed said = agreed(group, reading_.lang, options);
    if (said.says != Observed::Says::text || memory_.learned.empty()) return said;
    const std::string word = fold(said.state);
    for (const LearnedWord& learned : memory_.learned) {
      if (learned.state.empty() || learned.word != word || learned.lang != language_of(reading_.lang))
        continue;
      return {Observed::Says::state, learned.state, said.shown};
    }
    return said;
  }

  Memory& memory_;
  const Reading& reading_;
};

}  // namespace

std::vector<Sighting> sightings(Memory& memory, const Reading& reading) {
  Matcher matcher(memory, reading);
  for (const auto& [page, seen] : by_page(reading)) matcher.page(page, seen);
  return std::move(matcher.found);
}

}  // namespace flipwatch
