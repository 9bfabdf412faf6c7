#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace flipwatch {

/// Rows under a heading, in columns. Where the terminal is narrower than they are, the widest column is cut,
/// with an ellipsis; a text that goes to a file or to another program is not cut. Empty rows give "".
std::string table(const std::vector<std::string>& heading, const std::vector<std::vector<std::string>>& rows,
                  std::size_t width);

}  // namespace flipwatch
