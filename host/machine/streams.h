#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace flipwatch {

/// Where bytes come from: stdin, or a test's own. Short reads are normal.
struct ByteSource {
  virtual ~ByteSource() = default;
  /// Waits for at least one byte and returns how many were put into `into`; 0 is the end.
  virtual std::size_t read(std::span<char> into) = 0;
};

/// Where bytes go.
struct ByteSink {
  virtual ~ByteSink() = default;
  /// Writes all of it. False: nobody reads any more.
  virtual bool write(std::string_view bytes) = 0;
};

}  // namespace flipwatch
