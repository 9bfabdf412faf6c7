#pragma once
#include <string_view>

namespace flipwatch::rules {

/// host/rules/pack.schema.json and policy.schema.json, as the build put them into the program.
extern const std::string_view pack_schema;
extern const std::string_view policy_schema;

}  // namespace flipwatch::rules
