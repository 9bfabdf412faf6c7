#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/profile.h"
#include "policy/rule.h"
#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// A rule of the person's own. What it does not say is as the pack has it.
struct OwnRule {
  std::string site, page, control;
  std::vector<std::string> labels, wanted;
  std::optional<Category> category;
  std::optional<Severity> severity;
  std::optional<std::string> why;
  std::string pointer;
};

/// A setting that is left alone until a day.
struct OwnWaiver {
  std::string site, page, control, until, reason;
};

/// policy.json, checked.
struct SourcePolicy {
  std::string file;
  Profile profile = Profile::balanced;
  std::vector<OwnRule> rules;
  std::vector<OwnWaiver> waivers;
  std::vector<Category> ignore;
};

/// Reads a policy that fits its schema, and finds what that cannot say: a day that no calendar has, "Off"
/// where off is meant, two rules for one setting.
SourcePolicy read_policy(const std::string& file, const Json& json, Problems& problems);

}  // namespace flipwatch::rules
