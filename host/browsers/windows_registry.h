#pragma once
#include <filesystem>
#include <string>

namespace flipwatch {

/// Windows finds manifests by keys whose default value is the file: HKCU\… or HKLM\…. Elsewhere, and for "",
/// nothing is done. Throws std::system_error.
void write_registry(const std::string& key, const std::filesystem::path& file);
void remove_registry(const std::string& key);
/// The file that a key names; empty where there is none.
std::filesystem::path read_registry(const std::string& key);

}  // namespace flipwatch
