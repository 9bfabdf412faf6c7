#pragma once
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace flipwatch::rules {

/// JSON whose members keep the order in which they were written.
using Json = nlohmann::ordered_json;

/// What is wrong with a file, and where in it; told as "rules/sites/linkedin.json: /rules/12/wanted: expected
/// off, found Off".
struct Problem {
  std::string pointer;
  std::string message;
};
using Problems = std::vector<Problem>;

/// A JSON pointer one step longer.
std::string below(const std::string& pointer, const std::string& member);
std::string below(const std::string& pointer, std::size_t index);

/// A value as a message names it: "Off" with its quotes, null, a list of 3, an object.
std::string found(const Json& value);

/// "a, b or c"; `last` is the word before the last one.
std::string listed(const std::vector<std::string>& words, const std::string& last = " or ");

}  // namespace flipwatch::rules
