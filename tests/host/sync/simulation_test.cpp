// Three computers, visits and syncs in any order, copies that come late or by halves, a clock that may be an
// hour ahead: whatever happened, in the end all three say the same, each log is whole in each of them, and no
// state is told that one computer which had seen it all would not have told.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>

#include "computer.h"
#include "sync/shared_folder.h"

using namespace flipwatch;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

using Switches = std::vector<std::pair<std::string, std::string>>;

struct Look {
  Time at;
  std::string page;
  Switches switches;
};

/// LinkedIn as it is at a moment: pages with switches, which flip, come and go by themselves.
struct Service {
  /// By page and control; "" is not there.
  std::map<std::string, std::map<std::string, std::string>> pages{
      {"a", {{"x", "on"}, {"y", "off"}, {"z", "on"}}}, {"b", {{"v", "off"}, {"w", "on"}}}};

  Switches shown(const std::string& page) const {
    Switches shown;
    for (const auto& [control, state] : pages.at(page)) {
      if (!state.empty()) shown.emplace_back(control, state);
    }
    return shown;
  }
};

class Simulation {
 public:
  explicit Simulation(unsigned seed)
      : random_(seed),
        forgets_(seed % 4 == 0),
        comes_and_goes_(seed % 5 == 0),
        meets_late_(seed % 7 == 1),
        hours_ahead_(seed % 3 == 0 ? 0 : 1) {}

  /// A single computer pairs what is missing with what is new, as none of three that each saw a part can.
  bool is_like_one() const { return !forgets_ && !comes_and_goes_; }

  void run() {
    if (meets_late_) all_look();
    const int steps = meets_late_ ? 6 + below(10) : 10 + below(40);
    for (int i = 0; i < steps; ++i) step();
    finish();
  }

  void check() {
    const std::string all = computers_[0].all();
    CHECK(computers_[1].all() == all);
    CHECK(computers_[2].all() == all);
    const std::string logs = whole_logs(computers_[0]);
    CHECK(whole_logs(computers_[1]) == logs);
    CHECK(whole_logs(computers_[2]) == logs);
  }

  /// Each setting begins and ends as a single computer would tell it, and goes through no state that this one
  /// would not tell. What it may lack: a state that one computer saw unchanged between two looks of another
  /// one, which saw another state (host/sync/README.md).
  void check_against_one() {
    Computer one;
    std::sort(looks_.begin(), looks_.end(), [](const Look& a, const Look& b) { return a.at < b.at; });
    for (const Look& look : looks_) {
      one.now = look.at;
      one.look(look.page, look.switches);
    }
    const Courses all = courses(one);
    const Courses told = courses(computers_[0]);
    REQUIRE(told.size() == all.size());
    for (const auto& [control, states] : told) {
      CAPTURE(control);
      const std::vector<std::string>& seen = all.at(control);
      CHECK(states.front() == seen.front());
      CHECK(states.back() == seen.back());
      CHECK(is_within(states, seen));
      lacks_ = lacks_ || states.size() < seen.size();
    }
  }

  bool lacks_a_state() const { return lacks_; }

 private:
  std::vector<std::string> shuffled(std::vector<std::string> names) {
    std::shuffle(names.begin(), names.end(), random_);
    return names;
  }

  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

  void step() {
    now_ += std::chrono::seconds{61 + 2 * below(600)};
    Computer& computer = computers_[below(3)];
    // Clocks never show the same millisecond.
    computer.now = now_ + std::chrono::milliseconds{&computer - computers_} +
                   std::chrono::hours{&computer == &computers_[2] ? hours_ahead_ : 0};
    switch (below(10)) {
      case 8:
        return decide(computer);
      case 9:
        return forgets_ ? forget(computer) : change_service();
      case 0:
      case 1:
        return change_service();
      case 2:
      case 3:
      case 4:
        return look(computer);
      case 5:
        return copy(computer);
      default:
        if (meets_late_) {
          for (int i = 0; i < 8; ++i) change_service();
          return look(computer);
        }
        computer.sync();
        for (const Flaw& flaw : computer.history().verify().flaws) FAIL_CHECK(flaw.message);
    }
  }

  void change_service() {
    auto& page = service_.pages[below(2) == 0 ? "a" : "b"];
    auto one = std::next(page.begin(), below(static_cast<int>(page.size())));
    if (comes_and_goes_ && below(4) == 0)
      one->second = one->second.empty() ? "on" : "";
    else if (!one->second.empty())
      one->second = one->second == "on" ? "off" : "on";
  }

  void look(Computer& computer) { look(computer, meets_late_ || below(2) == 0 ? "a" : "b"); }

  void all_look() {
    for (Computer& computer : computers_) {
      for (const char* page : {"a", "b"}) {
        computer.now += std::chrono::milliseconds{10 + (&computer - computers_)};
        look(computer, page);
      }
    }
  }

  void look(Computer& computer, const std::string& page) {
    looks_.push_back({computer.now, page, service_.shown(page)});
    computer.look(page, looks_.back().switches);
  }

  /// Of a setting that this computer knows, if it knows one.
  std::optional<json> some_setting(Computer& computer) {
    const json settings = computer.list("timeline", "settings");
    if (settings.empty()) return std::nullopt;
    const json& one = settings[static_cast<std::size_t>(below(static_cast<int>(settings.size())))];
    return json{{"site", "linkedin"}, {"page", one["page"]}, {"control", one["control"]}};
  }

  void decide(Computer& computer) {
    auto about = some_setting(computer);
    if (!about) return;
    (*about)["decision"] = below(3) == 0 ? "reopen" : "keep";
    computer.ask("decide", *about);
  }

  void forget(Computer& computer) {
    if (const auto about = some_setting(computer)) computer.ask("forget", *about);
  }

  /// One log comes to one folder: as it is, cut, or under the name of a copy that conflicts.
  void copy(Computer& to) {
    Computer& from = computers_[below(3)];
    if (&from == &to) return;
    const std::string machine = from.history().log_head().machine;
    copy_log(from, to, machine);
    const fs::path file = to.folder() / log_name(machine);
    if (!fs::exists(file)) return;
    switch (below(4)) {
      case 0:
        fs::resize_file(file, static_cast<std::uintmax_t>(below(static_cast<int>(fs::file_size(file)) + 1)));
        return;
      case 1:
        fs::copy_file(file, to.folder() / (machine + " (conflicted copy).flipwatch.jsonl"),
                      fs::copy_options::overwrite_existing);
        return;
      default:
        return;
    }
  }

  void finish() {
    for (int round = 0; round < 5; ++round) {
      bool is_news = false;
      for (Computer& computer : computers_) {
        copy_all({&computers_[0], &computers_[1], &computers_[2]});
        const Synced synced = computer.sync();
        is_news = is_news || synced.written > 0 || !synced.taken.empty();
      }
      if (round > 0 && !is_news) return;
    }
    FAIL_CHECK("after five rounds there is still news");
  }

  using Courses = std::map<std::string, std::vector<std::string>>;  // states by control

  static Courses courses(Computer& computer) {
    Courses courses;
    for (const json& setting : computer.list("timeline", "settings")) {
      for (const json& span : setting["spans"]) courses[setting["control"]].push_back(span["state"]);
    }
    return courses;
  }

  static bool is_within(const std::vector<std::string>& some, const std::vector<std::string>& all) {
    auto next = some.begin();
    for (const std::string& state : all) {
      if (next != some.end() && *next == state) ++next;
    }
    return next == some.end();
  }

  /// How far each log goes and what its last entry's hash is; whatever verify finds wrong, too.
  static std::string whole_logs(Computer& computer) {
    Findings found = computer.history().verify();
    std::sort(found.logs.begin(), found.logs.end(),
              [](const LogHead& a, const LogHead& b) { return a.machine < b.machine; });
    std::string text;
    for (const LogHead& log : found.logs)
      text += log.machine + " " + std::to_string(log.length) + " " + log.head + " " +
              std::to_string(log.changes) + "\n";
    for (const Flaw& flaw : found.flaws) FAIL_CHECK(flaw.message);
    return text;
  }

  std::mt19937 random_;
  bool forgets_;         ///< somebody forgets settings now and then
  bool comes_and_goes_;  ///< so do settings
  bool meets_late_;      ///< nobody hears of another one before the end, and much flips until then
  int hours_ahead_;      ///< of the third computer's clock
  Time now_ = *parse_time("2026-11-01T10:00:00Z");
  Service service_;
  std::vector<Look> looks_;
  bool lacks_ = false;
  std::vector<std::string> names_ = shuffled({"desk", "laptop", "phone"});
  Computer computers_[3]{Computer(names_[0]), Computer(names_[1]), Computer(names_[2])};
};

}  // namespace

TEST_CASE("three computers say the same in the end, whatever the order in which they heard of each other") {
  const bool all = std::getenv("FLIPWATCH_TEST_ALL") != nullptr;
  const char* const from = std::getenv("FLIPWATCH_SEED");
  unsigned lacking = 0;
  const unsigned first = from ? static_cast<unsigned>(std::atoi(from)) : 1;
  for (unsigned seed = first; seed < first + (from ? 1 : all ? 1'000 : 4); ++seed) {
    CAPTURE(seed);
    Simulation simulation(seed);
    simulation.run();
    simulation.check();
    if (simulation.is_like_one()) simulation.check_against_one();
    lacking += simulation.lacks_a_state() ? 1U : 0U;
  }
  MESSAGE(lacking, " of them lack a state that was seen unchanged between two looks of another computer");
}
