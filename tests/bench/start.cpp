#include <algorithm>
#include <cstdio>
#include <map>
#include <stdexcept>

#include "bench.h"
#include "flipwatch_program.h"
#include "instructions.h"
#include "interleaved.h"
#include "messages.h"
#include "peers.h"
#include "scratch_folder.h"

namespace {

constexpr int settings = 150;
constexpr int changed = 3;

/// What each of them may cost us at most; the others stand there to compare.
const std::map<std::string, double> reply_goals = {{"browserpass lists 50 entries (Go)", 0.65},
                                                   {"C++ echo, dynamic", 1.7},
                                                   {"C++ echo, static (the limit)", 4.8},
                                                   {"Python echo of the message", 0.15}};
constexpr double memory_goal = 0.6;  // of browserpass's
constexpr double exit_goal_ms = 0.25;
constexpr double instructions_goal = 6.5e6;

std::vector<double> column(const std::vector<Cost>& costs, double Cost::*member) {
  std::vector<double> values;
  for (const Cost& cost : costs) values.push_back(cost.*member);
  return values;
}

/// All peers that are here; of the others it says how to get them.
std::vector<Peer> peers_here(const std::filesystem::path& home, const std::filesystem::path& runtime) {
  std::vector<Peer> peers = echoes(check_message(settings, 0, 0));
  for (Peer& peer : native_hosts(home, runtime)) peers.push_back(std::move(peer));
  std::erase_if(peers, [](const Peer& peer) {
    if (peer.is_here()) return false;
    std::printf("left out: %s is not here (apt-get install --no-install-recommends %s)\n", peer.name.c_str(),
                peer.package.c_str());
    return true;
  });
  return peers;
}

/// Memory is not the machine's mood: a few rounds tell it.
void add_memory(Figures& figures, const std::filesystem::path& home, const std::vector<Peer>& peers) {
  constexpr int rounds = 5;
  const auto median_peak = [](const Program& program, const auto& message) {
    std::vector<double> kib;
    for (int round = 0; round < rounds; ++round) kib.push_back(peak_kib(program, message(round)));
    return median(kib);
  };
  const double ours = median_peak(flipwatch_in(home),
                                  [](int round) { return check_message(settings, 10'000 + round, changed); });
  for (const Peer& peer : peers) {
    const double theirs = median_peak(peer.program, [&](int) { return peer.message; });
    const bool is_goal = peer.package == "webext-browserpass";
    figures.add({"start", "most memory, start to end", peer.name, ours, theirs, "KiB", ours / theirs,
                 is_goal ? std::optional(memory_goal) : std::nullopt});
  }
}

void add_instructions(Figures& figures, const std::filesystem::path& home) {
  if (!can_count_instructions()) {
    std::printf("left out: instructions (apt-get install --no-install-recommends valgrind)\n");
    return;
  }
  one_message(flipwatch_in(home),
              check_message(settings, 0, changed));  // the baseline, whose rows are all new
  const auto count =
      static_cast<double>(instructions(flipwatch_in(home), {check_message(settings, 1, changed)}));
  figures.add({.bench = "start",
               .what = "instructions, start to end",
               .beside = "",
               .ours = count / 1e6,
               .theirs = {},
               .unit = "M",
               .figure = count / 1e6,
               .goal = instructions_goal / 1e6});
}

}  // namespace

/// What one message costs from the start of a process to its committed answer, beside other programs that a
/// browser could start.
void bench_start(Figures& figures, int rounds) {
  const ScratchFolder scratch;
  const StandInKeePassXC keepassxc;
  const std::vector<Peer> peers = peers_here(scratch.path() / "peers", keepassxc.runtime());
  std::vector<std::function<Cost(int)>> contenders = {[&](int round) {
    const Cost cost =
        one_message(flipwatch_in(scratch.path() / "home"), check_message(settings, round, changed));
    must_be_recorded(cost.answer);
    return cost;
  }};
  for (const Peer& peer : peers)
    contenders.emplace_back([&peer](int) { return one_message(peer.program, peer.message); });

  const Rounds<Cost> costs = interleaved<Cost>(contenders, rounds);
  const std::vector<double> ours = column(costs[0], &Cost::answer_ms);
  const std::string what = "start to committed check, 150 settings";
  for (std::size_t i = 0; i < peers.size(); ++i) {
    const std::vector<double> theirs = column(costs[i + 1], &Cost::answer_ms);
    const auto goal = reply_goals.find(peers[i].name);
    figures.add({"start", what, peers[i].name, median(ours), median(theirs), "ms", ratio(ours, theirs),
                 goal == reply_goals.end() ? std::nullopt : std::optional(goal->second)});
  }
  const std::vector<double> exits = column(costs[0], &Cost::exit_ms);
  std::vector<double> after;
  for (std::size_t i = 0; i < exits.size(); ++i) after.push_back(exits[i] - ours[i]);
  figures.add(
      {"start", "from the answer to the end", "", median(after), {}, "ms", median(after), exit_goal_ms});
  add_memory(figures, scratch.path() / "home", peers);
  add_instructions(figures, scratch.path() / "counted");
}
