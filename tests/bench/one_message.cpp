#include "one_message.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (const std::string& text : texts) list.push_back(const_cast<char*>(text.c_str()));
  list.push_back(nullptr);
  return list;
}

std::array<int, 2> pipe_for_one() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return ends;
}

std::string read_exactly(int file, std::size_t count) {
  std::string text(count, '\0');
  for (std::size_t done = 0; done < count;) {
    const ssize_t got = read(file, text.data() + done, count - done);
    if (got <= 0) throw std::runtime_error("the program ended without an answer");
    done += static_cast<std::size_t>(got);
  }
  return text;
}

}  // namespace

Cost one_message(const Program& program, const std::string& message) {
  const auto input = pipe_for_one();
  const auto output = pipe_for_one();
  const auto arguments = pointers(program.command);
  const auto environment = pointers(program.environment);
  const auto length = static_cast<std::uint32_t>(message.size());
  std::string frame(reinterpret_cast<const char*>(&length), sizeof length);
  frame += message;

  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, input[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&streams, output[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

  const auto start = Clock::now();
  pid_t process = 0;
  if (posix_spawn(&process, arguments[0], &streams, nullptr, arguments.data(), environment.data()) != 0) {
    throw std::runtime_error("cannot start " + program.command[0]);
  }
  close(input[0]);
  close(output[1]);
  for (std::size_t sent = 0; sent < frame.size();) {
    const ssize_t put = write(input[1], frame.data() + sent, frame.size() - sent);
    if (put <= 0) throw std::runtime_error("the program takes no message");
    sent += static_cast<std::size_t>(put);
  }
  Cost cost;
  std::uint32_t answer_length = 0;
  std::memcpy(&answer_length, read_exactly(output[0], sizeof answer_length).data(), sizeof answer_length);
  cost.answer = read_exactly(output[0], answer_length);
  cost.answer_ms = ms_since(start);
  close(input[1]);
  waitpid(process, nullptr, 0);
  cost.exit_ms = ms_since(start);
  close(output[0]);
  posix_spawn_file_actions_destroy(&streams);
  return cost;
}
