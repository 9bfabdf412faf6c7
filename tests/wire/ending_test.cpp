#include <doctest/doctest.h>
#include <sqlite3.h>

#include "host_process.h"

using nlohmann::json;

namespace {

const json check = json::parse(R"({"type":"check","site":"linkedin","at":"2026-11-23T22:31:47Z",
  "page":{"url":"https://www.linkedin.com/mypreferences/d/settings/x","lang":"en","complete":true},
  "settings":[{"page":"settings/x","control":"x","label":"X","kind":"switch","state":"on"}]})");

/// Somebody else who holds the history and does not let go.
class HeldHistory {
 public:
  explicit HeldHistory(const std::filesystem::path& file) {
    REQUIRE(sqlite3_open(file.c_str(), &database_) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database_, "begin exclusive", nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  ~HeldHistory() { sqlite3_close(database_); }

 private:
  sqlite3* database_ = nullptr;
};

json with_id(json request, int id) {
  request["id"] = id;
  return request;
}

}  // namespace

TEST_CASE("the end of stdin ends the host with status 0") {
  HostProcess host;
  host.close_input();
  CHECK(host.answer_or_end() == std::nullopt);
  CHECK(host.exit_status() == 0);
}

TEST_CASE("the end within a message ends the host with status 0") {
  HostProcess host;
  host.send_bytes(std::string("\x50\0\0\0{\"id\"", 9));
  host.close_input();
  CHECK(host.answer_or_end() == std::nullopt);
  CHECK(host.exit_status() == 0);
}

TEST_CASE("messages that came whole before the end are answered") {
  HostProcess host;
  for (int id = 1; id <= 20; ++id) host.send(with_id(check, id));
  host.close_input();
  for (int id = 1; id <= 20; ++id) {
    const json answer = host.answer();
    CHECK(answer["id"] == id);
    CHECK(answer["type"] == "check.ok");
  }
  CHECK(host.answer_or_end() == std::nullopt);
  CHECK(host.exit_status() == 0);
}

TEST_CASE("the host leaves soon although somebody holds the history") {
  HostProcess host;
  REQUIRE(host.ask(check)["type"] == "check.ok");
  const HeldHistory held(host.home()->history());
  host.send(with_id(check, 7));
  host.close_input();
  CHECK(host.exit_status() == 0);
}

TEST_CASE("the host leaves soon although nobody takes its answers") {
  HostProcess host;
  for (int id = 1; id <= 200; ++id)
    host.send({{"id", id}, {"type", "hello"}});  // over the 64 KiB that a pipe holds
  host.close_input();
  CHECK(host.exit_status() == 0);
}

TEST_CASE("what was answered is there after the next start") {
  auto home = std::make_shared<ScratchHome>();
  CHECK(HostProcess(home).ask(check)["checked"] == 1);
  CHECK(HostProcess(home).ask({{"type", "review"}})["checked"] == 1);
}
