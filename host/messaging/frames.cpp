#include "messaging/frames.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "error.h"

namespace flipwatch {

bool FrameReader::fill() {
  unread_ = std::string_view(buffer_.data(), in_.read(buffer_));
  return !unread_.empty();
}

template <class Use>
bool FrameReader::take(std::size_t count, Use use) {
  while (count > 0) {
    if (unread_.empty() && !fill()) return false;
    const std::string_view part = unread_.substr(0, count);
    use(part);
    unread_.remove_prefix(part.size());
    count -= part.size();
  }
  return true;
}

std::optional<std::string> FrameReader::next() {
  std::string head;
  const auto append_to = [](std::string& text) { return [&text](std::string_view part) { text += part; }; };
  std::uint32_t length = 0;
  if (!take(sizeof length, append_to(head))) return std::nullopt;
  std::memcpy(&length, head.data(), sizeof length);

  if (length > max_bytes_) {
    if (!take(length, [](std::string_view) {})) return std::nullopt;
    throw Error(Code::too_large,
                "expected at most " + std::to_string(max_bytes_) + " bytes, found " + std::to_string(length),
                "", "send less in one message: shorten descriptions until it fits");
  }
  std::string body;
  if (!take(length, append_to(body))) return std::nullopt;
  return body;
}

std::string framed(std::string_view message) {
  const auto length = static_cast<std::uint32_t>(message.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  frame += message;
  return frame;
}

}  // namespace flipwatch
