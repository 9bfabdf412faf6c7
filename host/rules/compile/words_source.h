#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rules/compile/meaning_source.h"
#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// A word or phrase, folded, and what it means: a place in `option_concepts`, or a DateWord.
struct SourceWord {
  std::string text;
  std::uint8_t means;
};

/// One language's words, folded.
struct SourceWords {
  std::string language;
  std::vector<std::string> on, off;
  std::vector<SourceWord> options, dates;
  Patterns patterns;  ///< of its member `meaning`, for a language of which the place is not known yet: 0
};

/// Reads a word list that fits its schema. Checks what a schema cannot say: that a word has one meaning.
SourceWords read_words(const std::string& file, const Json& json, Problems& problems);

}  // namespace flipwatch::rules
