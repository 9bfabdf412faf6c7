#pragma once
#include <string>

#include "browsers/registration.h"

namespace flipwatch {

/// What was done, or would be, in a line or two: "wrote  /home/ada/.mozilla/…  for Firefox".
std::string deed_text(const Deed& deed, bool only_say);

}  // namespace flipwatch
