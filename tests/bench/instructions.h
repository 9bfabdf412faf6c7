#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "one_message.h"

/// What a program needs for these messages, from its start to its end, in instructions of user space:
/// callgrind counts them, and no other program's noise moves them. They are repeatable to about 2 in 1,000.
/// @throws std::runtime_error where valgrind is missing or the program fails under it
std::uint64_t instructions(const Program& program, const std::vector<std::string>& messages);

/// Whether valgrind is installed.
bool can_count_instructions();
