#include <doctest/doctest.h>

#include "flipwatch_program.h"
#include "instructions.h"
#include "messages.h"
#include "scratch_folder.h"

namespace {

constexpr int settings = 150;
constexpr int changed = 3;

/// A home in which the page was read before: what is measured is a visit, not the baseline.
Program known(const ScratchFolder& home) {
  must_be_recorded(one_message(flipwatch_in(home.path()), check_message(settings, 0, changed)).answer);
  return flipwatch_in(home.path());
}

std::uint64_t start() {
  const ScratchFolder home;
  return instructions(known(home), {check_message(settings, 1, changed)});
}

/// Visits that changed nothing, each later than the one before.
std::vector<std::string> visits(int from, int to) {
  std::vector<std::string> messages;
  for (int visit = from; visit <= to; ++visit) messages.push_back(check_message(settings, visit, 0));
  return messages;
}

/// One of ten more checks on an open port.
std::uint64_t check() {
  const ScratchFolder home;
  const Program program = known(home);
  const std::uint64_t one = instructions(program, visits(1, 1));
  return (instructions(program, visits(2, 12)) - one) / 10;
}

/// The verdicts on 150 settings by 500 rules.
std::uint64_t rules() {
  const auto times = [](const char* count) { return instructions({{RULES_BINARY, count}, {}}, {}); };
  return (times("11") - times("1")) / 10;
}

/// What a path may cost, about a twentieth above what it does. Whoever raises a bound says why; what became
/// cheaper lowers it.
struct Bound {
  const char* what;
  std::uint64_t (*count)();
  std::uint64_t most;
  const char* why;
};

constexpr Bound bounds[] = {
    {"start to end with a check of 150 settings, 3 of them changed", start, 12'200'000,
     "a browser without an open port starts us for each message: most is the check; a fourteenth is the "
     "schema that SQLite reads at each start, and each change has its subject and its hash"},
    {"a check on an open port that changed nothing", check, 6'000'000,
     "at each visit to a page: what is known of the account stays in memory from the look before; a sixth is "
     "the "
     "message taken apart, a fifth the comparison, a sixth the items that are open written out"},
    {"verdicts on 150 settings by 500 rules", rules, 215'000,
     "a look-up in an index for each, with the label folded once, and no loop over rules"},
};

}  // namespace

TEST_CASE("no path through the host costs more instructions than it did") {
  if (!can_count_instructions()) {
    MESSAGE("NOT TESTED: valgrind is not installed");
    return;
  }
  for (const Bound& bound : bounds) {
    CAPTURE(std::string(bound.what));
    CAPTURE(std::string(bound.why));
    CHECK(bound.count() <= bound.most);
  }
}
