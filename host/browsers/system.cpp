#include "browsers/system.h"

#include "machine/places.h"

#include <system_error>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

#if defined(_WIN32)
constexpr Platform this_platform = Platform::windows;
constexpr char between_folders = ';';
constexpr const char* home_variable = "USERPROFILE";

fs::path own_path() {
  std::wstring name(32'768, L'\0');
  name.resize(GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size())));
  return name;
}
#elif defined(__APPLE__)
constexpr Platform this_platform = Platform::macos;
constexpr char between_folders = ':';
constexpr const char* home_variable = "HOME";

fs::path own_path() {
  std::string name(4'096, '\0');
  std::uint32_t size = static_cast<std::uint32_t>(name.size());
  if (_NSGetExecutablePath(name.data(), &size) != 0) return {};
  return name.c_str();
}
#else
constexpr Platform this_platform = Platform::freedesktop;
constexpr char between_folders = ':';
constexpr const char* home_variable = "HOME";

fs::path own_path() { return "/proc/self/exe"; }
#endif

std::vector<fs::path> folders_of(const char* path) {
  std::vector<fs::path> folders;
  std::string_view rest = path ? path : "";
  while (!rest.empty()) {
    const std::size_t end = rest.find(between_folders);
    if (const fs::path folder = rest.substr(0, end); folder.is_absolute()) folders.push_back(folder);
    rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
  }
  return folders;
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view words) {
  std::vector<std::string_view> parts;
  while (!words.empty()) {
    const std::size_t end = words.find('|');
    parts.push_back(words.substr(0, end));
    words = end == std::string_view::npos ? "" : words.substr(end + 1);
  }
  return parts;
}

System System::here(const std::function<const char*(const char*)>& variable) {
  const auto path_in = [&](const char* name) -> fs::path {
    const char* const value = variable(name);
    const fs::path path = value ? value : "";
    return path.is_absolute() ? path : fs::path();
  };
  System system;
  system.platform = this_platform;
  system.home = path_in(home_variable);
  system.config = path_in("XDG_CONFIG_HOME");
  if (system.config.empty() && !system.home.empty()) system.config = system.home / ".config";
  system.commands = folders_of(variable("PATH"));
  std::error_code fault;
  system.program = fs::canonical(own_path(), fault);
  return system;
}

fs::path System::place(std::string_view words) const {
  constexpr std::string_view config_mark = "$config/";
  if (words.starts_with("~/")) return home / words.substr(2);
  if (words.starts_with(config_mark)) return config / words.substr(config_mark.size());
  return root / fs::path(words).relative_path();
}

fs::path System::callers_for_all() const {
  const fs::path place = flipwatch::callers_for_all();
  return place.empty() ? place : root / place.relative_path();
}

std::vector<fs::path> System::places(std::string_view words) const {
  std::vector<fs::path> all;
  for (const std::string_view part : parts_of(words)) all.push_back(place(part));
  return all;
}

}  // namespace flipwatch
