#pragma once
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace flipwatch {

/// The extension that had a browser start us, by the arguments: Chromium's family gives an origin, Firefox
/// the path of the manifest and an add-on's id, a portal between them the id alone. Arguments more than these
/// are not looked at. nullopt: no browser starts programs so.
std::optional<std::string> calling_extension(std::span<const std::string_view> arguments);

/// Is it ours (manifests/), or did the person register it? `registered` is callers.json,
/// `{"extensions":["<id>", …]}`; it is read only for an extension that is not ours. One that cannot be read
/// registers nobody.
bool may_call(std::string_view extension, const std::filesystem::path& registered);

/// The message that an extension gets which may not call.
std::string refusal_of(const std::string& extension);

}  // namespace flipwatch
