#include "browsers/windows_registry.h"

#include <system_error>

#if defined(_WIN32)
#include <windows.h>
#endif

namespace flipwatch {

#if defined(_WIN32)
namespace {

struct Key {
  HKEY hive;
  std::wstring path;
};

Key split(const std::string& key) {
  return {key.starts_with("HKLM") ? HKEY_LOCAL_MACHINE : HKEY_CURRENT_USER,
          std::filesystem::path(key.substr(5)).wstring()};
}

}  // namespace

void write_registry(const std::string& key, const std::filesystem::path& file) {
  if (key.empty()) return;
  const auto [hive, path] = split(key);
  const std::wstring value = file.wstring();
  const LSTATUS status = RegSetKeyValueW(hive, path.c_str(), nullptr, REG_SZ, value.c_str(),
                                         static_cast<DWORD>((value.size() + 1) * sizeof(wchar_t)));
  if (status != ERROR_SUCCESS) throw std::system_error(static_cast<int>(status), std::system_category());
}

void remove_registry(const std::string& key) {
  if (key.empty()) return;
  const auto [hive, path] = split(key);
  RegDeleteTreeW(hive, path.c_str());
}

std::filesystem::path read_registry(const std::string& key) {
  if (key.empty()) return {};
  const auto [hive, path] = split(key);
  std::wstring value(32'768, L'\0');
  DWORD bytes = static_cast<DWORD>(value.size() * sizeof(wchar_t));
  if (RegGetValueW(hive, path.c_str(), nullptr, RRF_RT_REG_SZ, nullptr, value.data(), &bytes) !=
      ERROR_SUCCESS)
    return {};
  value.resize(bytes / sizeof(wchar_t) - 1);
  return value;
}
#else
void write_registry(const std::string&, const std::filesystem::path&) {}
void remove_registry(const std::string&) {}
std::filesystem::path read_registry(const std::string&) { return {}; }
#endif

}  // namespace flipwatch
