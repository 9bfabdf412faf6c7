#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "words/word_tables.h"
#include "words/wording_tokens.h"

namespace flipwatch {

/// How one language writes dates and lengths of time; all languages, where it has no list.
class DateWords {
 public:
  explicit DateWords(std::string_view language);

  /// How many tokens from the first on are a date, a time of day or a moment such as "2 days ago": 0 for
  /// none.
  std::size_t date(std::span<const Token> tokens) const;

  /// How many tokens from the first on are a word or phrase of this kind: 0 for none.
  std::size_t starts_with(DateWord kind, std::span<const Token> tokens) const;

  /// Whether the last tokens are a word or phrase of this kind.
  bool ends_with(DateWord kind, std::span<const Token> tokens) const;

 private:
  std::size_t day_and_month(std::span<const Token> tokens) const;
  std::size_t moment(std::span<const Token> tokens) const;

  std::span<const PlacedWord> words_;
};

}  // namespace flipwatch
