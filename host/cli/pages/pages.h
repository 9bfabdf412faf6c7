#pragma once
#include <string>

#include "cli/pages/command_tree.h"

// One file each; all are told by the same tree of commands.
namespace flipwatch {

/// For man, in its macros.
std::string man_page(const Command& program);

/// What the shells ask when a person presses Tab.
std::string bash_completion(const Command& program);
std::string zsh_completion(const Command& program);
std::string fish_completion(const Command& program);

}  // namespace flipwatch
