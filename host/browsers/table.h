#pragma once
#include <span>
#include <string_view>

namespace flipwatch {

/// Which kind of manifest a browser reads, and how it starts programs.
enum class Family { chromium, firefox };

/// A browser, and where each system keeps what is its own. Of several places, parted by |, the first is the
/// one that we write, and all are looked at. A place begins with ~ (home), $config (XDG_CONFIG_HOME) or /
/// (the system).
struct Browser {
  std::string_view id;    ///< as --browser names it
  std::string_view name;  ///< for people
  Family family;
  std::string_view commands;  ///< Linux: what starts it
  std::string_view profiles;  ///< Linux: folders of its own, which say that it is here
  std::string_view user;      ///< Linux: where it looks for a person's manifests; "": not on Linux
  std::string_view system;    ///< Linux: where it looks for those of all
  std::string_view
      mac;  ///< macOS: below ~/Library/Application Support and, for all, below /Library; "": not there
  std::string_view
      windows;            ///< Windows: the key below HKCU\Software, and HKLM\Software for all; "": not there
  std::string_view snap;  ///< its name as a Snap
  std::string_view flatpak;       ///< its name as a Flatpak
  std::string_view refusal = {};  ///< why it cannot be used; "" where it can
};

std::span<const Browser> all_browsers();
/// nullptr where none is called so.
const Browser* browser_named(std::string_view id);

}  // namespace flipwatch
