#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

namespace {

bool read_all(char* into, std::size_t count) {
  while (count > 0) {
    const ssize_t got = read(STDIN_FILENO, into, count);
    if (got <= 0) return false;
    into += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

/// Answers every frame with itself, parsed and written again.
int main() {
  std::uint32_t length = 0;
  while (read_all(reinterpret_cast<char*>(&length), sizeof length)) {
    std::string text(length, '\0');
    if (!read_all(text.data(), length)) return 1;
    text = nlohmann::json::parse(text).dump();
    length = static_cast<std::uint32_t>(text.size());
    text.insert(0, reinterpret_cast<const char*>(&length), sizeof length);
    for (std::size_t sent = 0; sent < text.size();) {
      const ssize_t put = write(STDOUT_FILENO, text.data() + sent, text.size() - sent);
      if (put <= 0) return 1;
      sent += static_cast<std::size_t>(put);
    }
  }
  return 0;
}
