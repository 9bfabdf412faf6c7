#pragma once
#include <string_view>

#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// The text as JSON. What JSON parsers let pass, a member that is written twice, is a problem here: of two
/// whys in one rule somebody would read the wrong one. Null when the text is no JSON.
Json parse(std::string_view text, Problems& problems);

}  // namespace flipwatch::rules
