#include "cli/csv.h"

namespace flipwatch {

std::string csv_line(const std::vector<std::string>& cells) {
  constexpr std::string_view starts_formula = "=+-@\t\r";
  std::string line;
  for (const std::string& cell : cells) {
    if (!line.empty() || &cell != &cells[0]) line += ',';
    const bool is_formula = !cell.empty() && starts_formula.find(cell[0]) != std::string_view::npos;
    const std::string text = is_formula ? "'" + cell : cell;
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
      line += text;
      continue;
    }
    line += '"';
    for (const char c : text) line += c == '"' ? "\"\"" : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace flipwatch
