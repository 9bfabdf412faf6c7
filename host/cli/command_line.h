#pragma once
#include <span>
#include <string_view>

#include "cli/commands.h"

namespace flipwatch {

/// The words that there are, with what they do.
void add_commands(CLI::App& app, Shell& shell);

/// What a person typed, without the program's name: does it, prints for people, and returns the exit status;
/// 2 when the words mean nothing or it could not be done.
int run_command_line(std::span<const std::string_view> arguments, Shell shell);

}  // namespace flipwatch
