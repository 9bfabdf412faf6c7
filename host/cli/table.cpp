#include "cli/table.h"

#include <utf8proc.h>

#include <algorithm>
#include <numeric>
#include <string_view>

namespace flipwatch {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 12;

/// Calls `each` with every character: its bytes, and the columns that it takes.
template <class Each>
void characters(std::string_view text, Each each) {
  while (!text.empty()) {
    utf8proc_int32_t code = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &code);
    const std::size_t length = bytes > 0 ? static_cast<std::size_t>(bytes) : 1;
    const int columns = bytes > 0 ? utf8proc_charwidth(code) : 1;
    if (!each(text.substr(0, length), static_cast<std::size_t>(std::max(columns, 0)))) return;
    text.remove_prefix(length);
  }
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  characters(text, [&](std::string_view, std::size_t wide) {
    columns += wide;
    return true;
  });
  return columns;
}

std::string cut(std::string_view text, std::size_t width) {
  if (columns_of(text) <= width) return std::string(text);
  std::string kept;
  std::size_t used = 1;  // the ellipsis
  characters(text, [&](std::string_view character, std::size_t wide) {
    if (used + wide > width) return false;
    kept += character;
    used += wide;
    return true;
  });
  return kept + "…";
}

std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
  std::string out;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::string cell = cut(cells[i], widths[i]);
    out += cell;
    if (i + 1 < widths.size()) out.append(widths[i] - columns_of(cell) + gap, ' ');
  }
  while (out.ends_with(' ')) out.pop_back();
  return out + "\n";
}

}  // namespace

std::string table(const std::vector<std::string>& heading, const std::vector<std::vector<std::string>>& rows,
                  std::size_t width) {
  if (rows.empty()) return "";
  std::vector<std::size_t> widths(heading.size(), 0);
  for (std::size_t i = 0; i < heading.size(); ++i) {
    widths[i] = columns_of(heading[i]);
    for (const auto& row : rows) widths[i] = std::max(widths[i], columns_of(row[i]));
  }
  const std::size_t gaps = gap * (heading.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= narrowest) break;
    --*widest;
  }
  std::size_t shown = widths.size();
  const auto needed = [&] {
    const auto end = widths.begin() + static_cast<std::ptrdiff_t>(shown);
    return std::accumulate(widths.begin(), end, gap * (shown - 1));
  };
  while (shown > 2 && needed() > width) --shown;
  widths.resize(shown);
  std::vector<std::string> rule;
  for (const std::size_t one : widths) rule.emplace_back(one, '-');
  std::string out = line(heading, widths) + line(rule, widths);
  for (const auto& row : rows) out += line(row, widths);
  return out;
}

}  // namespace flipwatch
