#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// The text as JSON. What JSON parsers let pass, a member that is written twice, is a problem here: of two
/// whys in one rule somebody would read the wrong one. Null when the text is no JSON.
Json parse(std::string_view text, Problems& problems);

/// A list of texts, which the schema has seen to.
std::vector<std::string> texts(const Json& list);

/// The word's place among the names of an enum; the schema has seen to it that it is one of these.
template <class Enum, std::size_t n>
Enum one_of(const std::string_view (&names)[n], const Json& word) {
  const std::string text = word.get<std::string>();
  return static_cast<Enum>(std::find(std::begin(names), std::end(names), text) - std::begin(names));
}

}  // namespace flipwatch::rules
