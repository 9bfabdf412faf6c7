#include "frames.h"

/// Answers every frame with itself.
int main() {
  std::string text;
  while (read_frame(text)) {
    if (!write_frame(text)) return 1;
  }
  return 0;
}
