#include <cstdlib>

#include "many_rules.h"

/// Asks for the verdicts on 150 settings so many times: two runs with different numbers tell what one costs.
int main(int argc, char** argv) {
  const ManyRules task(500);
  int unwanted = 0;
  for (int i = 0; i < (argc > 1 ? std::atoi(argv[1]) : 1); ++i) unwanted += task.unwanted();
  return unwanted > 0 ? 0 : 1;
}
