#include "bench.h"

#include <cstdio>
#include <cstdlib>
#include <span>
#include <stdexcept>
#include <string_view>

namespace {

struct Bench {
  std::string_view name;
  void (*run)(Figures& figures, int rounds);
  int rounds;  // unless said
};

constexpr Bench benches[] = {{"start", bench_start, 60},
                             {"port", bench_port, 300},
                             {"history", bench_history, 200},
                             {"rules", bench_rules, 300}};

}  // namespace

/// bench <start|port|history|rules> [rounds] [--json FILE]; status 1 where a goal is missed.
int main(int argc, char** argv) try {
  const std::span<char*> words(argv + 1, static_cast<std::size_t>(argc - 1));
  const char* json = nullptr;
  int rounds = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (std::string_view(words[i]) == "--json" && i + 1 < words.size())
      json = words[++i];
    else
      rounds = std::atoi(words[i]);
  }
  for (const Bench& bench : benches) {
    if (words.empty() || bench.name != words[0]) continue;
    Figures figures;
    bench.run(figures, rounds > 0 ? rounds : bench.rounds);
    if (json) figures.write(json);
    return figures.all_met() ? EXIT_SUCCESS : EXIT_FAILURE;
  }
  throw std::runtime_error("there are start, port, history and rules");
} catch (const std::exception& fault) {
  std::fprintf(stderr, "bench: %s\n", fault.what());
  return 2;
}
