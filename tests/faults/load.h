#pragma once
#include <chrono>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "wire/host_process.h"

/// A check that was sent, and all that is needed to find it in the file: its moment is its number, in
/// seconds, and no other check says the state that its settings have.
struct SentCheck {
  std::string page;
  int number = 0;
  int settings = 0;
  std::int64_t at_ms() const;
  std::string state() const { return "state " + std::to_string(number); }
};

/// A host at work: check after check of one page, each setting of which is another one every time. It gets
/// the next before it has answered the last, as from a browser that checks everything. Reads and writes
/// without waiting, so that several can be kept at work at once, and any of them stopped or killed at any
/// moment.
class Worker {
 public:
  /// `numbers` is the last number that was given to a check; hosts that share a home share it.
  Worker(std::shared_ptr<ScratchHome> home, std::string page, int& numbers, int settings = 150);

  HostProcess& host() { return host_; }
  /// Answered, and recorded as the answer says.
  const std::vector<SentCheck>& recorded() const { return recorded_; }
  /// Answered with the warning that it was not recorded: its message.
  const std::vector<std::string>& unrecorded() const { return unrecorded_; }
  std::size_t answered() const { return recorded_.size() + unrecorded_.size(); }
  std::size_t waiting() const { return sent_.size() - answered(); }

  /// So many checks more, at once.
  void give(int checks);
  /// No new checks from here on; what was given to it is still written.
  void rest() { rests_ = true; }
  /// Kills it, and takes the answers that it had written.
  void kill();

 private:
  friend void work(std::span<Worker* const> workers, std::chrono::steady_clock::time_point until);
  void feed();
  void write();
  void read();
  void take(std::string_view answer);

  int& numbers_;
  std::string page_;
  int settings_;
  std::vector<SentCheck> sent_;
  std::vector<SentCheck> recorded_;
  std::vector<std::string> unrecorded_;
  std::string to_write_;
  std::string to_take_;
  bool rests_ = false;
  bool ended_ = false;
  HostProcess host_;
};

/// Keeps them at work until that moment; those whose host is gone or that rest and have all their answers do
/// nothing.
void work(std::span<Worker* const> workers, std::chrono::steady_clock::time_point until);
/// The same until each of them rests and has all its answers; the test fails where that takes longer than
/// `patience`.
void finish(std::span<Worker* const> workers, std::chrono::seconds patience);

/// Is this the whole form (scripts/test --all)?
bool is_whole_form();

/// Numbers by chance, from a seed that is printed when a test fails; FLIPWATCH_TEST_SEED has one repeated.
class Chance {
 public:
  Chance();
  unsigned seed() const { return seed_; }
  int between(int least, int most) { return std::uniform_int_distribution(least, most)(numbers_); }
  std::chrono::microseconds within(std::chrono::microseconds longest) {
    return std::chrono::microseconds(between(0, static_cast<int>(longest.count())));
  }

 private:
  unsigned seed_;
  std::mt19937 numbers_;
};
