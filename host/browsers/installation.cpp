#include "browsers/installation.h"

#include <algorithm>
#include <system_error>

#include "browsers/found.h"
#include "browsers/manifest.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

fs::path first_there(const std::vector<fs::path>& paths) {
  const auto found = std::find_if(paths.begin(), paths.end(), is_there);
  return found == paths.end() ? fs::path() : *found;
}

/// A command of the browser on PATH; one that leads into a box is not one.
fs::path command_of(const System& system, std::string_view commands) {
  for (const std::string_view command : parts_of(commands)) {
    for (const fs::path& folder : system.commands) {
      std::error_code fault;
      const fs::path found = folder / command;
      const fs::path real = fs::canonical(found, fault);
      const bool is_boxed = real.string().find("/snap") != std::string::npos || real.filename() == "flatpak";
      if (!fault && !is_boxed) return found;
    }
  }
  return {};
}

fs::path sign_of(const System& system, const Browser& browser, Box box) {
  switch (box) {
    case Box::snap:
      if (browser.snap.empty()) return {};
      return first_there({system.home / "snap" / browser.snap, system.root / "snap/bin" / browser.snap});
    case Box::flatpak:
      if (browser.flatpak.empty()) return {};
      return first_there({system.home / ".var/app" / browser.flatpak,
                          system.home / ".local/share/flatpak/app" / browser.flatpak,
                          system.root / "var/lib/flatpak/app" / browser.flatpak});
    case Box::none:
      break;
  }
  if (system.platform == Platform::freedesktop) {
    const fs::path command = command_of(system, browser.commands);
    return command.empty() ? first_there(system.places(browser.profiles)) : command;
  }
  if (system.platform == Platform::macos && !browser.mac.empty()) {
    const std::string app = std::string(browser.name) + ".app";
    return first_there({system.root / "Applications" / app, system.home / "Applications" / app,
                        (system.home / "Library/Application Support" / browser.mac).parent_path()});
  }
  return {};
}

constexpr Box boxes[] = {Box::none, Box::snap, Box::flatpak};

/// A Flatpak sees its own folder as its home.
System within(const System& system, const fs::path& folder) {
  System inside = system;
  inside.home = folder;
  inside.config = folder / "config";
  return inside;
}

}  // namespace

std::string Installation::name() const {
  const std::string name(browser->name);
  return box == Box::snap ? name + " (Snap)" : box == Box::flatpak ? name + " (Flatpak)" : name;
}

std::vector<Installation> installed(const System& system) {
  std::vector<Installation> all;
  for (const Browser& browser : all_browsers()) {
    for (const Box box : boxes) {
      if (fs::path sign = sign_of(system, browser, box); !sign.empty())
        all.push_back({&browser, box, std::move(sign)});
    }
  }
  return all;
}

std::vector<Installation> installed(const System& system, const Browser& browser) {
  std::vector<Installation> found = installed(system);
  std::erase_if(found, [&](const Installation& one) { return one.browser != &browser; });
  if (found.empty()) found.push_back({&browser, Box::none, {}});
  return found;
}

fs::path box_folder(const System& system, const Installation& installation) {
  return system.home / ".var/app" / installation.browser->flatpak;
}

std::vector<Slot> slots(const System& system, const Installation& installation) {
  const Browser& browser = *installation.browser;
  std::vector<Slot> all;
  const auto add = [&](const fs::path& folder, bool for_all) {
    all.push_back({&browser, installation.box, for_all, folder / manifest_file_name});
  };
  if (installation.box == Box::flatpak) {
    for (const fs::path& folder : within(system, box_folder(system, installation)).places(browser.user))
      add(folder, false);
    return all;
  }
  switch (system.platform) {
    case Platform::freedesktop:
      for (const fs::path& folder : system.places(browser.user)) add(folder, false);
      for (const fs::path& folder : system.places(browser.system)) add(folder, true);
      break;
    case Platform::macos:
      if (browser.mac.empty()) break;
      add(system.home / "Library/Application Support" / browser.mac, false);
      add(system.root / "Library" / browser.mac, true);
      break;
    case Platform::windows: {
      if (browser.windows.empty()) break;
      const std::string key = "Software\\" + std::string(browser.windows) + "\\" + std::string(host_name);
      const std::string file = std::string(host_name) + "." + std::string(name_of(browser.family)) + ".json";
      all.push_back({&browser, Box::none, false, system.program.parent_path() / file, "HKCU\\" + key});
      all.push_back({&browser, Box::none, true, system.program.parent_path() / file, "HKLM\\" + key});
      break;
    }
  }
  return all;
}

std::optional<Slot> own_slot(const System& system, const Installation& installation, bool for_all) {
  for (Slot& slot : slots(system, installation)) {
    if (slot.is_for_all == for_all) return std::move(slot);
  }
  return std::nullopt;
}

}  // namespace flipwatch
