#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "rules/compile/pack_map.h"
#include "rules/compile/pack_source.h"

namespace flipwatch::rules {

/// Reads the rules of one pack, and finds what its schema cannot say about them.
class RuleReader {
 public:
  RuleReader(const Json& pack, const PackMap& map, Problems& problems);

  void read_rule(const Json& rule, const std::string& pointer, std::vector<SourceRule>& rules);
  void read_no_opinion(const Json& group, const std::string& pointer, std::vector<SourceRule>& rules);
  /// When all are there: what one setting takes along becomes a cause of the other.
  void connect(std::vector<SourceRule>& rules);

 private:
  /// What one rule says that it sets.
  struct Setting {
    std::string page, control;  ///< of the one that is set
    SourceCause cause;
    std::string pointer;
  };

  const Place* known(const std::string& page, const std::string& pointer);
  void check_once(const SourceRule& rule, const std::string& pointer);
  void read_labels_elsewhere(const Json& rule, const std::string& pointer, SourceRule& read);
  /// A setting that waits for itself, or sets itself, was meant to be another one.
  void check_other(const Json& other, const Json& rule, const std::string& pointer);
  SourceCondition read_condition(const Json& rule, const std::string& pointer);
  void read_causes(const Json& rule, const std::string& pointer, SourceRule& read);

  const Json& pack_;
  const PackMap& map_;
  Problems& problems_;
  std::map<std::string, int> rules_of_page_;
  std::map<std::array<std::string, 3>, std::string> claims_;
  std::vector<Setting> sets_;
};

}  // namespace flipwatch::rules
