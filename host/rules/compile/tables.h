#pragma once
#include <string>
#include <vector>

#include "rules/compile/pack_source.h"

namespace flipwatch::rules {

/// The C++ text of built_in_tables() (policy/policy.h).
std::string policy_tables(const std::vector<SourcePack>& packs);

}  // namespace flipwatch::rules
