#include "policy/page_path.h"

#include <algorithm>

namespace flipwatch {
namespace {

/// `*` is one or more characters.
bool fits(std::string_view pattern, std::string_view path) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == path;
  if (!path.starts_with(pattern.substr(0, star))) return false;
  for (std::size_t end = star + 1; end <= path.size(); ++end) {
    if (fits(pattern.substr(star + 1), path.substr(end))) return true;
  }
  return false;
}

}  // namespace

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

bool is_among(std::span<const std::string_view> patterns, std::string_view path) {
  const auto is_taken_out = [path](std::string_view pattern) {
    return pattern.starts_with('!') && fits(pattern.substr(1), path);
  };
  const auto is_meant = [path](std::string_view pattern) {
    return !pattern.starts_with('!') && fits(pattern, path);
  };
  return std::none_of(patterns.begin(), patterns.end(), is_taken_out) &&
         std::any_of(patterns.begin(), patterns.end(), is_meant);
}

}  // namespace flipwatch
