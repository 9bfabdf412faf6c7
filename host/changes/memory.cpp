#include "changes/memory.h"

#include <algorithm>

namespace flipwatch {
namespace {

/// After so many looks at an unchanged state an unstable setting is believed again.
constexpr std::int64_t settled_after_looks = 3;

}  // namespace

std::int64_t Memory::looks(std::size_t setting) const {
  std::int64_t count = 0;
  for (const Place& place : places) {
    if (place.setting == setting) count += pages[place.page].readings;
  }
  return count;
}

std::optional<Time> Memory::last_told(std::size_t setting) const {
  std::optional<Time> last;
  for (const Place& place : places) {
    if (place.setting != setting || place.never_told) continue;
    const std::optional<Time> told = place.told_at ? place.told_at : pages[place.page].read_at;
    if (told && (!last || *told > *last)) last = told;
  }
  return last;
}

std::size_t Memory::page_index(std::string_view page) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].page == page) return i;
  }
  pages.push_back({.account = account, .page = std::string(page), .touched = true});
  return pages.size() - 1;
}

std::optional<Time> Memory::new_since(std::string_view page) const {
  for (const KnownPageRead& known : pages) {
    if (known.page == page) return known.baseline_at ? std::nullopt : known.new_since;
  }
  return std::nullopt;
}

std::size_t Memory::add(Known known) {
  const std::size_t index = settings.size();
  by_page[known.page].push_back(index);
  if (!known.former.empty()) moved.push_back(index);
  settings.push_back(std::move(known));
  return index;
}

void Memory::rekey(std::size_t setting, std::string_view page, std::string_view control) {
  Known& known = settings[setting];
  if (known.page != page) {
    std::erase(by_page[known.page], setting);
    by_page[std::string(page)].push_back(setting);
    for (Place& place : places) {
      if (place.setting == setting && pages[place.page].page == known.page)
        place.absent = place.touched = true;
    }
  }
  const Address now{std::string(page), std::string(control), ""};
  if (known.former.empty()) moved.push_back(setting);
  std::erase(known.former, now);
  known.former.push_back({known.page, known.control, ""});
  known.page = now.page;
  known.control = now.control;
  known.touched = true;
}

void Memory::readdress(std::size_t setting, std::string_view page, std::string_view control) {
  Known& known = settings[setting];
  if (known.page != page) {
    std::erase(by_page[known.page], setting);
    by_page[std::string(page)].push_back(setting);
  }
  known.page = page;
  known.control = control;
}

void Memory::absorb(std::size_t setting, std::size_t later) {
  const Known taken = settings[later];
  std::erase(by_page[taken.page], later);
  rekey(setting, taken.page, taken.control);
  for (Place& place : places) {
    if (place.setting == later) place.setting = setting, place.touched = true;
  }
  Known& known = settings[setting];
  known.state = taken.state;
  known.shown = taken.shown;
  known.row_text = taken.row_text;
  known.unreadable = taken.unreadable;
  known.unreadable_at = taken.unreadable_at;
  absorbed.emplace_back(taken.id, setting);
  // Nothing leads to the index of the other any more; it is known to nobody and never stored.
  settings[later] = {};
}

std::size_t Memory::controls_of(std::string_view page) const {
  const auto there = by_page.find(page);
  if (there == by_page.end()) return 0;
  return static_cast<std::size_t>(
      std::count_if(there->second.begin(), there->second.end(),
                    [&](std::size_t i) { return !settings[i].control.empty() && !settings[i].gone_at; }));
}

std::optional<std::size_t> Memory::only_control(std::string_view page) const {
  const auto there = by_page.find(page);
  if (there == by_page.end()) return std::nullopt;
  std::vector<std::size_t> present;
  std::vector<std::size_t> gone;
  for (const std::size_t i : there->second) {
    if (!settings[i].control.empty()) (settings[i].gone_at ? gone : present).push_back(i);
  }
  const std::vector<std::size_t>& controls = present.empty() ? gone : present;
  return controls.size() == 1 ? std::optional(controls[0]) : std::nullopt;
}

std::optional<std::size_t> Memory::exact(std::string_view page, std::string_view control) const {
  if (const auto there = by_page.find(page); there != by_page.end()) {
    for (const std::size_t i : there->second) {
      if (settings[i].control == control) return i;
    }
  }
  for (const std::size_t i : moved) {
    for (const Address& former : settings[i].former) {
      if (former.page == page && former.control == control) return i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> Memory::find(std::string_view page, std::string_view control) const {
  if (const auto found = exact(page, control)) return found;
  if (control.empty()) return only_control(page);
  return controls_of(page) == 0 ? exact(page, "") : std::nullopt;
}

std::vector<std::int64_t> Memory::ids_of(std::size_t setting) const {
  std::vector<std::int64_t> ids = settings[setting].joined_ids;
  ids.insert(ids.begin(), settings[setting].id);
  return ids;
}

bool Memory::is_row_of_many(const Known& setting) const {
  return setting.control.empty() && controls_of(setting.page) > 0;
}

bool Memory::is_unstable(std::size_t setting) const {
  const Known& known = settings[setting];
  return known.unstable_since > 0 && looks(setting) - known.flip_looks[1] < settled_after_looks;
}

}  // namespace flipwatch
