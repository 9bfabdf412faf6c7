#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "policy/rule.h"
#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// A known page, as the tables have it.
struct SourcePage {
  std::string page, path, label, section;
  bool category = false;
  bool states = false;
};

/// A rule as the tables have it: one page, labels with the row's own among them, steps spelled out.
struct SourceRule {
  std::string page, control;
  std::vector<std::string> labels, wanted;
  Category category = Category::other;
  Severity severity = Severity::low;
  std::string why;
  std::vector<std::string> steps;
  std::string source, since, pointer;
  Reach reach = Reach::named;
};

/// A pack, checked and spelled out.
struct SourcePack {
  std::string file, id, name, version, start;
  std::vector<std::string> origins, pages, skip, rows;
  std::vector<SourcePage> map;
  std::vector<SourceRule> rules;  ///< by page, in the pack's order
};

/// Reads a pack that fits its schema. What a schema cannot say is found here: a rule for a page that the map
/// does not know, one control with two rules, "Off" where off is meant, a date that no calendar has.
SourcePack read_pack(const std::string& file, const Json& json, Problems& problems);

}  // namespace flipwatch::rules
