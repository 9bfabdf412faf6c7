#pragma once
#include "changes/memory.h"
#include "reading/reading.h"

namespace flipwatch {

/// Whether a page says nearly everything in other words than before although it names no other language: it
/// was translated without saying so. One setting that is called quite differently was renamed; three and more
/// at once, and nothing else about them, were not.
bool is_translated(const Memory& memory, const Reading& reading);

/// What such a language is called here.
inline constexpr std::string_view unnamed_language = "und";

}  // namespace flipwatch
