// A disk that is full, a folder that may not be written: checks are still answered and say so, and nothing is
// lost.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include "history_file.h"
#include "load.h"
#include "mounts.h"
#include "person.h"
#include "wire/verbs/conversation.h"

using nlohmann::json;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> ads_are_on = {"p#ads 'Ads' switch on"};

json check(int day) {
  return {{"type", "check"},
          {"site", "linkedin"},
          {"at", moment(std::to_string(day))},
          {"page",
           {{"url", "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement"},
            {"lang", "en"},
            {"complete", true}}},
          {"settings", json::array({setting("settings/data-for-ai-improvement#ai 'AI' switch " +
                                            std::string(day % 2 == 0 ? "off" : "on"))})}};
}

/// "history_unavailable: Checked, but not remembered: the history … cannot be written: the disk is full"; ""
/// where nothing is warned of.
std::string warned(const json& answer) {
  if (!answer.contains("warnings")) return "";
  const json& first = answer["warnings"].at(0);
  return first["code"].get<std::string>() + ": " + first["message"].get<std::string>();
}

std::string full(const ScratchHome& home) {
  return "the history " + home.history().string() + " cannot be written: the disk is full";
}

}  // namespace

TEST_CASE("on a full disk checks are answered and say so, and once there is room they are recorded again") {
  if (!SmallDisk::can_be_had()) return;
  auto home = std::make_shared<ScratchHome>();
  const SmallDisk disk(home->folder.path(), 2'000);
  HostProcess host(home);
  CHECK(host.ask(check(1))["recorded"] == true);
  disk.fill();

  const json answer = host.ask(check(2));
  CHECK(answer["type"] == "check.ok");
  CHECK(answer["recorded"] == false);
  CHECK(warned(answer) == "history_unavailable: Checked, but not remembered: " + full(*home));
  CHECK(answer["warnings"][0]["way_out"] == "Make room on the disk, then look again.");
  CHECK(host.ask({{"type", "review"}})["checked"] == 1);
  const json refused = host.ask({{"type", "decide"},
                                 {"site", "linkedin"},
                                 {"page", "settings/data-for-ai-improvement"},
                                 {"control", "ai"},
                                 {"decision", "keep"}});
  CHECK(refused["code"] == "history_unavailable");
  CHECK(refused["message"] == full(*home));
  {
    HostProcess next(home);  // a start on a full disk
    CHECK(next.ask({{"type", "hello"}})["salt"].is_string());
    CHECK(warned(next.ask(check(2))) == warned(answer));
  }
  disk.make_room();
  const json later = host.ask(check(4));
  CHECK(later["recorded"] == true);
  CHECK(warned(later) == "");
  CHECK(changes_in(later).starts_with("flipped settings/data-for-ai-improvement"));
  CHECK(HistoryFile(home->history()).flaw() == "");
}

TEST_CASE(
    "where the disk was full before there was a history, checks are answered, and the history begins later") {
  if (!SmallDisk::can_be_had()) return;
  auto home = std::make_shared<ScratchHome>();
  const SmallDisk disk(home->folder.path(), 500);
  disk.fill();
  HostProcess host(home);
  const json hello = host.ask({{"type", "hello"}});
  CHECK(hello["type"] == "hello.ok");
  CHECK(hello["warnings"].at(0)["way_out"] == "Make room on the disk, then look again.");
  const json answer = host.ask(check(1));
  CHECK(answer["recorded"] == false);
  CHECK(answer["open"] == 1);  // judged all the same
  disk.make_room();
  CHECK(host.ask(check(2))["recorded"] == true);
  CHECK(HistoryFile(home->history()).flaw() == "");
}

TEST_CASE("hosts that fill the disk lose nothing that they answered") {
  if (!SmallDisk::can_be_had()) return;
  auto home = std::make_shared<ScratchHome>();
  const SmallDisk disk(home->folder.path(), 3'000);
  int numbers = 0;
  Worker one(home, "one", numbers);
  Worker other(home, "other", numbers);
  Worker* const both[] = {&one, &other};
  while (one.unrecorded().size() < 2 || other.unrecorded().size() < 2) work(both, Clock::now() + 50ms);
  finish(both, 60s);
  CHECK(one.unrecorded().back() == "Checked, but not remembered: " + full(*home));
  {
    HistoryFile file(home->history());
    CHECK(file.flaw() == "");
    CHECK(file.missing(one.recorded()) == "");
    CHECK(file.missing(other.recorded()) == "");
  }
  disk.grow(30'000);
  const std::size_t before = one.recorded().size();
  one.give(2);
  finish(both, 60s);
  CHECK(one.recorded().size() == before + 2);
  HistoryFile file(home->history());
  CHECK(file.flaw() == "");
  CHECK(file.missing(one.recorded()) == "");
}

TEST_CASE("a host whose files may not grow any more answers and says so, and loses nothing") {
  auto home = std::make_shared<ScratchHome>();
  int numbers = 0;
  Worker worker(home, "p", numbers);
  Worker* const one[] = {&worker};
  while (worker.recorded().size() < 2) work(one, Clock::now() + 10ms);
  const rlimit here{.rlim_cur = fs::file_size(home->history().string() + "-wal") + 1'000,
                    .rlim_max = RLIM_INFINITY};
  REQUIRE(prlimit(worker.host().pid(), RLIMIT_FSIZE, &here, nullptr) == 0);
  while (worker.unrecorded().empty()) work(one, Clock::now() + 10ms);
  finish(one, 30s);
  CHECK(worker.unrecorded().back() == "Checked, but not remembered: the history " + home->history().string() +
                                          " cannot be read or written: the disk refuses it");
  const rlimit lifted{.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
  REQUIRE(prlimit(worker.host().pid(), RLIMIT_FSIZE, &lifted, nullptr) == 0);
  const std::size_t before = worker.recorded().size();
  worker.give(2);
  finish(one, 30s);
  CHECK(worker.recorded().size() == before + 2);
  HistoryFile file(home->history());
  CHECK(file.flaw() == "");
  CHECK(file.missing(worker.recorded()) == "");
}

TEST_CASE("a history that may only be read is read, and checks say that they are not recorded") {
  auto home = std::make_shared<ScratchHome>();
  { CHECK(HostProcess(home).ask(check(1))["recorded"] == true); }
  const fs::path folder = home->history().parent_path();
  for (const auto& entry : fs::directory_iterator(folder)) fs::permissions(entry, fs::perms::owner_read);
  fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
  {
    HostProcess host({"serve"}, home, HostProcess::Stderr::kept, as_a_person());
    CHECK(host.ask({{"type", "hello"}})["salt"].is_string());
    const json answer = host.ask(check(2));
    CHECK(answer["recorded"] == false);
    CHECK(warned(answer) == "history_unavailable: Checked, but not remembered: the history " +
                                home->history().string() + " cannot be opened for writing");
    CHECK(host.ask({{"type", "review"}})["checked"] == 1);
  }
  fs::permissions(folder, fs::perms::owner_all);
  for (const auto& entry : fs::directory_iterator(folder))
    fs::permissions(entry, fs::perms::owner_read | fs::perms::owner_write);
  CHECK(HostProcess(home).ask(check(2))["recorded"] == true);
}

TEST_CASE(
    "in a folder that may not be written no history begins, checks are answered, and it begins when it may") {
  auto home = std::make_shared<ScratchHome>();
  const fs::path folder = home->history().parent_path();
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
  HostProcess host({"serve"}, home, HostProcess::Stderr::kept, as_a_person());
  const json answer = host.ask(check(1));
  CHECK(answer["recorded"] == false);
  CHECK(answer["open"] == 1);
  CHECK(warned(answer) == "history_unavailable: Checked, but not remembered: the history " +
                              home->history().string() + " cannot be opened for writing");
  fs::permissions(folder, fs::perms::owner_all);
  CHECK(host.ask(check(1))["recorded"] == true);
}

TEST_CASE("a disk that turns read-only under a host is told, and nothing is lost") {
  if (!SmallDisk::can_be_had()) return;
  auto home = std::make_shared<ScratchHome>();
  const SmallDisk disk(home->folder.path(), 2'000);
  { CHECK(HostProcess(home).ask(check(1))["recorded"] == true); }
  disk.make_read_only();
  HostProcess host(home);
  CHECK(host.ask({{"type", "hello"}})["salt"].is_string());
  const json answer = host.ask(check(2));
  CHECK(answer["recorded"] == false);
  CHECK(warned(answer).ends_with("cannot be opened for writing"));
  CHECK(host.ask({{"type", "review"}})["checked"] == 1);
}
