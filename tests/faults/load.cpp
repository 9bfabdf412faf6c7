#include "load.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "time.h"

using nlohmann::json;
using Clock = std::chrono::steady_clock;

namespace {

/// So many checks are on their way at once.
constexpr std::size_t most_waiting = 3;
constexpr std::int64_t first_moment_ms = 1'760'000'000'000;

json settings_of(const SentCheck& sent) {
  json settings = json::array();
  for (int i = 0; i < sent.settings; ++i) {
    const std::string name = sent.page + "/s" + std::to_string(i);
    settings.push_back({{"page", name},
                        {"control", "c"},
                        {"label", "Who can see " + name},
                        {"description", "Choose who can see " + name + " and what they can do with it."},
                        {"kind", "select"},
                        {"state", sent.state()}});
  }
  return settings;
}

std::string frame_of(const SentCheck& sent) {
  const json check = {
      {"id", sent.number},
      {"type", "check"},
      {"site", "acme.example"},
      {"at", flipwatch::format_time(flipwatch::Time(std::chrono::milliseconds(sent.at_ms())))},
      {"page", {{"url", "https://acme.example/" + sent.page}, {"lang", "en"}, {"complete", true}}},
      {"settings", settings_of(sent)}};
  const std::string text = check.dump();
  const auto length = static_cast<std::uint32_t>(text.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  return frame + text;
}

void do_not_wait_at(int file) { fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK); }

}  // namespace

std::int64_t SentCheck::at_ms() const { return first_moment_ms + number * 1'000LL; }

Worker::Worker(std::shared_ptr<ScratchHome> home, std::string page, int& numbers, int settings)
    : numbers_(numbers), page_(std::move(page)), settings_(settings), host_(std::move(home)) {
  do_not_wait_at(host_.input());
  do_not_wait_at(host_.output());
}

void Worker::give(int checks) {
  for (int i = 0; i < checks; ++i) {
    sent_.push_back({page_, ++numbers_, settings_});
    to_write_ += frame_of(sent_.back());
  }
}

void Worker::feed() {
  while (!rests_ && !ended_ && waiting() < most_waiting) give(1);
}

void Worker::write() {
  const ssize_t count = ::write(host_.input(), to_write_.data(), to_write_.size());
  if (count > 0) to_write_.erase(0, static_cast<std::size_t>(count));
  if (count < 0 && errno != EAGAIN) to_write_.clear();  // gone: read() will say so
}

void Worker::read() {
  char part[64 * 1024];
  ssize_t count = 0;
  while ((count = ::read(host_.output(), part, sizeof part)) > 0)
    to_take_.append(part, static_cast<std::size_t>(count));
  if (count == 0) ended_ = true;
  std::uint32_t length = 0;
  while (to_take_.size() >= sizeof length) {
    std::memcpy(&length, to_take_.data(), sizeof length);
    if (to_take_.size() < sizeof length + length) break;
    take(std::string_view(to_take_).substr(sizeof length, length));
    to_take_.erase(0, sizeof length + length);
  }
}

void Worker::take(std::string_view text) {
  const json answer = json::parse(text);
  const SentCheck& asked = sent_.at(answered());
  REQUIRE_MESSAGE(answer.at("type") == "check.ok", answer.dump());
  REQUIRE(answer.at("id") == asked.number);
  CHECK(answer.at("checked") == asked.settings);
  if (answer.at("recorded") == true) {
    for (const json& warning : answer.value("warnings", json::array()))
      CHECK(warning.at("code") == "history_set_aside");
    recorded_.push_back(asked);
  } else {
    unrecorded_.push_back(answer.at("warnings").at(0).at("message"));
  }
}

void Worker::kill() {
  host_.kill();
  while (!ended_) read();
}

void work(std::span<Worker* const> workers, Clock::time_point until) {
  for (auto now = Clock::now(); now < until; now = Clock::now()) {
    std::vector<pollfd> asked;
    for (Worker* worker : workers) {
      worker->feed();
      const bool writes = !worker->ended_ && !worker->to_write_.empty();
      asked.push_back({.fd = writes ? worker->host_.input() : -1, .events = POLLOUT, .revents = 0});
      const bool reads = !worker->ended_ && (!worker->rests_ || worker->waiting() > 0);
      asked.push_back({.fd = reads ? worker->host_.output() : -1, .events = POLLIN, .revents = 0});
    }
    if (std::none_of(asked.begin(), asked.end(), [](const pollfd& one) { return one.fd >= 0; })) return;
    const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(until - now).count();
    const timespec longest{.tv_sec = left / 1'000'000'000, .tv_nsec = left % 1'000'000'000};
    ppoll(asked.data(), asked.size(), &longest, nullptr);
    for (std::size_t i = 0; i < workers.size(); ++i) {
      if (asked[2 * i].revents != 0) workers[i]->write();
      if (asked[2 * i + 1].revents != 0) workers[i]->read();
    }
  }
}

void finish(std::span<Worker* const> workers, std::chrono::seconds patience) {
  for (Worker* worker : workers) worker->rest();
  work(workers, Clock::now() + patience);
  for (const Worker* worker : workers) CHECK_MESSAGE(worker->waiting() == 0, "a host did not answer all");
}

bool is_whole_form() { return std::getenv("FLIPWATCH_TEST_ALL") != nullptr; }

Chance::Chance() {
  const char* asked = std::getenv("FLIPWATCH_TEST_SEED");
  seed_ = asked ? static_cast<unsigned>(std::strtoul(asked, nullptr, 10)) : std::random_device()();
  numbers_.seed(seed_);
}
