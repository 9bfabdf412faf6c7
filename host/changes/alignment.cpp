#include "changes/alignment.h"

#include <algorithm>

namespace flipwatch {

std::vector<std::pair<std::size_t, std::size_t>> align(
    std::size_t first, std::size_t second, const std::function<double(std::size_t, std::size_t)>& distance) {
  const std::size_t columns = second + 1;
  std::vector<double> costs((first + 1) * columns);
  const auto cost = [&](std::size_t row, std::size_t column) -> double& {
    return costs[row * columns + column];
  };
  const auto paired = [&](std::size_t row, std::size_t column) {
    return cost(row + 1, column + 1) + distance(row, column);
  };
  for (std::size_t row = first + 1; row-- > 0;) {
    for (std::size_t column = columns; column-- > 0;) {
      cost(row, column) =
          row == first || column == second
              ? static_cast<double>(first - row + second - column)
              : std::min({paired(row, column), cost(row + 1, column) + 1, cost(row, column + 1) + 1});
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t row = 0, column = 0; row < first && column < second;) {
    if (cost(row, column) == paired(row, column))
      pairs.emplace_back(row++, column++);
    else if (cost(row, column) == cost(row + 1, column) + 1)
      ++row;
    else
      ++column;
  }
  return pairs;
}

}  // namespace flipwatch
