#include "messaging/frames.h"

#include <doctest/doctest.h>

#include "byte_pieces.h"
#include "error.h"

using namespace flipwatch;

namespace {

/// Every frame of the stream; one that is too large stands there as "too_large: <message>".
std::vector<std::string> frames_in(std::vector<std::string> pieces, std::size_t max_bytes = 20) {
  BytePieces stream(std::move(pieces));
  FrameReader reader(stream, max_bytes);
  std::vector<std::string> frames;
  while (true) {
    try {
      const auto frame = reader.next();
      if (!frame) return frames;
      frames.push_back(*frame);
    } catch (const Error& error) {
      frames.push_back(std::string(name_of(error.code)) + ": " + error.what());
    }
  }
}

using Frames = std::vector<std::string>;

}  // namespace

TEST_CASE("frames are whole wherever the stream is cut") {
  const std::string stream = framed("{\"id\":1}") + framed("") + framed("second");
  for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
    CAPTURE(cut);
    CHECK(frames_in({stream.substr(0, cut), stream.substr(cut)}) == Frames{"{\"id\":1}", "", "second"});
  }
}

TEST_CASE("frames are whole when every byte comes alone") {
  std::vector<std::string> bytes;
  for (const char byte : framed("{\"id\":1}") + framed("second")) bytes.emplace_back(1, byte);
  CHECK(frames_in(bytes) == Frames{"{\"id\":1}", "second"});
}

TEST_CASE("a frame may have the most bytes there may be") {
  CHECK(frames_in({framed(std::string(20, 'x'))}) == Frames{std::string(20, 'x')});
}

TEST_CASE("a longer one is thrown away and told, and the next one is readable") {
  const std::string stream = framed(std::string(21, 'x')) + framed("next");
  for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
    CAPTURE(cut);
    CHECK(frames_in({stream.substr(0, cut), stream.substr(cut)}) ==
          Frames{"too_large: expected at most 20 bytes, found 21", "next"});
  }
}

TEST_CASE("a frame longer than the reader's own buffer is whole") {
  const std::string body(300'000, 'x');
  CHECK(frames_in({framed(body) + framed("next")}, 400'000) == Frames{body, "next"});
}

TEST_CASE("a frame that ends with the stream is no frame") {
  const std::string stream = framed("whole") + framed("broken off");
  for (std::size_t end = framed("whole").size(); end < stream.size(); ++end) {
    CAPTURE(end);
    CHECK(frames_in({stream.substr(0, end)}) == Frames{"whole"});
  }
}

TEST_CASE("a length that lies takes no memory and no answer") {
  CHECK(frames_in({std::string("\xFF\xFF\xFF\xFF", 4) + "short"}) == Frames{});
}
