#pragma once
#include <span>
#include <string_view>

#include "verbs/workplace.h"

namespace flipwatch {

/// What a person typed, without the program's name: does it, prints for people, and returns the exit status;
/// 2 when the words mean nothing or it could not be done.
int run_command_line(std::span<const std::string_view> arguments, Workplace& workplace);

}  // namespace flipwatch
