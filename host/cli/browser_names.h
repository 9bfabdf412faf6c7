#pragma once
#include <string>
#include <vector>

#include "browsers/table.h"

namespace flipwatch {

/// "chrome, chromium, edge, …": what --browser takes.
std::string browser_names();
/// Throws Error not_found for a name that none has.
std::vector<const Browser*> browsers_named(const std::vector<std::string>& names);

}  // namespace flipwatch
