// kill -9, at any moment of a host's life, while others are at work on the same history.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "history/schema.h"
#include "history_file.h"
#include "load.h"

using nlohmann::json;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int hosts_at_once = 3;
constexpr int rounds_a_home = 4;

/// A history of the first version, so that who opens it brings it up to date.
void make_old(const std::filesystem::path& file) {
  std::filesystem::create_directories(file.parent_path());
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  const std::string sql =
      "pragma journal_mode = wal;" + std::string(flipwatch::migrations[0]) +
      "insert into machine (id, name, salt) values (1, 'old', 'salt'); pragma user_version = 1";
  REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

/// When a host is killed, from its start on; its input may end before, so that it is about to leave.
struct Death {
  std::string during;
  std::optional<Clock::time_point> input_ends;
  Clock::time_point kill;
};

/// `pace` is what this machine takes for a start and two checks, so that moments fall as often into each part
/// of a life on a slow machine as on a quick one.
Death death_of(Chance& chance, Clock::time_point start, std::chrono::microseconds pace) {
  switch (chance.between(0, 3)) {
    case 0:
      return {"opening", std::nullopt, start + chance.within(pace / 3)};
    case 1: {
      const auto end = start + chance.within(3 * pace);
      return {"leaving", end, end + chance.within(pace / 2)};
    }
    default:
      return {"working", std::nullopt, start + chance.within(5 * pace)};
  }
}

/// All that was done to one home.
class Home {
 public:
  explicit Home(bool is_old) {
    if (is_old) make_old(home_->history());
  }

  /// Some hosts at work at once, each killed at a moment of its own.
  void kill_some(Chance& chance, std::chrono::microseconds pace, std::map<std::string, int>& killed) {
    std::vector<std::unique_ptr<Worker>> workers;
    std::vector<Death> deaths;
    for (int i = 0; i < hosts_at_once; ++i) {
      workers.push_back(std::make_unique<Worker>(home_, "p" + std::to_string(i), numbers_));
      deaths.push_back(death_of(chance, Clock::now(), pace));
      ++killed[deaths.back().during];
    }
    live_and_die(workers, deaths);
    for (const auto& worker : workers) {
      CHECK(worker->unrecorded().empty());
      recorded_.insert(recorded_.end(), worker->recorded().begin(), worker->recorded().end());
    }
  }

  /// Answers how long that took.
  std::chrono::microseconds next_start_needs_no_hand() {
    const auto start = Clock::now();
    Worker next(home_, "next", numbers_);
    Worker* const all[] = {&next};
    next.give(2);
    finish(all, 10s);
    CHECK(next.unrecorded().empty());
    recorded_.insert(recorded_.end(), next.recorded().begin(), next.recorded().end());
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
  }

  void everything_is_there() {
    HistoryFile file(home_->history());
    CHECK(file.flaw() == "");
    CHECK(file.missing(recorded_) == "");
  }

  std::size_t recorded() const { return recorded_.size(); }

 private:
  static void live_and_die(std::span<std::unique_ptr<Worker>> workers, std::span<Death> deaths) {
    std::vector<Worker*> alive;
    for (const auto& worker : workers) alive.push_back(worker.get());
    for (std::size_t left = workers.size(); left > 0;) {
      const auto next =
          std::min_element(deaths.begin(), deaths.end(), [](const Death& one, const Death& other) {
            return one.input_ends.value_or(one.kill) < other.input_ends.value_or(other.kill);
          });
      Worker& worker = *workers[static_cast<std::size_t>(next - deaths.begin())];
      work(alive, next->input_ends.value_or(next->kill));
      if (next->input_ends) {
        worker.rest();
        worker.host().close_input();
        next->input_ends.reset();
      } else {
        worker.kill();
        next->kill = Clock::time_point::max();
        --left;
      }
    }
  }

  std::shared_ptr<ScratchHome> home_ = std::make_shared<ScratchHome>();
  int numbers_ = 0;
  std::vector<SentCheck> recorded_;
};

}  // namespace

TEST_CASE(
    "a host that is killed at any moment has lost no check that it answered, and the next one needs no "
    "hand") {
  Chance chance;
  CAPTURE(chance.seed());
  const int kills = is_whole_form() ? 1'000 : 60;
  std::map<std::string, int> killed;
  std::size_t recorded = 0;
  int homes = 0;
  auto pace = Home(false).next_start_needs_no_hand();
  for (int done = 0; done < kills;) {
    Home home(++homes % 2 == 0);
    for (int round = 0; round < rounds_a_home && done < kills; ++round, done += hosts_at_once) {
      CAPTURE(done);
      home.kill_some(chance, pace, killed);
      pace = home.next_start_needs_no_hand();
      home.everything_is_there();
    }
    recorded += home.recorded();
  }
  MESSAGE("seed ", chance.seed(), ": killed ", killed["opening"], " while opening, ", killed["working"],
          " at work, ", killed["leaving"], " while leaving, in ", homes, " homes; ", recorded,
          " answered checks, all there");
}
