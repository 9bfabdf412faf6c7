#include <nlohmann/json.hpp>

#include "frames.h"

/// Answers every frame with itself, parsed and written again.
int main() {
  std::string text;
  while (read_frame(text)) {
    if (!write_frame(nlohmann::json::parse(text).dump())) return 1;
  }
  return 0;
}
