#include "flipwatch_program.h"

#include <stdexcept>

void must_be_recorded(const std::string& answer) {
  if (answer.find("\"recorded\":true") == std::string::npos)
    throw std::runtime_error("not recorded: " + answer.substr(0, 500));
}
