#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "policy/policy.h"
#include "rules/compile/pack_source.h"
#include "rules/compile/policy_source.h"

namespace flipwatch {

/// A policy that a person had a hand in: our tables in the profile that was chosen, with the packs of the
/// person's own (one with the id of ours takes its place) and the rules of policy.json over both. Made into
/// one table, so that a look-up is the same as ever. `texts` are the files as they were read: they name the
/// rules that were in force.
std::unique_ptr<const Policy> layered(const rules::SourcePolicy& person,
                                      const std::vector<rules::SourcePack>& own, std::string_view texts);

}  // namespace flipwatch
