// SIGSTOP: a host that stands still, in the middle of whatever it was doing, and goes on later.
#include <doctest/doctest.h>

#include <csignal>

#include "history_file.h"
#include "load.h"

using nlohmann::json;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

/// Each waits five seconds for the stopped one's write, for each of the checks that it was given at once.
constexpr auto patience = 40s;

void stop(Worker& worker) { kill(worker.host().pid(), SIGSTOP); }
void go_on(Worker& worker) { kill(worker.host().pid(), SIGCONT); }

std::vector<SentCheck> recorded_by(std::initializer_list<const Worker*> workers) {
  std::vector<SentCheck> all;
  for (const Worker* worker : workers)
    all.insert(all.end(), worker->recorded().begin(), worker->recorded().end());
  return all;
}

/// The history is held by somebody: nobody can begin to write.
bool is_held(const std::filesystem::path& file) {
  sqlite3* database = nullptr;
  sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  const bool is_busy =
      sqlite3_exec(database, "begin immediate; rollback", nullptr, nullptr, nullptr) == SQLITE_BUSY;
  sqlite3_close(database);
  return is_busy;
}

/// Lets it work and stops it again and again, until it stands still in the middle of writing.
void stop_while_it_writes(Worker& worker, Chance& chance, const std::filesystem::path& file) {
  Worker* const one[] = {&worker};
  do {
    go_on(worker);
    work(one, Clock::now() + chance.within(20ms));
    stop(worker);
  } while (!is_held(file));
}

}  // namespace

TEST_CASE(
    "a host that is stopped at any moment holds nobody up for ever, and loses nothing when it goes on") {
  Chance chance;
  CAPTURE(chance.seed());
  const int times = is_whole_form() ? 40 : 3;
  auto home = std::make_shared<ScratchHome>();
  int numbers = 0;
  for (int time = 0; time < times; ++time) {
    CAPTURE(time);
    Worker stopped(home, "stopped", numbers);
    Worker other(home, "other", numbers);
    Worker third(home, "third", numbers);
    Worker* const all[] = {&stopped, &other, &third};
    Worker* const others[] = {&other, &third};
    work(all, Clock::now() + chance.within(time % 2 == 0 ? 20ms : 200ms));
    stop(stopped);
    stopped.rest();
    if (time % 4 == 3)
      finish(others, patience);  // as long as it takes without that one
    else
      work(others, Clock::now() + chance.within(400ms));
    go_on(stopped);
    finish(all, patience);
    HistoryFile file(home->history());
    CHECK(file.flaw() == "");
    CHECK(file.missing(recorded_by({&stopped, &other, &third})) == "");
  }
}

TEST_CASE(
    "while a host stands still in the middle of writing, others read, and answer checks with a warning") {
  Chance chance;
  CAPTURE(chance.seed());
  auto home = std::make_shared<ScratchHome>();
  int numbers = 0;
  Worker stopped(home, "stopped", numbers);
  Worker other(home, "other", numbers);
  Worker* const both[] = {&stopped, &other};
  other.give(1);
  other.rest();
  finish(std::span(both).last(1), patience);
  stop_while_it_writes(stopped, chance, home->history());
  HostProcess reader(home);
  CHECK(reader.ask({{"type", "hello"}})["warnings"].is_null());
  CHECK(reader.ask({{"type", "review"}})["type"] == "review.ok");
  other.give(1);
  finish(std::span(both).last(1), patience);
  REQUIRE(other.unrecorded().size() == 1);
  CHECK(other.unrecorded()[0] == "Checked, but not remembered: another program holds the history " +
                                     home->history().string() + " for too long");
  go_on(stopped);
  finish(both, patience);
  other.give(1);
  finish(both, patience);
  CHECK(other.recorded().size() == 2);
  HistoryFile file(home->history());
  CHECK(file.flaw() == "");
  CHECK(file.missing(recorded_by({&stopped, &other})) == "");
}

TEST_CASE("a stopped host that is killed holds nobody up any more") {
  Chance chance;
  CAPTURE(chance.seed());
  auto home = std::make_shared<ScratchHome>();
  int numbers = 0;
  Worker stopped(home, "stopped", numbers);
  Worker other(home, "other", numbers);
  stop_while_it_writes(stopped, chance, home->history());
  stopped.kill();
  Worker* const one[] = {&other};
  other.give(2);
  finish(one, patience);
  CHECK(other.recorded().size() == 2);
  HistoryFile file(home->history());
  CHECK(file.flaw() == "");
  CHECK(file.missing(recorded_by({&stopped, &other})) == "");
}
