#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace flipwatch {

/// The extensions that were registered beside ours, as callers.json has them; none where it cannot be read.
std::vector<std::string> registered_extensions(const std::filesystem::path& callers);
/// Why callers.json cannot be read; "" where it can, or is not there.
std::string fault_of_callers(const std::filesystem::path& callers);
/// `for_all`: everybody may read it. Throws std::system_error.
void write_registered_extensions(const std::filesystem::path& callers,
                                 const std::vector<std::string>& extensions, bool for_all);

}  // namespace flipwatch
