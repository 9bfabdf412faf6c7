#pragma once
#include <functional>
#include <string>

/// One row of the table: what we do beside what another program does, both measured in milliseconds.
struct Row {
  std::string what;
  std::string beside;
  double goal;  // the ratio to stay under
  std::function<double(int round)> ours;
  std::function<double(int round)> theirs;
};

void print_head();
/// Runs both in turn, who is first changing from round to round, so that what else the machine does hits both
/// alike; prints medians, and the median of the ratios pair by pair. Says whether the goal was met.
bool print_row(const Row& row, int rounds);
