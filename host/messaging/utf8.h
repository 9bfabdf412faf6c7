#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace flipwatch {

/// How many bytes the code point has that `text` begins with; 0 where it begins with none: an overlong form,
/// half of a surrogate pair, something beyond U+10FFFF, a code point that is cut off, or nothing at all.
std::size_t code_point_bytes(std::string_view text);

/// Appends a code point, which is none of a surrogate pair.
void append_code_point(std::string& text, unsigned code_point);

}  // namespace flipwatch
