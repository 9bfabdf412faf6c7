#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace flipwatch {

/// What became of starting a program as a browser starts it, and greeting it.
struct Conversation {
  enum class Went { well, refused, silent, not_started };
  Went went = Went::not_started;
  std::string version;  ///< of the program that answered
  std::string says;     ///< what it said, or the system did, where it did not go well
};

/// As the browsers do it: in the program's folder, its own arguments, length-prefixed JSON on stdin and
/// stdout. The program is asked `hello`, and left by the end of its stdin.
Conversation converse(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                      std::chrono::milliseconds patience = std::chrono::seconds(5));

}  // namespace flipwatch
