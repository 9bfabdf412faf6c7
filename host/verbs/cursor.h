#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "verbs/field.h"

namespace flipwatch {

/// Where a list goes on, for whoever asked: an opaque string, handed back as it is. Ours: numbers with dots
/// between.
std::string cursor_text(std::span<const std::int64_t> numbers);

/// The numbers of a cursor that was handed back; nullopt where none was. Refuses one that we did not make.
std::optional<std::vector<std::int64_t>> read_cursor(const Field& field, std::size_t count);

}  // namespace flipwatch
