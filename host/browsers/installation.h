#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "browsers/system.h"
#include "browsers/table.h"

namespace flipwatch {

/// How a browser is packed: a box keeps it from the files and programs outside.
enum class Box { none, snap, flatpak };

/// A browser on this computer. One browser may be here twice, boxed and not.
struct Installation {
  const Browser* browser = nullptr;
  Box box = Box::none;
  std::filesystem::path
      sign;  ///< what shows that it is here: a command, or a folder of its own; empty: nothing does

  /// "Firefox", "Firefox (Snap)"
  std::string name() const;
};

/// The browsers that are here, in the table's order.
std::vector<Installation> installed(const System& system);
/// The same of one browser; where it is not here, it is answered without a sign, since a person who names it
/// knows.
std::vector<Installation> installed(const System& system, const Browser& browser);

/// Where a manifest is, or would be.
struct Slot {
  const Browser* browser = nullptr;
  Box box = Box::none;
  bool is_for_all = false;
  std::filesystem::path file;  ///< the manifest
  std::string key = {};        ///< Windows: the registry key that names the file
};

/// All places where a browser looks, as it goes through them: a person's before those for all, ours before
/// others.
std::vector<Slot> slots(const System& system, const Installation& installation);
/// The one that is written when the browser is registered; nullopt where there is none (an unboxed Arc on
/// Linux).
std::optional<Slot> own_slot(const System& system, const Installation& installation, bool for_all);

/// A box's own folder in the home.
std::filesystem::path box_folder(const System& system, const Installation& installation);

}  // namespace flipwatch
