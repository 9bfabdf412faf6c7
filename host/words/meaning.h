#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "words/category.h"
#include "words/sense.h"

namespace flipwatch {

/// A setting that no rule names, as a page shows it.
struct Asked {
  std::string_view label;
  std::string_view description;
  std::string_view section;
  std::string_view lang;   ///< a hint: the words themselves decide
  bool is_choice = false;  ///< radios or a select
  std::string_view state;  ///< of a choice: the option that is chosen
};

/// What its words say.
struct Meaning {
  bool look = false;  ///< a person should look at it when it is on, or while this option is chosen
  Category category = Category::other;
  Sense sense = Sense::unknown;    ///< what being on, or this option, does to the person
  std::vector<std::string> words;  ///< which words of the page decided, most important first
  double score = 0;                ///< how surely: `look` is from `enough` on
};

/// The score from which on a setting is worth a look.
inline constexpr double enough = 2.0;

/// Judges a setting by its words alone. The label counts most; description and heading say what it is about
/// where the label is bare. Words that turn the meaning round ("Hide my…", "Don't…") make it one that
/// protects, which is never worth a look for being on. Deterministic, about a microsecond, and nothing is
/// made ready for it at start: the word lists are one constant automaton.
Meaning meaning_of(const Asked& setting);

}  // namespace flipwatch
