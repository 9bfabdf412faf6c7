#pragma once
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>

/// What every program that a browser starts has to do: a length, then so many bytes, both ways. Written here
/// once more and as plainly as can be, since the programs beside which the host is measured must not borrow
/// from it.

inline bool read_all(char* into, std::size_t count) {
  while (count > 0) {
    const ssize_t got = read(STDIN_FILENO, into, count);
    if (got <= 0) return false;
    into += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

/// False at the end of the input.
inline bool read_frame(std::string& text) {
  std::uint32_t length = 0;
  if (!read_all(reinterpret_cast<char*>(&length), sizeof length)) return false;
  text.resize(length);
  return read_all(text.data(), length);
}

inline bool write_frame(std::string text) {
  const auto length = static_cast<std::uint32_t>(text.size());
  text.insert(0, reinterpret_cast<const char*>(&length), sizeof length);
  for (std::size_t sent = 0; sent < text.size();) {
    const ssize_t put = write(STDOUT_FILENO, text.data() + sent, text.size() - sent);
    if (put <= 0) return false;
    sent += static_cast<std::size_t>(put);
  }
  return true;
}
