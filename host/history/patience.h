#pragma once
#include <atomic>
#include <chrono>
#include <optional>

namespace flipwatch {

/// How long a host waits for another one that holds the history: short steps first, then longer ones, five
/// seconds in all. Once its input has ended all waits together have one short time, so that each frame that
/// came whole is answered before it goes.
class Patience {
 public:
  explicit Patience(const std::atomic<bool>& hurry) : hurry_(hurry) {}

  /// Waits one step; `times` counts them from 0. False: it was long enough.
  bool wait(int times);
  /// Tries until it works; false: it was long enough.
  template <class Works>
  bool try_until(Works works) {
    for (int times = 0; !works(); ++times) {
      if (!wait(times)) return false;
    }
    return true;
  }
  /// The same as SQLite asks it; `self` is a Patience.
  static int busy_handler(void* self, int times) { return static_cast<Patience*>(self)->wait(times) ? 1 : 0; }
  const std::atomic<bool>& hurry() const { return hurry_; }

 private:
  const std::atomic<bool>& hurry_;
  std::chrono::steady_clock::time_point since_;
  std::optional<std::chrono::steady_clock::time_point> hurried_since_;
};

}  // namespace flipwatch
