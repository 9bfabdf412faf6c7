#pragma once
#include <string>
#include <vector>

/// A program that a browser could start.
struct Program {
  std::vector<std::string> command;
  std::vector<std::string> environment;  ///< "NAME=value", and nothing else
};

struct Cost {
  double answer_ms = 0;  ///< from before the start to the last byte of the answer
  double exit_ms = 0;    ///< and on to the end of the process, after stdin was closed
  std::string answer;
};

/// Starts the program, sends it one message, takes the answer, closes its stdin and waits for its end.
/// @throws std::runtime_error when it does not answer
Cost one_message(const Program& program, const std::string& message);

/// The most memory that the program has resident, from its start for one message to its end, in KiB.
double peak_kib(const Program& program, const std::string& message);
