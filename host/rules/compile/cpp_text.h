#pragma once
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace flipwatch::rules {

/// A C++ string literal.
std::string literal(std::string_view text);

/// An array of the given entries; std::array, since a pack may have none of something.
void write_array(std::ostream& out, const std::string& type, const std::string& name,
                 const std::vector<std::string>& entries);

/// How a written file begins: who made it.
inline constexpr std::string_view made =
    "// Made from host/rules by compile_rules; a change made here is lost.\n#include <array>\n";

}  // namespace flipwatch::rules
