#pragma once
#include <span>
#include <string_view>

#include "words/state_words.h"

namespace flipwatch {

/// One word of one language, folded.
struct KnownWord {
  std::string_view language;
  std::string_view word;
  StateWord means;
};

/// The word lists as the build made them from host/rules/words/*.json.
struct WordTables {
  std::span<const KnownWord> known;      ///< by language and word
  std::span<const std::string_view> on;  ///< over all languages, each once
  std::span<const std::string_view> off;
};

const WordTables& built_in_words();

}  // namespace flipwatch
