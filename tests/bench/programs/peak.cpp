#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

/// peak FILE PROGRAM [WORD…]: runs the program on our own stdin and stdout, and writes the most memory that
/// it had resident, in KiB, to the file. A process inherits that number from the one that starts it, so it
/// has to be started by one that is smaller than all: this one is static and does nothing else.
int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const pid_t program = vfork();
  if (program == 0) {
    execv(argv[2], argv + 2);
    _exit(127);
  }
  close(STDIN_FILENO);
  close(STDOUT_FILENO);
  int status = 0;
  rusage used{};
  if (wait4(program, &status, 0, &used) != program) return 2;
  std::FILE* out = std::fopen(argv[1], "w");
  if (!out) return 2;
  std::fprintf(out, "%ld\n", used.ru_maxrss);
  std::fclose(out);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
