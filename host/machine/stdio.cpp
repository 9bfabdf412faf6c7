#include "machine/stdio.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace flipwatch {
namespace {

/// A standard stream that the parent closed would be given to the next file that is opened: the history would
/// be stderr.
void open_if_closed(int file) {
  if (fcntl(file, F_GETFD) == -1)
    open("/dev/null", O_RDWR);  // takes the lowest free number, which is this one
}

bool has_bytes(int file) {
  pollfd asked{.fd = file, .events = POLLIN, .revents = 0};
  return poll(&asked, 1, 0) > 0;
}

}  // namespace

bool input_is_pipe() {
  struct stat found {};
  return fstat(STDIN_FILENO, &found) == 0 && (S_ISFIFO(found.st_mode) || S_ISSOCK(found.st_mode));
}

StandardInput::StandardInput(InputWatch& watch) : watch_(watch) {}

std::size_t StandardInput::read(std::span<char> into) {
  if (!has_bytes(STDIN_FILENO)) watch_.rest();
  ssize_t count = 0;
  do {
    count = ::read(STDIN_FILENO, into.data(), into.size());
  } while (count < 0 && errno == EINTR);
  watch_.work();
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}

StandardOutput::StandardOutput() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) open_if_closed(file);
  file_ = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

bool StandardOutput::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace flipwatch
