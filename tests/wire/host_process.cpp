#include "host_process.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/process/args.hpp>
#include <boost/process/env.hpp>
#include <boost/process/environment.hpp>
#include <boost/process/exe.hpp>
#include <boost/process/io.hpp>
#include <boost/process/posix.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "messaging/frames.h"

namespace bp = boost::process;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto patience = 10s;
/// A second, on a machine that has nothing else to do; less than the five for which a history that is held is
/// waited for.
constexpr auto leaving = 3s;
constexpr int life_number = 9;  // where the host has its end of `life_`

/// Other hosts must not inherit our ends, or closing one would close nothing.
bp::pipe private_pipe() {
  bp::pipe made;
  fcntl(made.native_source(), F_SETFD, FD_CLOEXEC);
  fcntl(made.native_sink(), F_SETFD, FD_CLOEXEC);
  return made;
}

void close_source(bp::pipe& pipe) {
  if (pipe.native_source() == -1) return;
  close(pipe.native_source());
  pipe.assign_source(-1);
}

void close_sink(bp::pipe& pipe) {
  if (pipe.native_sink() == -1) return;
  close(pipe.native_sink());
  pipe.assign_sink(-1);
}

bool readable_until(int file, Clock::time_point deadline) {
  pollfd asked{.fd = file, .events = POLLIN, .revents = 0};
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  return poll(&asked, 1, static_cast<int>(std::max(left, 0ms).count())) > 0;
}

/// At most `count` bytes, fewer only at the end of the stream.
std::string bytes_from(const bp::pipe& pipe, std::size_t count) {
  const auto deadline = Clock::now() + patience;
  std::string text;
  while (text.size() < count) {
    REQUIRE_MESSAGE(readable_until(pipe.native_source(), deadline), "the host says nothing");
    char part[64 * 1024];
    const ssize_t got = read(pipe.native_source(), part, std::min(sizeof part, count - text.size()));
    if (got <= 0) break;
    text.append(part, static_cast<std::size_t>(got));
  }
  return text;
}

bp::environment environment_of(const ScratchHome& home) {
  bp::environment environment = boost::this_process::environment();
  const auto folder = home.folder.path();
  environment["HOME"] = folder.string();
  environment["XDG_DATA_HOME"] = (folder / "data").string();
  environment["XDG_CONFIG_HOME"] = (folder / "config").string();
  environment["XDG_STATE_HOME"] = (folder / "state").string();
  return environment;
}

bp::child start(const std::vector<std::string>& words, const ScratchHome& home, HostProcess::Stderr errors,
                bp::pipe& input, bp::pipe& output, bp::pipe& error_pipe, const bp::pipe& life) {
  const std::vector<std::string> arguments(words.begin() + 1, words.end());
  const auto run = [&](auto&& how_errors_go) {
    return bp::child(bp::exe = words[0], bp::args = arguments, environment_of(home),
                     bp::std_in<input, bp::std_out> output, how_errors_go,
                     bp::posix::fd.bind(life_number, life.native_sink()));
  };
  if (errors == HostProcess::Stderr::closed) return run(bp::posix::fd.close(STDERR_FILENO));
  return run(bp::std_err > error_pipe);
}

std::vector<std::string> command(std::vector<std::string> through,
                                 const std::vector<std::string>& arguments) {
  through.emplace_back(FLIPWATCH_BINARY);
  through.insert(through.end(), arguments.begin(), arguments.end());
  return through;
}

}  // namespace

HostProcess::HostProcess(const std::vector<std::string>& arguments, std::shared_ptr<ScratchHome> home,
                         Stderr errors, const std::vector<std::string>& through)
    : home_(std::move(home)),
      input_(private_pipe()),
      output_(private_pipe()),
      errors_(private_pipe()),
      life_(private_pipe()),
      child_(start(command(through, arguments), *home_, errors, input_, output_, errors_, life_)) {
  // A host that is gone is an answer to a write. Ignoring the signal would be inherited by what we start.
  std::signal(SIGPIPE, [](int) {});
  close_source(input_);
  close_sink(output_);
  close_sink(errors_);
  close_sink(life_);
}

HostProcess::~HostProcess() {
  close_input();
  if (!status_) CHECK(exit_status() == 0);
}

json HostProcess::ask(json request) {
  if (!request.contains("id")) request["id"] = next_id_++;
  send(request);
  json answered = answer();
  CHECK(answered["id"] == request["id"]);
  answered.erase("id");
  return answered;
}

void HostProcess::send_text(std::string_view message) { send_bytes(flipwatch::framed(message)); }

void HostProcess::send_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(input_.native_sink(), bytes.data(), bytes.size());
    if (count < 0 && errno == EPIPE)
      return;  // it went without reading on: its answer, or none, says the rest
    REQUIRE(count > 0);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

json HostProcess::answer() {
  auto answered = answer_or_end();
  REQUIRE_MESSAGE(answered.has_value(), "the host ended without an answer");
  return std::move(*answered);
}

std::optional<json> HostProcess::answer_or_end() {
  const std::string head = bytes_from(output_, 4);
  if (head.empty()) return std::nullopt;
  REQUIRE(head.size() == 4);
  std::uint32_t length = 0;
  std::memcpy(&length, head.data(), sizeof length);
  REQUIRE(length <= flipwatch::max_answer_bytes);
  const std::string body = bytes_from(output_, length);
  REQUIRE(body.size() == length);
  return json::parse(body);
}

std::string HostProcess::output_to_end() { return bytes_from(output_, std::string::npos); }
std::string HostProcess::errors_to_end() { return bytes_from(errors_, std::string::npos); }

void HostProcess::close_input() { close_sink(input_); }
void HostProcess::close_output() { close_source(output_); }

int HostProcess::exit_status() {
  if (status_) return *status_;
  if (!readable_until(life_.native_source(), Clock::now() + leaving)) {
    child_.terminate();
    FAIL_CHECK("the host is still there, three seconds after its input ended");
    status_ = -1;
    return *status_;
  }
  child_.wait();
  status_ = child_.exit_code();
  return *status_;
}

void HostProcess::kill() {
  child_.terminate();
  child_.wait();
  status_ = child_.native_exit_code();
}
