#include <windows.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "machine/input_watch.h"

namespace flipwatch {
namespace {

using namespace std::chrono_literals;

std::atomic<bool> input_ended = false;
std::atomic<bool> process_works = false;

bool input_is_closed() {
  const BOOL open = PeekNamedPipe(GetStdHandle(STD_INPUT_HANDLE), nullptr, 0, nullptr, nullptr, nullptr);
  return open == 0 && GetLastError() == ERROR_BROKEN_PIPE;
}

/// Windows has no signal of a timer; there it is a thread.
void look_again_and_again() {
  while (true) {
    process_works.wait(false);
    std::this_thread::sleep_for(50ms);
    if (!process_works || !input_is_closed()) continue;
    input_ended = true;
    std::this_thread::sleep_for(800ms);
    if (process_works) std::_Exit(0);
  }
}

}  // namespace

InputWatch::InputWatch() { std::thread(look_again_and_again).detach(); }

const std::atomic<bool>& InputWatch::ended() const { return input_ended; }

void InputWatch::work() {
  process_works = true;
  process_works.notify_one();
  working_ = true;
}

void InputWatch::rest() {
  process_works = false;
  working_ = false;
}

}  // namespace flipwatch
