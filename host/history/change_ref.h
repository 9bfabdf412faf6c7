#pragma once
#include <cstdint>

namespace flipwatch {

/// A change as a setting's row points to it: the number alone for one of our own log, and the computer beside
/// it for one of another's. Our own row of `machine` is always the first.
struct ChangeRef {
  std::int64_t machine = 1;
  std::int64_t number = 0;

  static constexpr int number_bits = 40;
  static ChangeRef from(std::int64_t packed) {
    return {1 + (packed >> number_bits), packed & ((std::int64_t{1} << number_bits) - 1)};
  }
  std::int64_t packed() const { return ((machine - 1) << number_bits) + number; }
};

}  // namespace flipwatch
