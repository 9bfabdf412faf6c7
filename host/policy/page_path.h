#pragma once
#include <span>
#include <string>
#include <string_view>

namespace flipwatch {

/// The path at which a page is found, from a pack's `pages`: a pattern without * that is the page's own path,
/// else the first one with the page in place of its *. The other way round than the reader goes.
std::string page_path(std::span<const std::string_view> patterns, std::string_view page);

/// Whether a path is what one of the patterns means; one with ! in front takes out what fits it, wherever it
/// stands.
bool is_among(std::span<const std::string_view> patterns, std::string_view path);

}  // namespace flipwatch
