#include "open_port.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace {

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

void read_exactly(int file, char* into, std::size_t count) {
  constexpr int patience_ms = 60'000;
  while (count > 0) {
    pollfd asked{.fd = file, .events = POLLIN, .revents = 0};
    if (poll(&asked, 1, patience_ms) <= 0) throw std::runtime_error("the program says nothing");
    const ssize_t got = read(file, into, count);
    if (got <= 0) throw std::runtime_error("the program ended without an answer");
    into += got;
    count -= static_cast<std::size_t>(got);
  }
}

void write_all(int file, const std::string& bytes) {
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t put = write(file, bytes.data() + sent, bytes.size() - sent);
    if (put <= 0) throw std::runtime_error("the program takes no message");
    sent += static_cast<std::size_t>(put);
  }
}

}  // namespace

OpenPort::OpenPort(const Program& program) {
  const auto input = pipe_for_one();
  const auto output = pipe_for_one();
  const auto arguments = pointers(program.command);
  const auto environment = pointers(program.environment);
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, input[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&streams, output[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const int failed =
      posix_spawn(&process_, arguments[0], &streams, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&streams);
  ::close(input[0]);
  ::close(output[1]);
  input_ = input[1];
  output_ = output[0];
  if (failed != 0) throw std::runtime_error("cannot start " + program.command[0]);
}

OpenPort::~OpenPort() {
  close();
  ::close(output_);
}

std::string OpenPort::ask(const std::string& message) {
  const auto length = static_cast<std::uint32_t>(message.size());
  std::string frame(reinterpret_cast<const char*>(&length), sizeof length);
  write_all(input_, frame + message);
  std::uint32_t answer_length = 0;
  read_exactly(output_, reinterpret_cast<char*>(&answer_length), sizeof answer_length);
  std::string answer(answer_length, '\0');
  read_exactly(output_, answer.data(), answer.size());
  return answer;
}

void OpenPort::close() {
  if (input_ == -1) return;
  ::close(input_);
  input_ = -1;
  waitpid(process_, nullptr, 0);
}

double OpenPort::memory_kib() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  for (std::string word; status >> word;) {
    double number = 0;
    if (word == "VmRSS:" && status >> number) return number;
  }
  throw std::runtime_error("the program is gone");
}
