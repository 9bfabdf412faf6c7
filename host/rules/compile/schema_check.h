#pragma once
#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// Holds a file to its JSON Schema (draft-07). valijson finds what is wrong; the message is ours, made from
/// the schema's own types, enums and examples, so that somebody who does not program knows what to write
/// instead.
void check(const Json& schema, const Json& value, Problems& problems);

}  // namespace flipwatch::rules
