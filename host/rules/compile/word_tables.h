#pragma once
#include <string>
#include <vector>

#include "rules/compile/words_source.h"

namespace flipwatch::rules {

/// The C++ text of built_in_words() (words/word_tables.h).
std::string word_tables(const std::vector<SourceWords>& languages);

}  // namespace flipwatch::rules
