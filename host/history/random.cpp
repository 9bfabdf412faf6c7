#include "history/random.h"

#include <sodium.h>

#include <array>

namespace flipwatch {

std::string random_bytes() {
  std::string bytes(16, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string random_name(std::size_t bytes) {
  std::array<unsigned char, 32> random{};
  randombytes_buf(random.data(), bytes);
  std::string text(bytes * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), random.data(), bytes);
  text.pop_back();
  return text;
}

}  // namespace flipwatch
