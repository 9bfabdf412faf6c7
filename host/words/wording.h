#pragma once
#include <string>
#include <string_view>

namespace flipwatch {

/// What a text says, for comparing: two texts with one key are no rewording. Left out is what a person would
/// not call another sentence: case, spaces, quotation marks, dashes and punctuation, counters ("(3)", "& 4
/// more", "12 people"), dates and moments ("18 September 2024", "2 days ago"), and who is meant (‹name›, an
/// e-mail address). A number that carries meaning stays: a length of time, a size, a price, a percentage, a
/// limit
/// ("for 30 days" is not "for 90 days").
/// Where the folds of two texts are equal their keys are, and fold() is the cheaper question.
std::string wording_key(std::string_view text, std::string_view lang);

}  // namespace flipwatch
