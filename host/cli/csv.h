#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace flipwatch {

/// One line of a table as RFC 4180 has it. A cell that a spreadsheet would take for a formula is made a text:
/// its words come from pages.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace flipwatch
