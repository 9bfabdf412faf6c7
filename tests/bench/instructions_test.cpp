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

/// Ten more checks on an open port, of which none changes anything.
std::uint64_t check() {
  const ScratchFolder home;
  std::vector<std::string> messages;
  for (int visit = 1; visit <= 11; ++visit) messages.push_back(check_message(settings, visit, 0));
  const std::vector<std::string> first(messages.begin(), messages.begin() + 1);
  const Program program = known(home);
  return (instructions(program, messages) - instructions(program, first)) / 10;
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
    {"start to end with a check of 150 settings, 3 of them changed", start, 14'200'000,
     "a browser without an open port starts us for each message: half is the check itself, a twentieth the "
     "schema that "
     "SQLite reads, an eighth the request taken apart"},
    {"a check on an open port that changed nothing", check, 11'700'000,
     "the page is read again at each visit: a third is the account read back, a quarter the message"},
    {"verdicts on 150 settings by 500 rules", rules, 700'000,
     "two look-ups in an index for each, with the label folded once: no loop over rules"},
};

}  // namespace

TEST_CASE("no path through the host costs more instructions than it did") {
  if (!can_count_instructions()) {
    MESSAGE("not counted: valgrind is not installed");
    return;
  }
  for (const Bound& bound : bounds) {
    CAPTURE(bound.what);
    CAPTURE(bound.why);
    CHECK(bound.count() <= bound.most);
  }
}
