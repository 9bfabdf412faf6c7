// Pipes that end where nobody expects it: within a message, within an answer, on one side or on both.
#include <doctest/doctest.h>
#include <poll.h>
#include <unistd.h>

#include <cstring>

#include "history_file.h"
#include "load.h"
#include "messaging/frames.h"

using nlohmann::json;
using namespace std::chrono_literals;

namespace {

/// A home with a history of two checks, so that what follows has something to lose.
struct Begun {
  std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>();
  int numbers = 0;
  std::vector<SentCheck> recorded;

  Begun() { record(2); }

  void record(int checks) {
    Worker worker(home, "p", numbers);
    Worker* const one[] = {&worker};
    worker.give(checks);
    finish(one, 30s);
    CHECK(worker.unrecorded().empty());
    recorded.insert(recorded.end(), worker.recorded().begin(), worker.recorded().end());
  }

  /// Whole, with all that was answered, and another host goes on with it.
  void is_well() {
    record(1);
    HistoryFile file(home->history());
    CHECK(file.flaw() == "");
    CHECK(file.missing(recorded) == "");
  }
  std::int64_t readings() { return HistoryFile(home->history()).number("select count(*) from reading"); }
};

std::string check_text() {
  return json{
      {"id", 1},
      {"type", "check"},
      {"site", "acme.example"},
      {"at", "2026-11-23T22:31:47Z"},
      {"page", {{"url", "https://acme.example/half"}, {"lang", "en"}, {"complete", true}}},
      {"settings", json::array({{{"page", "half"}, {"label", "Half"}, {"kind", "switch"}, {"state", "on"}}})}}
      .dump();
}

enum class Closed { input, output, both };

void close(HostProcess& host, Closed which) {
  if (which != Closed::output) host.close_input();
  if (which != Closed::input) host.close_output();
}

}  // namespace

TEST_CASE("a message that ends too early is not recorded, wherever it is cut") {
  Begun begun;
  const std::string whole = flipwatch::framed(check_text());
  const std::int64_t before = begun.readings();
  for (std::size_t cut :
       {std::size_t{1}, std::size_t{3}, std::size_t{4}, std::size_t{5}, whole.size() / 2, whole.size() - 1}) {
    CAPTURE(cut);
    HostProcess host(begun.home);
    CHECK(host.ask({{"type", "hello"}})["type"] == "hello.ok");
    host.send_bytes(whole.substr(0, cut));
    host.close_input();
    CHECK(host.answer_or_end() == std::nullopt);
    CHECK(host.exit_status() == 0);
  }
  CHECK(begun.readings() == before);
  begun.is_well();
}

TEST_CASE("a message with a wrong length is refused or waited for, and never recorded in part") {
  Begun begun;
  const std::int64_t before = begun.readings();
  const std::string text = check_text();
  for (const int wrong : {-1, -40, 1, 40, 5'000'000, 2'000'000'000}) {
    CAPTURE(wrong);
    HostProcess host(begun.home);
    const auto length = static_cast<std::uint32_t>(static_cast<int>(text.size()) + wrong);
    std::string head(sizeof length, '\0');
    std::memcpy(head.data(), &length, sizeof length);
    host.send_bytes(head + text);
    host.close_input();
    while (const auto answer = host.answer_or_end()) CHECK((*answer)["type"] == "error");
    CHECK(host.exit_status() == 0);
  }
  CHECK(begun.readings() == before);
  begun.is_well();
}

TEST_CASE("a pipe that is closed in the middle of an answer ends the host, and what was answered stays") {
  for (const Closed which : {Closed::input, Closed::output, Closed::both}) {
    CAPTURE(static_cast<int>(which));
    Begun begun;
    {
      Worker worker(begun.home, "cut", begun.numbers);
      Worker* const one[] = {&worker};
      worker.give(3);  // each answer is longer than what a pipe holds
      worker.rest();
      while (worker.recorded().empty()) work(one, std::chrono::steady_clock::now() + 10ms);
      begun.recorded.push_back(worker.recorded()[0]);
      char part[100];  // of the second answer
      while (read(worker.host().output(), part, sizeof part) <= 0) {
        pollfd asked{.fd = worker.host().output(), .events = POLLIN, .revents = 0};
        REQUIRE(poll(&asked, 1, 10'000) == 1);
      }
      close(worker.host(), which);
      if (which == Closed::output) worker.host().send({{"id", 9}, {"type", "hello"}});
      CHECK(worker.host().exit_status() == 0);
    }
    begun.is_well();
  }
}
