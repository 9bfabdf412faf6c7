#pragma once
#include <string>
#include <vector>

/// A program that a browser could start.
struct Program {
  std::vector<std::string> command;
  std::vector<std::string> environment;
};

struct Cost {
  double answer_ms = 0;  // from before the start to the last byte of the answer
  double exit_ms = 0;    // and on to the end of the process, after stdin was closed
  std::string answer;
};

/// Starts the program, sends it one message, takes the answer, closes its stdin and waits for its end.
Cost one_message(const Program& program, const std::string& message);
