#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "browsers/system.h"
#include "browsers/table.h"

namespace flipwatch {

/// What an administrator set, by which a browser will not start the program.
struct Block {
  std::filesystem::path file;  ///< where it is set
  std::string says;
};

/// Looks at the policies that Chromium's family reads on Linux. `is_for_all`: the manifest is the computer's,
/// not the person's.
std::optional<Block> blocked_by_administrator(const System& system, const Browser& browser, bool is_for_all);

}  // namespace flipwatch
