#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "words/category.h"

namespace flipwatch {

/// What a word or phrase can say about a setting, beside its category: those come first, in Category's order.
enum class Hint : std::uint8_t {
  exposes = static_cast<std::uint8_t>(Category::other) + 1,  ///< in the label: on gives something away
  protects,         ///< in the label: on keeps something back, where it is the first of both kinds
  protects_always,  ///< in the label: on keeps something back, wherever it stands
  told,             ///< in the description: on keeps something back
  off_talk,         ///< in the description: what follows is about off
  mine,             ///< the person: "my", "your"
  place,            ///< in the heading: this is where such settings are
  silent,           ///< a phrase that says nothing, and hides the words in it
  company           ///< a word that another one needs beside it
};

inline constexpr std::string_view hint_names[] = {"exposes",  "protects", "protects_always", "told",
                                                  "off_talk", "mine",     "place",           "silent"};

/// What one pattern says in one language.
struct PatternMeaning {
  std::uint8_t language;  ///< a place in MeaningTables::languages
  std::uint8_t says;      ///< a Category or a Hint
  std::uint8_t weight;    ///< 1 to 3: how surely
  std::uint8_t company;   ///< 0, or which company it needs; of a company: which one it is
};

/// One text to find.
struct Pattern {
  std::uint16_t meanings;  ///< its first in MeaningTables::meanings
  std::uint8_t count;      ///< how many it has
};

/// A state of the automaton: a beginning of a pattern. States lie in one array and share its gaps: the state
/// after `s` by a byte of class `c` is at `states[s].base + c`, if that place says that it belongs to `s`.
struct AutomatonState {
  std::uint16_t base;
  std::uint16_t owner;
  std::uint16_t pattern;  ///< 1 + the pattern that this is, or 0
};

/// All word lists as one automaton, as the build made it from host/rules/words/*.json. Numbers alone: they
/// lie in the read-only part of the program, and nothing is done at its start. It is walked from each place
/// of a text and has no ways back (Aho and Corasick), which would make it half as large again: nearly all
/// patterns begin with a space, so nearly all walks end at their first step.
struct MeaningTables {
  std::span<const AutomatonState> states;  ///< the first one is the root
  std::span<const std::uint8_t> classes;   ///< of each byte; 0: no pattern has it
  std::span<const Pattern> patterns;
  std::span<const PatternMeaning> meanings;

  /// The state after `state` by `byte`: 0 for none.
  std::uint16_t next(std::uint16_t state, char byte) const {
    const std::size_t to = std::size_t{states[state].base} + classes[static_cast<unsigned char>(byte)];
    return to < states.size() && states[to].owner == state ? static_cast<std::uint16_t>(to)
                                                           : std::uint16_t{0};
  }
};

const MeaningTables& built_in_meanings();

}  // namespace flipwatch
