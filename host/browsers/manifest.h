#pragma once
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "browsers/table.h"

namespace flipwatch {

inline constexpr std::string_view host_name = "org.flipwatch.host";
inline constexpr std::string_view manifest_file_name = "org.flipwatch.host.json";

/// "chromium", "firefox"
std::string_view name_of(Family family);

/// The extensions of ours that a browser of this family may have, as manifests/ names them.
std::vector<std::string> own_extensions(Family family);

/// Whose extension an id is, by how it looks: 32 letters from a to p, or an address or {uuid}; nullopt: no
/// id.
std::optional<Family> family_of(std::string_view extension);

/// What a browser reads to find this program: made from the template in manifests/, with the program's path
/// and `more` extensions that may start it.
std::string manifest_text(Family family, const std::filesystem::path& program,
                          std::span<const std::string> more);

/// A manifest as it was found. What a browser would stumble over is told by `fault`, a word of doctor's, and
/// `found`.
struct FoundManifest {
  std::filesystem::path program;
  std::vector<std::string> extensions;
  std::string fault;        ///< "" where a browser can use it
  std::string found;        ///< what stands there instead, for people
  bool is_ours = false;     ///< it names our host
  bool is_no_json = false;  ///< nothing can be read in it
};

FoundManifest read_manifest(Family family, std::string_view text);

}  // namespace flipwatch
