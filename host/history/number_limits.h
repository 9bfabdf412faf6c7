#pragma once
#include <cstdint>
#include <string_view>
#include <utility>

namespace flipwatch {

/// From least to most.
using NumberRange = std::pair<std::int64_t, std::int64_t>;

/// What a number of the history may be, where it comes from a copy or another computer: the rest of the
/// program believes what is stored.
NumberRange range_of(std::string_view table, std::string_view column);

}  // namespace flipwatch
