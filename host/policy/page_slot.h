#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace flipwatch {

/// Where the search for a page, or for a label, begins in a table of `slots` (a power of two) places; a taken
/// place is followed by the next. The program that makes the tables and the look-up use this same function
/// (FNV-1a, its high bits folded down).
constexpr std::size_t page_slot(std::string_view site, std::string_view page, std::size_t slots) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  };
  add(site);
  add("/");
  add(page);
  return static_cast<std::size_t>(hash ^ (hash >> 32)) & (slots - 1);
}

/// The slots of a table whose entries have a `site` and a name: index + 1, or 0 where there is none. At least
/// half of them are free, so that a search ends soon.
template <class Entry, class Name>
std::vector<std::uint32_t> slots_for(const std::vector<Entry>& entries, Name Entry::*name) {
  std::vector<std::uint32_t> slots(std::bit_ceil(entries.size() * 2 + 1), 0);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    std::size_t slot = page_slot(entries[i].site, entries[i].*name, slots.size());
    while (slots[slot] != 0) slot = (slot + 1) % slots.size();
    slots[slot] = i + 1;
  }
  return slots;
}

}  // namespace flipwatch
