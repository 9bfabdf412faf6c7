#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace flipwatch {

/// Where the search for a page begins in a table of `slots` (a power of two) places; a taken place is
/// followed by the next. The program that makes the tables and the look-up use this same function (FNV-1a,
/// its high bits folded down).
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

}  // namespace flipwatch
