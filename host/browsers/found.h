#pragma once
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

// Looking at what lies in a browser's folders, which may be anybody's.
namespace flipwatch {

/// Whether something is there; what cannot be looked at is not.
bool is_there(const std::filesystem::path& path);

/// What stands in a manifest, up to 1 MiB; nullopt: no file. Throws std::system_error where it cannot be read.
std::optional<std::string> read_found(const std::filesystem::path& file);

/// A text field of what somebody else said; "" where it is something else.
std::string text_of(const nlohmann::json& body, const char* field);

}  // namespace flipwatch
