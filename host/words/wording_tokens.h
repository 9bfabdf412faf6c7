#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace flipwatch {

/// A piece of a folded text.
struct Token {
  enum class Kind {
    word,    ///< letters, with the digits and apostrophes inside; a character of Chinese or Japanese is one
             ///< alone
    number,  ///< digits, with a + behind: "99+"
    who,     ///< a placeholder such as ‹name›, or an e-mail address
    sign,    ///< % & + and currencies: says something
    glue,    ///< . , : / - between two digits, without a space
    stop     ///< any other punctuation
  };
  Kind kind;
  std::string_view text;  ///< of the folded text, whose place it tells
};

/// The pieces of a text that fold() made.
std::vector<Token> tokens_of(std::string_view folded);

}  // namespace flipwatch
