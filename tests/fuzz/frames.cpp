// Bytes on stdin, however they were cut, to whole frames, and what is in a frame to a message.
#include "messaging/frames.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <vector>

#include "error.h"
#include "messaging/parse.h"
#include "must.h"

using namespace flipwatch;

namespace {

constexpr std::size_t max_bytes = 4'096;  // so that "too large" is near

/// Gives `bytes` in pieces of `piece`, or all at once.
struct Stream : ByteSource {
  Stream(std::string_view bytes, std::size_t piece) : left(bytes), piece(piece) {}
  std::size_t read(std::span<char> into) override {
    const std::size_t count = std::min({into.size(), piece, left.size()});
    std::copy_n(left.begin(), count, into.begin());
    left.remove_prefix(count);
    return count;
  }
  std::string_view left;
  std::size_t piece;
};

/// All that a reader makes of the bytes; a frame that is too large is "!".
std::vector<std::string> frames_of(std::string_view bytes, std::size_t piece) {
  Stream stream(bytes, piece);
  FrameReader reader(stream, max_bytes);
  std::vector<std::string> frames;
  while (true) {
    try {
      auto frame = reader.next();
      if (!frame) return frames;
      frames.push_back(std::move(*frame));
    } catch (const Error& error) {
      must(error.code == Code::too_large, "a frame is refused for its length alone");
      frames.emplace_back("!");
    }
  }
}

/// The library's word on a text counts, but for halves of surrogate pairs (messaging/scanner.h), for the byte
/// order mark, which it skips and no JSON on a wire begins with, and for a byte of nought, which it takes for
/// the end.
void hold_to_the_library(std::string_view text, const ParsedMessage& message) {
  if (text.find("\\u") != std::string_view::npos || text.starts_with("\xEF\xBB\xBF") ||
      text.find('\0') != std::string_view::npos)
    return;
  const bool is_json = nlohmann::json::accept(text);
  const bool refused_as_no_json = message.refused && message.refused->code == Code::bad_json;
  if (!is_json) must(message.refused.has_value(), "what is no JSON is refused", text);
  if (is_json && refused_as_no_json)
    must(!nlohmann::json::parse(text).is_object(), "an object of JSON is never called no JSON", text);
}

void read_message(std::string_view text) {
  const ParsedMessage message =
      parse_message(text, {.depth = 8, .elements = 200, .list = 40, .text_bytes = 400});
  must(message.refused || message.body.type(0) == Message::Type::object, "what is not refused is an object",
       text);
  must(message.id.is_null() || message.id.is_number_integer(), "an id is a whole number or none", text);
  hold_to_the_library(text, message);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto frames = frames_of(bytes, size + 1);
  for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, size / 2 + 1})
    must(frames_of(bytes, piece) == frames, "how the bytes were cut makes no difference");
  for (const std::string& frame : frames) read_message(frame);
  read_message(bytes);
  must(frames_of(framed(bytes.substr(0, max_bytes)), 7) ==
           std::vector{std::string(bytes.substr(0, max_bytes))},
       "what was framed is read as it was");
  return 0;
}
