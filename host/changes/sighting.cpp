#include "changes/sighting.h"

#include <algorithm>
#include <unordered_map>

#include "changes/same_text.h"

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

template <typename T>
void take(T& kept, const T& seen, bool& touched) {
  if (kept == seen) return;
  kept = seen;
  touched = true;
}

void take_text(std::string& kept, const std::string& seen, bool& touched) {
  if (!seen.empty()) take(kept, seen, touched);
}

class Matcher {
 public:
  Matcher(Memory& memory, const Reading& reading) : memory_(memory), reading_(reading) {}

  void page(std::string_view page, const PageSeen& seen) {
    if (seen.controls.size() == 1) adopt_other_id(page, seen.controls[0]);
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
      const std::optional<std::size_t> known = exact(page, group[0]->control);
      if (!known || memory_.settings[*known].gone_at) ++count;
    }
    return count;
  }

  std::optional<std::size_t> exact(std::string_view page, std::string_view control) const {
    const auto there = memory_.by_page.find(page);
    if (there == memory_.by_page.end()) return std::nullopt;
    for (const std::size_t i : there->second) {
      if (memory_.settings[i].control == control) return i;
    }
    return std::nullopt;
  }

  /// The only control of a page under another id: the same one, if it is called the same, or if this is the
  /// whole page and its state is the same. Where a service gives no id the reader makes it from the label,
  /// and both are others after a rewording.
  void adopt_other_id(std::string_view page, const std::vector<const Seen*>& group) {
    const Seen& seen = *group[0];
    const std::optional<std::size_t> known = memory_.only_control(page);
    if (reading_.page != page || !known || exact(page, seen.control)) return;
    Known& only = memory_.settings[*known];
    const Observed now = agreed(group, reading_.lang, seen.options);
    const bool is_renamed = reading_.complete && !only.gone_at && only.state &&
                            now.says == Observed::Says::state && same_text(*only.state, now.state);
    if (!is_renamed && !same_text(only.label, seen.label)) return;
    only.control = seen.control;
    only.touched = true;
  }

  /// The row was there first: from now on it is the control's row. Where both have been settings of their
  /// own, the row's history stays its own and only new looks go to the control.
  void merge_row_into_control(std::string_view page, const PageSeen& seen) {
    const std::optional<std::size_t> row = exact(page, "");
    if (!row || seen.controls.size() != 1 || exact(page, seen.controls[0][0]->control)) return;
    Known& known = memory_.settings[*row];
    known.control = seen.controls[0][0]->control;
    if (known.row_label.empty()) known.row_label = known.label;
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
    const std::optional<std::size_t> known = exact(page, seen.control);
    Sighting sighting = known ? Sighting{.setting = *known} : make(page, seen.control);
    sighting.control = &seen;
    sighting.observed = agreed(group, reading_.lang, seen.options);
    Known& setting = memory_.settings[sighting.setting];
    take(setting.label, seen.label, setting.touched);
    take(setting.kind, seen.kind, setting.touched);
    if (!seen.options.empty()) take(setting.options, seen.options, setting.touched);
    take_text(setting.section, seen.section, setting.touched);
    take_text(setting.description, seen.description, setting.touched);
    take(setting.lang, reading_.lang, setting.touched);
    found.push_back(std::move(sighting));
  }

  void row(std::string_view page, const std::vector<const Seen*>& group, std::size_t controls) {
    const Seen& seen = *group[0];
    const std::optional<std::size_t> only = memory_.only_control(page);
    if (only && controls <= 1) {
      row_of_control(*only, group);
      return;
    }
    const std::optional<std::size_t> known = exact(page, "");
    Sighting sighting = known ? Sighting{.setting = *known} : make(page, "");
    // A row that was one control's until the page got a second one is not new: that control knows its name.
    if (!known) sighting.made = !was_a_controls_row(page);
    sighting.row = &seen;
    sighting.observed = agreed(group, reading_.lang, {});
    Known& setting = memory_.settings[sighting.setting];
    take(setting.label, seen.label, setting.touched);
    take(setting.row_label, seen.label, setting.touched);
    take_text(setting.section, seen.section, setting.touched);
    take(setting.lang, reading_.lang, setting.touched);
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
    Known& known = memory_.settings[setting];
    take(known.row_label, seen.label, known.touched);
    if (known.section.empty()) take_text(known.section, seen.section, known.touched);
    Observed said = agreed(group, reading_.lang, known.options);
    auto sighting =
        std::find_if(found.begin(), found.end(), [&](const Sighting& s) { return s.setting == setting; });
    const bool control_seen = sighting != found.end();
    if (!control_seen) sighting = found.insert(found.end(), Sighting{.setting = setting});
    sighting->row = &seen;
    if (said.says == Observed::Says::text) {
      sighting->row_text = said.state;
    } else if (!control_seen) {
      // What cannot be told of a row says nothing about its control.
      if (said.says == Observed::Says::state) sighting->observed = std::move(said);
      take(known.lang, reading_.lang, known.touched);
    } else if (said.says == Observed::Says::state && sighting->observed.says == Observed::Says::state &&
               !same_text(said.state, sighting->observed.state)) {
      sighting->observed = {.says = Observed::Says::unreadable};
    }
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
