#include "policy/page_path.h"

namespace flipwatch {

std::string page_path(std::span<const std::string_view> patterns, std::string_view page) {
  std::string own = "/" + std::string(page);
  for (const std::string_view pattern : patterns) {
    if (pattern == own) return own;
  }
  for (const std::string_view pattern : patterns) {
    const std::size_t star = pattern.find('*');
    if (pattern.starts_with('!') || star == std::string_view::npos) continue;
    return std::string(pattern.substr(0, star)) + std::string(page) + std::string(pattern.substr(star + 1));
  }
  return own;
}

}  // namespace flipwatch
