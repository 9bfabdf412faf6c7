#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "rules/compile/problem.h"
#include "words/meaning_tables.h"

namespace flipwatch::rules {

/// The patterns of all languages, each as PlainText would write it, with what it says in which language.
using Patterns = std::map<std::string, std::vector<PatternMeaning>>;

/// Adds the member `meaning` of one language's list, as if the language were the first. A term is words as a
/// page shows them; * at its end lets the last word go on, * in front lets the first one begin earlier.
/// Checks what a schema cannot say: that no term means two things.
void read_meaning(const Json& json, Patterns& patterns, Problems& problems);

}  // namespace flipwatch::rules
