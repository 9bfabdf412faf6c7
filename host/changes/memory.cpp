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
  settings.push_back(std::move(known));
  return index;
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

std::optional<std::size_t> Memory::find(std::string_view page, std::string_view control) const {
  const auto there = by_page.find(page);
  if (there == by_page.end()) return std::nullopt;
  std::optional<std::size_t> row;
  for (const std::size_t i : there->second) {
    if (settings[i].control == control) return i;
    if (settings[i].control.empty()) row = i;
  }
  if (control.empty()) return only_control(page);
  return controls_of(page) == 0 ? row : std::nullopt;
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
