#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "bench.h"
#include "interleaved.h"
#include "many_rules.h"
#include "one_message.h"
#include "open_port.h"
#include "scratch_folder.h"

namespace {

using Clock = std::chrono::steady_clock;

double us_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

/// One evaluation of many in a row, as a host that lives does them.
template <class Evaluation>
double repeated(Evaluation once) {
  constexpr int times = 20;
  const auto start = Clock::now();
  for (int i = 0; i < times; ++i) once();
  return us_since(start) / times;
}

double evaluated(const ManyRules& task) {
  return repeated([&] {
    if (task.unwanted() != ManyRules::hits) throw std::runtime_error("the rules said something else");
  });
}

/// Two look-ups in a hash table for each setting: no index is quicker.
class TwoLookups {
 public:
  explicit TwoLookups(const ManyRules& task) : task_(task) {
    for (const flipwatch::Known& known : task.memory.settings) keys_[known.page] = 1;
  }
  double run() const {
    return repeated([&] {
      int found = 0;
      for (const flipwatch::Known& known : task_.memory.settings) {
        found += keys_.contains(known.page) ? 1 : 0;
        found += keys_.contains(known.label) ? 1 : 0;
      }
      if (found == 0) throw std::runtime_error("nothing was found");
    });
  }

 private:
  const ManyRules& task_;
  std::unordered_map<std::string, int> keys_;
};

/// What a process that answers one message spends on the rules, told by itself (programs/policy_once.cpp).
double policy_once(const Program& program) { return std::stod(OpenPort(program).ask("")); }

}  // namespace

/// 150 settings against few rules and many, and what the rules cost a process that answers one message.
void bench_rules(Figures& figures, int rounds) {
  constexpr double most_us = 30;
  constexpr double most_once_us = 100;
  const ManyRules few(500);
  const ManyRules many(50'000);
  const TwoLookups limit(few);
  const ScratchFolder home;
  const Program once{{POLICY_ONCE_BINARY}, {"HOME=" + home.path().string()}};
  const Rounds<double> us =
      interleaved<double>({[&](int) { return evaluated(few); }, [&](int) { return evaluated(many); },
                           [&](int) { return limit.run(); }, [&](int) { return policy_once(once); }},
                          rounds);
  const std::string what = "verdicts on 150 settings, 500 rules";
  figures.add({"rules", what, "", median(us[0]), {}, "us", median(us[0]), most_us});
  figures.add({"rules", what, "two hash look-ups a setting (the limit)", median(us[0]), median(us[2]), "us",
               ratio(us[0], us[2])});
  figures.add({"rules", "the same, 50,000 rules", "500 rules", median(us[1]), median(us[0]), "us",
               ratio(us[1], us[0]), 1.5});
  figures.add({"rules",
               "policy loaded and applied once, from cold",
               "",
               median(us[3]),
               {},
               "us",
               median(us[3]),
               most_once_us});
}
