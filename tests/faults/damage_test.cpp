// A history that is damaged: set aside whole, said, and a new one begun, whoever finds it and whenever.
#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sstream>

#include "history_file.h"
#include "load.h"
#include "person.h"
#include "scratch_folder.h"
#include "wire/terminal.h"

using nlohmann::json;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

void overwrite(const fs::path& file, std::int64_t from, std::size_t bytes) {
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  out.seekp(from);
  out << std::string(bytes, '#');
  REQUIRE(out.flush());
}

void overwrite_pages_behind_the_first(const fs::path& file) {
  overwrite(file, 4096, fs::file_size(file) - 4096);
}

std::vector<fs::path> damaged_in(const ScratchHome& home) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(home.history().parent_path())) {
    if (entry.path().filename().string().starts_with("history.damaged-") && entry.path().extension() == ".db")
      found.push_back(entry.path());
  }
  return found;
}

/// A home with some checks in its history, all of them in the file itself, and nobody at work.
struct HomeToDamage {
  std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>();
  int numbers = 0;

  HomeToDamage() {
    record("before");
    HistoryFile(home->history()).run("pragma wal_checkpoint(truncate)");
  }
  std::vector<SentCheck> record(const std::string& page) {
    Worker worker(home, page, numbers);
    Worker* const one[] = {&worker};
    worker.give(2);
    finish(one, 30s);
    CHECK(worker.unrecorded().empty());
    return worker.recorded();
  }
  /// The history that is there now is whole, has these checks and none of those before.
  void goes_on_with(const std::vector<SentCheck>& checks) {
    HistoryFile file(home->history());
    CHECK(file.flaw() == "");
    CHECK(file.missing(checks) == "");
    CHECK(file.number("select count(*) from page where name = 'before'") == 0);
  }
};

bool is_told(const json& answer, const fs::path& damaged) {
  const json warnings = answer.value("warnings", json::array());
  return warnings.size() == 1 && warnings[0]["code"] == "history_set_aside" &&
         warnings[0]["message"].get<std::string>().starts_with("The history was damaged. On 20") &&
         warnings[0]["way_out"].get<std::string>().starts_with(
             "What was remembered until then is in " + damaged.string() + ": nothing of it was deleted.");
}

}  // namespace

TEST_CASE(
    "a damaged history is set aside to the byte and said in answers and in doctor, and a new one begins") {
  struct Row {
    std::string says;
    std::function<void(const fs::path&)> damage;
  };
  for (const auto& [says, damage] : {
           Row{"it is something else",
               [](const fs::path& file) { std::ofstream(file) << std::string(9'000, 'x'); }},
           Row{"its head is overwritten", [](const fs::path& file) { overwrite(file, 0, 100); }},
           Row{"its list of tables is overwritten",
               [](const fs::path& file) { overwrite(file, 100, 3'996); }},
           Row{"all but its first page is overwritten", overwrite_pages_behind_the_first},
           Row{"it is cut off", [](const fs::path& file) { fs::resize_file(file, 3 * 4096); }},
           Row{"it is cut off within a page", [](const fs::path& file) { fs::resize_file(file, 700); }},
       }) {
    CAPTURE(says);
    HomeToDamage begun;
    damage(begun.home->history());
    const std::string before = bytes_of(begun.home->history());
    const std::vector<SentCheck> checks = begun.record("after");
    begun.goes_on_with(checks);
    const std::vector<fs::path> damaged = damaged_in(*begun.home);
    REQUIRE(damaged.size() == 1);
    CHECK(bytes_of(damaged[0]) == before);
    HostProcess host(begun.home);
    CHECK(is_told(host.ask({{"type", "hello"}}), damaged[0]));
    CHECK(is_told(host.ask({{"type", "review"}}), damaged[0]));
    const Ran doctor = Terminal{begun.home}.run({"doctor"});
    CHECK(doctor.told.find("[history_set_aside]\n      " + damaged[0].string()) != std::string::npos);
    CHECK(doctor.told.find("the history can be read and written") != std::string::npos);
  }
}

TEST_CASE(
    "a history that is damaged while a host works with it is set aside by the next, and both go on with the "
    "new one") {
  HomeToDamage begun;
  Worker at_work(begun.home, "p", begun.numbers);
  Worker* const one[] = {&at_work};
  at_work.give(1);
  at_work.rest();
  finish(one, 30s);
  CHECK(at_work.recorded().size() == 1);
  HistoryFile(begun.home->history()).run("pragma wal_checkpoint(truncate)");
  overwrite(begun.home->history(), 0, 100);
  std::vector<SentCheck> checks = begun.record("next");
  at_work.give(2);
  finish(one, 30s);
  REQUIRE(at_work.recorded().size() == 3);
  checks.insert(checks.end(), at_work.recorded().begin() + 1, at_work.recorded().end());
  begun.goes_on_with(checks);
  CHECK(damaged_in(*begun.home).size() == 1);
}

TEST_CASE("eight hosts that find a damaged history at once set it aside once, and have one new one") {
  const int times = is_whole_form() ? 40 : 3;
  for (int time = 0; time < times; ++time) {
    CAPTURE(time);
    HomeToDamage begun;
    if (time % 2 == 0)
      overwrite(begun.home->history(), 0, 100);  // seen at opening
    else
      overwrite_pages_behind_the_first(begun.home->history());  // seen at work
    std::vector<std::unique_ptr<Worker>> workers;
    std::vector<Worker*> all;
    for (int i = 0; i < 8; ++i) {
      workers.push_back(std::make_unique<Worker>(begun.home, "p" + std::to_string(i), begun.numbers, 10));
      all.push_back(workers.back().get());
      all.back()->give(2);
    }
    finish(all, 60s);
    std::vector<SentCheck> recorded;
    for (const Worker* worker : all) {
      CHECK(nlohmann::json(worker->unrecorded()).dump() == "[]");
      recorded.insert(recorded.end(), worker->recorded().begin(), worker->recorded().end());
    }
    CHECK(recorded.size() == 16);
    begun.goes_on_with(recorded);
    CHECK(damaged_in(*begun.home).size() == 1);
  }
}

TEST_CASE(
    "what a host that was killed had not moved aside yet is moved by the next, and gets into no new "
    "history") {
  HomeToDamage begun;
  Worker killed(begun.home, "in the WAL", begun.numbers);
  Worker* const one[] = {&killed};
  killed.give(1);
  finish(one, 30s);
  killed.kill();
  const fs::path file = begun.home->history();
  const std::string wal = bytes_of(file.string() + "-wal");
  REQUIRE_FALSE(wal.empty());
  const fs::path aside = file.parent_path() / "history.damaged-2026-11-23T22-31-47Z.db";
  fs::rename(file, aside);
  begun.goes_on_with(begun.record("after"));
  CHECK(bytes_of(aside.string() + "-wal") == wal);
  CHECK(damaged_in(*begun.home).size() == 1);
}

TEST_CASE("a damaged history that cannot be set aside is left as it is, and checks are answered and say so") {
  HomeToDamage begun;
  const fs::path file = begun.home->history();
  overwrite(file, 0, 100);
  const std::string before = bytes_of(file);
  fs::permissions(file.parent_path(), fs::perms::owner_read | fs::perms::owner_exec);
  {
    HostProcess host({"serve"}, begun.home, HostProcess::Stderr::kept, as_a_person());
    const json hello = host.ask({{"type", "hello"}});
    CHECK(hello["type"] == "hello.ok");
    CHECK(hello["warnings"][0]["message"] ==
          "the history " + file.string() + " is damaged and could not be set aside: Permission denied");
    CHECK(host.ask({{"type", "review"}})["code"] == "history_unavailable");
  }
  CHECK(bytes_of(file) == before);
  fs::permissions(file.parent_path(), fs::perms::owner_all);
  begun.goes_on_with(begun.record("after"));
}

TEST_CASE("verify, doctor, export and sync that come upon the damage set it aside and say so") {
  const ScratchFolder shared;
  for (const std::vector<std::string>& words : {std::vector<std::string>{"history", "verify"},
                                                {"doctor"},
                                                {"export"},
                                                {"sync", shared.path().string()}}) {
    CAPTURE(words[0]);
    HomeToDamage begun;
    overwrite_pages_behind_the_first(begun.home->history());
    const Ran ran = Terminal{begun.home}.run(words);
    CHECK((ran.told + ran.complained).find("The history was damaged. On 20") != std::string::npos);
    CHECK(damaged_in(*begun.home).size() == 1);
    begun.goes_on_with(begun.record("after"));
  }
}

TEST_CASE("a sync that comes upon the damage takes back what the shared folder has, and leaves the former log as it was") {
  const ScratchFolder shared;
  HomeToDamage begun;
  const Terminal terminal{begun.home};
  CHECK(terminal.run({"sync", shared.path().string()}).status == 0);
  const fs::path log = fs::directory_iterator(shared.path())->path();
  const std::string before = bytes_of(log);
  HistoryFile(begun.home->history()).run("pragma wal_checkpoint(truncate)");
  overwrite_pages_behind_the_first(begun.home->history());

  const Ran ran = terminal.run({"sync", shared.path().string()});
  CHECK(ran.complained.find("The history was damaged. On 20") != std::string::npos);
  CHECK(ran.told.starts_with("taken over from "));
  CHECK(ran.told.find(": 150 changes, 2 looks\n") != std::string::npos);
  CHECK(bytes_of(log) == before);
  HistoryFile file(begun.home->history());
  CHECK(file.flaw() == "");
  CHECK(file.number("select count(*) from change join page on page.name = 'before'") == 150);
}
