#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace flipwatch {

enum class Platform { freedesktop, macos, windows };

/// What of a computer decides where its browsers are and where they look. Made by main from the environment,
/// or by a test from a folder of its own.
struct System {
  Platform platform = Platform::freedesktop;
  std::filesystem::path home;
  std::filesystem::path config;      ///< XDG_CONFIG_HOME, or ~/.config
  std::filesystem::path root = "/";  ///< what is for all is below it; another one where a package is made
  std::vector<std::filesystem::path> commands;  ///< the folders of PATH
  std::filesystem::path program;                ///< this program, absolute, links followed

  static System here(const std::function<const char*(const char*)>& variable);

  /// A place of the table: ~ and $config stand for the person's folders, / for the root.
  std::filesystem::path place(std::string_view words) const;
  /// callers.json of every person of this computer; "" where there is no such place.
  std::filesystem::path callers_for_all() const;
  /// Several places, parted by |.
  std::vector<std::filesystem::path> places(std::string_view words) const;
};

/// The parts between |; none of "".
std::vector<std::string_view> parts_of(std::string_view words);

}  // namespace flipwatch
