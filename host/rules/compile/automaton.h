#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "rules/compile/meaning_source.h"
#include "words/meaning_tables.h"

namespace flipwatch::rules {

/// MeaningTables under way.
struct Automaton {
  std::vector<AutomatonState> states;
  std::array<std::uint8_t, 256> classes{};
  std::vector<Pattern> patterns;
  std::vector<PatternMeaning> meanings;
};

/// The automaton that knows all patterns by their beginnings. Same patterns, same automaton.
Automaton automaton_of(const Patterns& patterns);

}  // namespace flipwatch::rules
