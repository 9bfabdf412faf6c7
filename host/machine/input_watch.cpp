#include "machine/input_watch.h"

#include <poll.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>

#ifndef POLLRDHUP  // a closed half of a socket; Linux alone tells it
#define POLLRDHUP 0
#endif

namespace flipwatch {
namespace {

constexpr suseconds_t look_every_us = 50'000;
/// From the look that saw the end; together with the time between two looks it stays under the second.
constexpr long long leave_after_ms = 800;

// All that a signal handler can reach.
std::atomic<bool> input_ended = false;
std::atomic<long long> leave_at_ms = 0;
static_assert(std::atomic<long long>::is_always_lock_free);

long long monotonic_ms() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1'000'000;
}

/// Calls nothing that a signal handler must not call.
void look(int) {
  const int kept = errno;
  pollfd asked{.fd = STDIN_FILENO, .events = POLLRDHUP, .revents = 0};
  if (!input_ended && poll(&asked, 1, 0) > 0) {
    leave_at_ms = monotonic_ms() + leave_after_ms;
    input_ended = true;
  } else if (input_ended && monotonic_ms() >= leave_at_ms) {
    _exit(0);
  }
  errno = kept;
}

void look_every(suseconds_t us) {
  const timeval time{.tv_sec = 0, .tv_usec = us};
  const itimerval timer{.it_interval = time, .it_value = time};
  setitimer(ITIMER_REAL, &timer, nullptr);
}

}  // namespace

InputWatch::InputWatch() {
  struct sigaction action {};
  action.sa_handler = look;
  action.sa_flags = SA_RESTART;
  sigaction(SIGALRM, &action, nullptr);
}

const std::atomic<bool>& InputWatch::ended() const { return input_ended; }

void InputWatch::work() {
  if (!working_) look_every(look_every_us);
  working_ = true;
}

void InputWatch::rest() {
  if (working_) look_every(0);
  working_ = false;
}

}  // namespace flipwatch
