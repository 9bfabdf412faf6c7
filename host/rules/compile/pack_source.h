#pragma once
#include <string>
#include <vector>

#include "policy/rule.h"
#include "rules/compile/problem.h"
#include "rules/compile/states.h"

namespace flipwatch::rules {

/// A known page, as the tables have it.
struct SourcePage {
  std::string page, path, label, section;
  bool category = false;
  bool states = false;
};

/// A cause and a condition, as the tables have them (policy/rule.h).
struct SourceCause {
  std::string page, control, when, to, says;
};
struct SourceCondition {
  std::string page, control, state;
  bool holds = true;
};

/// A rule as the tables have it: one page, labels with the row's own among them, steps spelled out.
struct SourceRule {
  std::string page, control;
  std::vector<std::string> labels;
  std::vector<std::string> labels_elsewhere;  ///< what it is called in other languages
  Wanted wanted;
  Category category = Category::other;
  Severity severity = Severity::low;
  std::string why;
  std::vector<std::string> steps;
  std::string source, since, since_says, pointer;
  Reach reach = Reach::named;
  Sense sense = Sense::unknown;
  std::vector<SourceCause> causes;
  SourceCondition condition;
};

/// A pack, checked and spelled out.
struct SourcePack {
  std::string file, id, name, version, needs, start;
  std::vector<std::string> origins, pages, skip, rows;
  std::vector<SourcePage> map;
  std::vector<SourceRule> rules;  ///< by page, in the pack's order
};

/// Reads a pack that fits its schema. What a schema cannot say is found here: a rule for a page that the map
/// does not know, one control with two rules, "Off" where off is meant, a date that no calendar has.
SourcePack read_pack(const std::string& file, const Json& json, Problems& problems);

}  // namespace flipwatch::rules
