#pragma once
#include <atomic>

namespace flipwatch {

/// Sees that the other end has closed our stdin although nobody reads it just now, and ends the process with
/// status 0 just under a second later, whatever it is doing then: a slow disk, a locked history, an answer
/// that nobody takes. A leaked host is the worst failure of products of this kind.
///
/// It is a timer's signal that looks, not a thread: a thread costs 60 us of a start, and makes every
/// allocation dearer. One a process, since a signal is.
class InputWatch {
 public:
  InputWatch();
  /// True once the end was seen. What may take long looks here and hurries.
  const std::atomic<bool>& ended() const;
  /// From here on the process may be busy: look, again and again.
  void work();
  /// From here on it waits for input and sees the end by itself: no need to wake up.
  void rest();

 private:
  bool working_ = false;
};

}  // namespace flipwatch
