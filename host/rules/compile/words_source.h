#pragma once
#include <string>
#include <vector>

#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// One language's words, folded.
struct SourceWords {
  std::string language;
  std::vector<std::string> on, off;
};

/// Reads a word list that fits its schema. Checks what a schema cannot say: that a word has one meaning.
SourceWords read_words(const std::string& file, const Json& json, Problems& problems);

}  // namespace flipwatch::rules
