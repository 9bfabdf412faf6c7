#include <fcntl.h>
#include <unistd.h>
#include <chrono>

#include <cstdio>
#include <stdexcept>

#include "bench.h"
#include "flipwatch_program.h"
#include "interleaved.h"
#include "messages.h"
#include "open_port.h"
#include "peers.h"
#include "scratch_folder.h"

namespace {

using Clock = std::chrono::steady_clock;

double us_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double timed(OpenPort& port, const std::string& message) {
  const auto start = Clock::now();
  port.ask(message);
  return us_since(start);
}

/// A look that found nothing new, and must have been recorded.
double unchanged_check(OpenPort& port, int settings, int visit) {
  const std::string message = check_message(settings, visit, 0);
  const auto start = Clock::now();
  const std::string answer = port.ask(message);
  const double us = us_since(start);
  must_be_recorded(answer);
  return us;
}

/// What the disk alone takes until a few bytes more are safe on it: no commit is cheaper.
class Disk {
 public:
  explicit Disk(const std::filesystem::path& file)
      : file_(open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600)) {}
  ~Disk() { close(file_); }
  double sync() const {
    const std::string page(4096, 'x');
    const auto start = Clock::now();
    if (write(file_, page.data(), page.size()) < 0 || fdatasync(file_) != 0)
      throw std::runtime_error("no disk");
    return us_since(start);
  }

 private:
  int file_;
};

/// The settings that make a message of about so many bytes.
struct Size {
  const char* name;
  int settings;
  double goal;                   // of a bare parse and dump
  std::optional<double> python;  // of Python's json
};
constexpr Size sizes[] = {{"10 KB", 43, 1.25, {}}, {"100 KB", 420, 1.25, 1.0}};

void beside_echoes(Figures& figures, const Size& size, int rounds) {
  const ScratchFolder scratch;
  OpenPort ours(flipwatch_in(scratch.path() / "home"));
  const Disk disk(scratch.path() / "synced");
  const std::string message = check_message(size.settings, 0, 0);
  const std::vector<Peer> peers = echoes(message);
  std::vector<std::unique_ptr<OpenPort>> ports;
  std::vector<std::function<double(int)>> contenders = {
      [&](int round) { return unchanged_check(ours, size.settings, round); },
      [&](int) { return disk.sync(); }};
  for (const Peer& peer : peers) {
    OpenPort& port = *ports.emplace_back(std::make_unique<OpenPort>(peer.program));
    contenders.emplace_back([&port, &message](int) { return timed(port, message); });
  }
  const Rounds<double> us = interleaved<double>(contenders, rounds, 20);
  const std::string what = std::string("unchanged check on an open port, ") + size.name;
  const auto row = [&](const std::string& beside, std::size_t at, std::optional<double> goal) {
    figures.add({"port", what, beside, median(us[0]), median(us[at]), "us", ratio(us[0], us[at]), goal});
  };
  row("one fdatasync of 4 KB (the limit of a commit)", 1, std::nullopt);
  for (std::size_t i = 0; i < peers.size(); ++i) {
    const bool is_python = peers[i].package == "python3";
    const bool is_parse_and_dump = peers[i].name.starts_with("C++ parses");
    row(peers[i].name, i + 2,
        is_parse_and_dump ? std::optional(size.goal)
        : is_python       ? size.python
                          : std::nullopt);
  }
}

/// Checks without an end on one port: how long the slowest of a hundred takes, and whether memory grows.
void many_checks(Figures& figures, int checks) {
  constexpr int settings = 150;
  constexpr double most_kib = 8'000;
  const ScratchFolder scratch;
  OpenPort port(flipwatch_in(scratch.path() / "home"));
  std::vector<double> us;
  double early = 0;
  for (int visit = 0; visit < checks; ++visit) {
    us.push_back(unchanged_check(port, settings, visit));
    if (visit == 99) early = port.memory_kib();
  }
  const double late = port.memory_kib();
  const double p50 = median(us);
  const double p99 = quantile(us, 0.99);
  const std::string all = std::to_string(checks) + " checks of 150 settings";
  figures.add({"port", "p99 of " + all, "their median", p99, p50, "us", p99 / p50, 3.0});
  figures.add({"port", "memory after " + all, "after 100", late, early, "KiB", late / early, 1.0});
  figures.add({"port", "memory after " + all, "", late, {}, "KiB", late, most_kib});
}

}  // namespace

/// What a check costs that found nothing new, on a port that stays open.
void bench_port(Figures& figures, int rounds) {
  for (const Size& size : sizes) beside_echoes(figures, size, rounds);
  many_checks(figures, rounds * 333);
}
