#include "machine/places.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;
using Variable = std::function<const char*(const char*)>;

/// A variable that holds an absolute path; the XDG specification has relative ones ignored.
fs::path folder_in(const Variable& variable, const char* name) {
  const char* text = variable(name);
  const fs::path path = text == nullptr ? fs::path() : fs::path(text);
  return path.is_absolute() ? path : fs::path();
}

[[maybe_unused]] fs::path xdg_folder(const Variable& variable, const char* name, const char* below_home) {
  const fs::path given = folder_in(variable, name);
  if (!given.empty()) return given / "flipwatch";
  const fs::path home = folder_in(variable, "HOME");
  return home.empty() ? home : home / below_home / "flipwatch";
}

}  // namespace

fs::path callers_for_all() {
#if defined(_WIN32)
  return {};
#elif defined(__APPLE__)
  return "/Library/Application Support/Flipwatch/callers.json";
#else
  return "/etc/flipwatch/callers.json";
#endif
}

Places places(const Variable& variable) {
#if defined(_WIN32)
  const fs::path local = folder_in(variable, "LOCALAPPDATA");
  if (local.empty()) return {};
  return {.data = local / "Flipwatch", .config = local / "Flipwatch", .state = local / "Flipwatch"};
#elif defined(__APPLE__)
  const fs::path home = folder_in(variable, "HOME");
  if (home.empty()) return {};
  const fs::path support = home / "Library" / "Application Support" / "Flipwatch";
  return {.data = support, .config = support, .state = home / "Library" / "Logs" / "Flipwatch"};
#else
  return {.data = xdg_folder(variable, "XDG_DATA_HOME", ".local/share"),
          .config = xdg_folder(variable, "XDG_CONFIG_HOME", ".config"),
          .state = xdg_folder(variable, "XDG_STATE_HOME", ".local/state")};
#endif
}

}  // namespace flipwatch
