#include "history/patience.h"

#include <algorithm>
#include <thread>

namespace flipwatch {
namespace {

/// So long a host waits for another one's write; most take a millisecond.
constexpr std::chrono::seconds longest_wait{5};
/// And so long when nobody waits for the answer any more: the host leaves within a second of the end of its
/// input.
constexpr std::chrono::milliseconds longest_wait_in_hurry{500};

}  // namespace

bool Patience::wait(int times) {
  const auto now = std::chrono::steady_clock::now();
  if (times == 0) since_ = now;
  if (hurry_ && !hurried_since_) hurried_since_ = now;
  if (now - since_ > longest_wait) return false;
  if (hurried_since_ && now - *hurried_since_ > longest_wait_in_hurry) return false;
  std::this_thread::sleep_for(std::chrono::milliseconds(std::min(1 + times, 20)));
  return true;
}

}  // namespace flipwatch
