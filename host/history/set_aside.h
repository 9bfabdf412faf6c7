#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "time.h"

namespace flipwatch {

/// A damaged history is neither mended nor deleted: it is moved aside whole, with all that SQLite keeps
/// beside it, to `history.damaged-2026-11-23T22-31-47.250Z.db` in its own folder, and a new one is begun.
struct SetAside {
  std::filesystem::path file;
  Time at;
};

/// What a person is told of it, and the code under which.
constexpr std::string_view history_set_aside = "history_set_aside";
std::string told(const SetAside& damaged);
std::string way_out_of(const SetAside& damaged);

/// Moves the history aside; who calls holds the folder (machine/folder_lock.h). Throws Error
/// history_unavailable where it cannot be moved.
void set_aside(const std::filesystem::path& history, Time now);

/// What a killed host had not moved yet when it set its history aside: it would be taken for a part of the
/// new one.
void set_rest_aside(const std::filesystem::path& history);

/// What lies aside, oldest first.
std::vector<SetAside> all_set_aside(const std::filesystem::path& history);

}  // namespace flipwatch
