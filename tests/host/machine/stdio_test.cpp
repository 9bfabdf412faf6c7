#include "machine/stdio.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <string>

using namespace flipwatch;

namespace {

struct Pipe {
  Pipe() { REQUIRE(pipe(ends.data()) == 0); }
  std::array<int, 2> ends{};
};

std::string all_of(int file) {
  std::string text;
  char part[256];
  ssize_t count = 0;
  while ((count = read(file, part, sizeof part)) > 0) text.append(part, static_cast<std::size_t>(count));
  return text;
}

/// What comes out of stdout and stderr of a process that takes its stdout and in which others print as well.
std::array<std::string, 2> printed_by_a_host(bool with_stderr) {
  const Pipe output;
  const Pipe errors;
  const pid_t host = fork();
  if (host == 0) {
    dup2(output.ends[1], STDOUT_FILENO);
    with_stderr ? dup2(errors.ends[1], STDERR_FILENO) : close(STDERR_FILENO);
    for (const Pipe* each : {&output, &errors}) {
      close(each->ends[0]);
      close(each->ends[1]);
    }
    StandardOutput ours;
    dprintf(STDOUT_FILENO, "a library has something to say\n");
    ours.write("frame");
    dprintf(STDOUT_FILENO, "more");
    _exit(0);
  }
  close(output.ends[1]);
  close(errors.ends[1]);
  std::array<std::string, 2> printed = {all_of(output.ends[0]), all_of(errors.ends[0])};
  int status = -1;
  waitpid(host, &status, 0);
  CHECK(status == 0);
  return printed;
}

}  // namespace

TEST_CASE("stdout carries frames alone, whatever else prints") {
  CHECK(printed_by_a_host(true) ==
        std::array<std::string, 2>{"frame", "a library has something to say\nmore"});
}

TEST_CASE("stdout carries frames alone also where there is no stderr") {
  CHECK(printed_by_a_host(false) == std::array<std::string, 2>{"frame", ""});
}
