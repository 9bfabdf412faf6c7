#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace flipwatch {

/// An address in parts. The query and the fragment play no part and are gone.
struct PageAddress {
  std::string origin;  ///< "https://www.linkedin.com", in lower case
  std::string path;    ///< "/mypreferences/d/dark-mode": case and escapes as they came, at least "/"
};

/// nullopt where the text is no http(s) address.
std::optional<PageAddress> parse_address(std::string_view url);

/// What a site calls the page at `path`: what `*` stands for in the first of `patterns` that matches; where
/// that one has no `*`, where none matches and without patterns, the path without its first `/`. A last `/`
/// is dropped. The reader derives it by the same rules; tests/wire/addresses.json holds both to it.
std::string page_name(std::span<const std::string_view> patterns, std::string_view path);

}  // namespace flipwatch
