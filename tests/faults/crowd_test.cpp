// Eight hosts on one history, each as fast as it can.
#include <doctest/doctest.h>

#include "history_file.h"
#include "load.h"

using namespace std::chrono_literals;

TEST_CASE("eight hosts that write one history as fast as they can lose no check, and keep one log") {
  auto home = std::make_shared<ScratchHome>();
  const int checks = is_whole_form() ? 100 : 6;
  int numbers = 0;
  std::vector<std::unique_ptr<Worker>> workers;
  std::vector<Worker*> all;
  for (int i = 0; i < 8; ++i) {
    workers.push_back(std::make_unique<Worker>(home, "p" + std::to_string(i), numbers));
    all.push_back(workers.back().get());
    all.back()->give(checks);
  }
  finish(all, is_whole_form() ? 300s : 60s);
  std::vector<SentCheck> recorded;
  std::size_t unrecorded = 0;
  for (const Worker* worker : all) {
    CHECK(worker->answered() == static_cast<std::size_t>(checks));
    recorded.insert(recorded.end(), worker->recorded().begin(), worker->recorded().end());
    unrecorded += worker->unrecorded().size();
  }
  HistoryFile file(home->history());
  CHECK(file.flaw() == "");
  CHECK(file.missing(recorded) == "");
  CHECK(file.number("select count(*) from reading") == static_cast<std::int64_t>(recorded.size()));
  MESSAGE(recorded.size(), " checks recorded, all there; ", unrecorded,
          " answered that the history was busy");
}
