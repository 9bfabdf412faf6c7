#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "machine/streams.h"

/// A stream that arrives in the pieces it is given, one a read.
struct BytePieces : flipwatch::ByteSource {
  explicit BytePieces(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}

  std::size_t read(std::span<char> into) override {
    while (next_ < pieces_.size() && pieces_[next_].empty()) ++next_;
    if (next_ == pieces_.size()) return 0;
    std::string& piece = pieces_[next_];
    const std::size_t count = std::min(into.size(), piece.size());
    std::copy_n(piece.begin(), count, into.begin());
    piece.erase(0, count);
    return count;
  }

 private:
  std::vector<std::string> pieces_;
  std::size_t next_ = 0;
};
