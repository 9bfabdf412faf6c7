#pragma once
#include <cstddef>
#include <string>

namespace flipwatch {

/// 16 bytes that nobody can guess.
std::string random_bytes();

/// As many bytes that nobody can guess, at most 32, as hexadecimal.
std::string random_name(std::size_t bytes);

}  // namespace flipwatch
