#pragma once
#include <filesystem>
#include <span>

namespace flipwatch {

/// From here on this process and its children can make, write, rename and remove files in these folders
/// alone, and start no program at all (Landlock, Linux 5.13 and later; from 6.12 on they can signal nobody
/// else either). What is open already stays open, and reading is left alone: a person may have linked
/// policy.json to where it likes. Nothing happens where the kernel has no Landlock; a folder that is not
/// there is left out.
void write_only_in(std::span<const std::filesystem::path> folders);

}  // namespace flipwatch
