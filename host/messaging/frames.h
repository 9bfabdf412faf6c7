#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "machine/streams.h"

namespace flipwatch {

/// Towards the host a frame may be longer than the browsers' 1 MiB towards the extension: a page's reading is
/// not split.
constexpr std::size_t max_request_bytes = 4'194'304;
/// The browsers end a port at 1 MiB; this is what an answer may have.
constexpr std::size_t max_answer_bytes = 1'000'000;

/// Whole frames from a stream of bytes, however the writer cut them: a 32-bit length in native byte order,
/// then so many bytes. No memory is taken on the word of a length alone.
class FrameReader {
 public:
  FrameReader(ByteSource& in, std::size_t max_bytes) : in_(in), max_bytes_(max_bytes) {}

  /// The bytes of the next frame; nullopt when the stream ended, also where it ended within a frame. One over
  /// `max_bytes` is read to its end and thrown away, then Error too_large is thrown, and the next one is
  /// readable.
  std::optional<std::string> next();

 private:
  bool fill();
  /// Takes `count` bytes from the stream and gives them to `use` in parts; false when the stream ended
  /// before.
  template <class Use>
  bool take(std::size_t count, Use use);

  ByteSource& in_;
  std::size_t max_bytes_;
  std::array<char, 16'384> buffer_;  // on the stack, where every page of it costs a start 2 us
  std::string_view unread_;          // the part of the buffer that was not taken yet
};

/// A frame around a message.
std::string framed(std::string_view message);

}  // namespace flipwatch
