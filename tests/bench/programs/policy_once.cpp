#include <chrono>
#include <cstdlib>

#include "frames.h"
#include "machine/places.h"
#include "person/own_policy.h"

using namespace flipwatch;

namespace {

/// Looks the first 150 of our own rules up again, by what a reading says of their settings.
std::size_t apply(const Policy& policy) {
  std::size_t found = 0;
  for (const Rule& rule : policy.rules().first(std::min<std::size_t>(150, policy.rules().size()))) {
    const std::string_view label = rule.labels.empty() ? std::string_view("Anything") : rule.labels[0];
    found += policy.rule(rule.site, rule.page, rule.control, label) ? 1 : 0;
  }
  return found;
}

}  // namespace

/// In a process as cold as a host's, linked as a host is: the policy is loaded, 150 settings are held against
/// it, and the answer to the first message is how many microseconds that took.
int main() {
  std::string asked;
  if (!read_frame(asked)) return 1;
  const auto start = std::chrono::steady_clock::now();
  OwnPolicy policy(
      PersonFiles::in(places([](const char* name) -> const char* { return std::getenv(name); })));
  const std::size_t found = apply(policy.in_force());
  const std::chrono::duration<double, std::micro> us = std::chrono::steady_clock::now() - start;
  return found > 0 && write_frame(std::to_string(us.count())) ? 0 : 1;
}
