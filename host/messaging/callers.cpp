#include "messaging/callers.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "browsers/callers_file.h"
#include "browsers/manifest.h"
#include "messaging/answer.h"

namespace flipwatch {
namespace {

constexpr std::string_view origin_scheme = "chrome-extension://";

bool looks_like_addon(std::string_view argument) {
  const bool uuid = argument.starts_with('{') && argument.ends_with('}');
  return uuid ||
         (argument.find('@') != std::string_view::npos && argument.find('/') == std::string_view::npos);
}

bool is_registered(std::string_view extension, const std::filesystem::path& file) {
  const std::vector<std::string> extensions = registered_extensions(file);
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

}  // namespace

std::optional<std::string> calling_extension(std::span<const std::string_view> arguments) {
  if (arguments.empty()) return std::nullopt;
  const std::string_view first = arguments[0];
  if (first.starts_with(origin_scheme)) {
    std::string_view id = first.substr(origin_scheme.size());
    if (id.ends_with('/')) id.remove_suffix(1);
    return std::string(id);
  }
  // Some other browser's origin, or a manifest without the extension that it is for: a caller, and none of
  // ours.
  if (first.find("://") != std::string_view::npos) return std::string(first);
  if (first.ends_with(".json") && arguments.size() > 1) return std::string(arguments[1]);
  if (first.ends_with(".json") && first.find_first_of("/\\") != std::string_view::npos)
    return std::string(first);
  if (looks_like_addon(first)) return std::string(first);
  return std::nullopt;
}

bool may_call(std::string_view extension, const std::filesystem::path& registered) {
  const auto family = family_of(extension);
  if (!family) return is_registered(extension, registered);
  const std::vector<std::string> known = own_extensions(*family);
  const bool ours = std::find(known.begin(), known.end(), extension) != known.end();
  return ours || is_registered(extension, registered);
}

std::string refusal_of(const std::string& extension) {
  const Error error(Code::caller_refused, "the extension " + extension + " is not registered with Flipwatch",
                    "", "If it is yours: flipwatch register --extension-id " + extension);
  return as_text(answer_of(error, nullptr));
}

}  // namespace flipwatch
