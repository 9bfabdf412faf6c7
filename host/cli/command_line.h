#pragma once
#include <span>
#include <string_view>

namespace flipwatch {

/// What a person typed, without the program's name: does it, prints for people, and returns the exit status;
/// 2 when the words mean nothing.
int run_command_line(std::span<const std::string_view> arguments);

}  // namespace flipwatch
