#pragma once
#include <string>

namespace flipwatch {

/// What this program is made of, a line each: its version, the commit it was built from, its libraries.
std::string version_text();

}  // namespace flipwatch
