#pragma once
#include <string>
#include <vector>

#include "changes/memory.h"
#include "policy/policy.h"

/// The one task by which ways to evaluate rules were compared: an account of 150 settings against a pack of
/// so many rules, of which six in ten name a page and a control and the others a label that may stand on any
/// page. 90 of the settings are named by their control, 45 by their label, and of 15 nothing was ever said;
/// in packs of every size they are the same ones.
struct ManyRules {
  explicit ManyRules(int rules);

  flipwatch::Policy policy;
  flipwatch::Memory memory;

  /// What the rules say of all settings, as a check asks it; answers how many are not as wanted.
  int unwanted() const;
  static constexpr const char* site = "bench.example";
  static constexpr int settings = 150;
  static constexpr int hits = 135;
};
