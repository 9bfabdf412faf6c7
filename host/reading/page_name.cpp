#include "reading/page_name.h"

#include <vector>

namespace flipwatch {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Matches `text` against `pattern` and collects what each `*` stands for: one or more characters, as few as
/// will do.
bool match(std::string_view pattern, std::string_view text, std::vector<std::string_view>& stars) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == text;
  if (text.substr(0, star) != pattern.substr(0, star)) return false;
  const std::string_view rest = pattern.substr(star + 1);
  const std::string_view tail = text.substr(star);
  for (std::size_t length = 1; length <= tail.size(); ++length) {
    stars.push_back(tail.substr(0, length));
    if (match(rest, tail.substr(length), stars)) return true;
    stars.pop_back();
  }
  return false;
}

std::string joined(const std::vector<std::string_view>& parts) {
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

}  // namespace

std::optional<PageAddress> parse_address(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::nullopt;
  const std::string protocol = lower(url.substr(0, scheme));
  if (protocol != "https" && protocol != "http") return std::nullopt;
  const std::string_view rest = url.substr(scheme + 3);
  const std::size_t end = rest.find_first_of("/?#");
  const std::string_view host = rest.substr(0, end);
  if (host.empty() || host.find_first_of(" @\\") != std::string_view::npos) return std::nullopt;
  std::string path = end == std::string_view::npos ? "" : std::string(rest.substr(end));
  path.resize(std::min(path.size(), path.find_first_of("?#")));
  if (path.empty()) path = "/";
  return PageAddress{protocol + "://" + lower(host), path};
}

std::string page_name(std::span<const std::string_view> patterns, std::string_view path) {
  if (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  for (const std::string_view pattern : patterns) {
    if (!pattern.empty() && pattern.front() == '!') continue;
    std::vector<std::string_view> stars;
    if (!match(pattern, path, stars)) continue;
    if (stars.empty()) break;
    return joined(stars);
  }
  if (!path.empty() && path.front() == '/') path.remove_prefix(1);
  return std::string(path);
}

}  // namespace flipwatch
