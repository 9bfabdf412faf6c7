#pragma once
#include <boost/process/child.hpp>
#include <boost/process/pipe.hpp>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scratch_folder.h"

/// A person's home for a test: hosts that share one share the history.
struct ScratchHome {
  ScratchFolder folder;
  std::filesystem::path history() const { return folder.path() / "data" / "flipwatch" / "history.db"; }
  std::filesystem::path callers() const { return folder.path() / "config" / "flipwatch" / "callers.json"; }
  std::filesystem::path policy() const { return folder.path() / "config" / "flipwatch" / "policy.json"; }
  std::filesystem::path packs() const { return policy().parent_path() / "rules"; }
  std::filesystem::path log() const { return folder.path() / "state" / "flipwatch" / "host.log"; }
};

/// A real host with its pipes and a home of its own, or one that it shares.
///
///     HostProcess host;
///     CHECK(host.ask({{"type", "hello"}})["type"] == "hello.ok");
///
/// Nothing waits for ever: an answer that does not come fails the test. When it goes, it closes the host's
/// stdin and checks that the host left soon, with status 0 unless a status was asked for before.
class HostProcess {
 public:
  using json = nlohmann::json;
  enum class Stderr { kept, closed };

  explicit HostProcess(const std::vector<std::string>& arguments = {"serve"},
                       std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>(),
                       Stderr errors = Stderr::kept,
                       const std::vector<std::string>& through = {});  // a program, which starts the host
  explicit HostProcess(std::shared_ptr<ScratchHome> home) : HostProcess({"serve"}, std::move(home)) {}
  ~HostProcess();
  HostProcess(const HostProcess&) = delete;
  HostProcess& operator=(const HostProcess&) = delete;

  /// Sends one request, with an id of its own if it has none, and returns the answer without the id, which is
  /// checked.
  json ask(json request);

  void send(const json& message) { send_text(message.dump()); }
  void send_text(std::string_view message);  // as one frame
  void send_bytes(std::string_view bytes);   // as they are
  json answer();                             // the next one; the test fails when there is none
  std::optional<json> answer_or_end();
  std::string output_to_end();  // of a program that prints and ends
  std::string errors_to_end();

  void close_input();
  void close_output();
  /// Waits until the process is gone, one second at most; the test fails when it is not.
  int exit_status();
  void kill();  // as kill -9 does, in the middle of whatever it is doing
  /// For who speaks with several at once.
  pid_t pid() const { return child_.id(); }
  int input() const { return input_.native_sink(); }
  int output() const { return output_.native_source(); }

  const std::shared_ptr<ScratchHome>& home() const { return home_; }

 private:
  std::shared_ptr<ScratchHome> home_;
  boost::process::pipe input_;
  boost::process::pipe output_;
  boost::process::pipe errors_;
  boost::process::pipe life_;  // the host has its other end, which closes when it is gone
  boost::process::child child_;
  std::optional<int> status_;
  int next_id_ = 1;
};
