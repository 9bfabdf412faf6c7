#pragma once
#include <filesystem>
#include <string>

namespace flipwatch {

/// The first part of the way to `path` that other people of this computer can write to, so that they could
/// put something else in its place; empty where only its owner and root can.
std::filesystem::path open_to_others(const std::filesystem::path& path);

/// A command that closes it.
std::string closing_command(const std::filesystem::path& open);

}  // namespace flipwatch
