#pragma once
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace flipwatch {

/// The cheapest way to lay one list along another, each in its own order: which entry of the first is which
/// of the second. What is left out costs 1, a pair its distance.
std::vector<std::pair<std::size_t, std::size_t>> align(
    std::size_t first, std::size_t second, const std::function<double(std::size_t, std::size_t)>& distance);

}  // namespace flipwatch
