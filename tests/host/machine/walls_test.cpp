#include "machine/walls.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "scratch_folder.h"

using namespace flipwatch;
namespace fs = std::filesystem;

namespace {

/// What a program may try; what it calls returns less than nought where it failed.
struct Attempt {
  std::string says;
  std::function<long()> act;
};

/// Makes each attempt in a process of its own behind walls, and tells how each went: 0 or an errno.
std::vector<int> behind_walls(const Places& here, const std::vector<Attempt>& attempts) {
  std::vector<int> went(attempts.size(), -1);
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    raise_walls(here);
    for (std::size_t i = 0; i < attempts.size(); ++i) went[i] = attempts[i].act() < 0 ? errno : 0;
    const auto told = write(ends[1], went.data(), went.size() * sizeof(int));
    syscall(SYS_exit_group, told < 0 ? 1 : 0);  // _exit would look for leaks, which no walls let through
  }
  close(ends[1]);
  const auto got = read(ends[0], went.data(), went.size() * sizeof(int));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(got == static_cast<ssize_t>(went.size() * sizeof(int)));
  CHECK(status == 0);
  return went;
}

bool has_seccomp() {
  // Without a filter it answers EFAULT where it knows the question.
  const bool has = prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) < 0 && errno == EFAULT;
  if (!has) MESSAGE("NOT TESTED: this kernel has no seccomp");
  return has;
}

bool has_landlock() {
  constexpr long create_ruleset = 444;
  const bool has = syscall(create_ruleset, nullptr, 0, 1) >= 3;
  if (!has) MESSAGE("NOT TESTED: this kernel has no Landlock, or one that knows no truncating");
  return has;
}

Places places_in(const fs::path& home) {
  return {.data = home / "data", .config = home / "config", .state = home / "state"};
}

long make_file(const fs::path& file) { return open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600); }

}  // namespace

TEST_CASE(
    "behind the walls there is no socket, no other program, no other process and no part of the kernel") {
  if (!has_seccomp()) return;
  const ScratchFolder scratch;
  const std::string program = "/bin/true";
  std::vector<char> memory(16);
  const std::vector<Attempt> attempts{
      {"a socket of the network", [] { return socket(AF_INET, SOCK_STREAM, 0); }},
      {"a socket of this computer", [] { return socket(AF_UNIX, SOCK_STREAM, 0); }},
      {"a pair of sockets", [] { return syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, nullptr); }},
      {"connect", [] { return connect(0, nullptr, 0); }},
      {"bind", [] { return bind(0, nullptr, 0); }},
      {"listen", [] { return listen(0, 1); }},
      {"accept", [] { return accept(0, nullptr, nullptr); }},
      {"send over one that was inherited", [&] { return sendto(0, memory.data(), 1, 0, nullptr, 0); }},
      {"fork", [] { return syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr); }},
      {"clone3", [] { return syscall(SYS_clone3, nullptr, 0); }},
      {"execve", [&] { return execl(program.c_str(), program.c_str(), nullptr); }},
      {"execveat", [&] { return syscall(SYS_execveat, AT_FDCWD, program.c_str(), nullptr, nullptr, 0); }},
      {"ptrace", [] { return syscall(SYS_ptrace, 0, 0, nullptr, nullptr); }},
      {"another's memory",
       [] { return syscall(SYS_process_vm_readv, getppid(), nullptr, 0, nullptr, 0, 0); }},
      {"a signal to another", [] { return kill(getppid(), 0); }},
      {"mount", [] { return syscall(SYS_mount, nullptr, nullptr, nullptr, 0, nullptr); }},
      {"chroot", [] { return chroot("/"); }},
      {"a namespace", [] { return syscall(SYS_unshare, 0); }},
      {"kexec", [] { return syscall(SYS_kexec_load, 0, 0, nullptr, 0); }},
      {"a module", [] { return syscall(SYS_init_module, nullptr, 0, nullptr); }},
      {"bpf", [] { return syscall(SYS_bpf, 0, nullptr, 0); }},
      {"io_uring", [] { return syscall(SYS_io_uring_setup, 1, nullptr); }},
      {"userfaultfd", [] { return syscall(SYS_userfaultfd, 0); }},
      {"performance events", [] { return syscall(SYS_perf_event_open, nullptr, 0, 0, 0, 0); }},
      {"keys", [] { return syscall(SYS_keyctl, 0, 0, 0, 0, 0); }},
      {"a file that has no name", [] { return syscall(SYS_memfd_create, "x", 0); }},
      {"prctl", [] { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }},
      {"ioctl", [] { return syscall(SYS_ioctl, 0, 0x5412, "x"); }},
      {"a number that no kernel has", [] { return syscall(100'000); }},
      {"memory that can be run",
       [] {
         void* const got = mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
         return got == MAP_FAILED ? -1L : 0L;
       }},
      {"running what was written",
       [] { return syscall(SYS_mprotect, nullptr, 4096, PROT_READ | PROT_EXEC); }},
#ifdef __x86_64__
      {"the same calls by their other numbers", [] { return syscall(0x4000'0000 | SYS_getpid); }},
#endif
  };
  const auto went = behind_walls(places_in(scratch.path()), attempts);
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    CAPTURE(attempts[i].says);
    CHECK(std::string(std::strerror(went[i])) == std::strerror(EPERM));
  }
}

TEST_CASE("behind the walls only our own folders can be written, and everything can be read as before") {
  if (!has_landlock()) return;
  const ScratchFolder scratch;
  const fs::path outside = scratch.path() / "outside";
  const Places here = places_in(scratch.path());
  std::ofstream(outside) << "x";
  const std::vector<Attempt> refused{
      {"writing elsewhere", [&] { return open(outside.c_str(), O_WRONLY | O_CLOEXEC); }},
      {"cutting off", [&] { return truncate(outside.c_str(), 0); }},
      {"removing", [&] { return unlink(outside.c_str()); }},
      {"renaming", [&] { return rename(outside.c_str(), (outside.string() + "2").c_str()); }},
      {"moving in", [&] { return rename(outside.c_str(), (here.data / "moved").c_str()); }},
      {"making a file", [&] { return make_file(scratch.path() / "new"); }},
      {"making a folder", [&] { return mkdir((scratch.path() / "new").c_str(), 0700); }},
  };
  auto went = behind_walls(here, refused);
  for (std::size_t i = 0; i < refused.size(); ++i) {
    CAPTURE(refused[i].says);
    CHECK((went[i] == EACCES || went[i] == EXDEV));
  }
  const std::vector<Attempt> done{
      {"reading elsewhere", [&] { return open(outside.c_str(), O_RDONLY | O_CLOEXEC); }},
      {"the history", [&] { return make_file(here.history()); }},
      {"the log", [&] { return make_file(here.log()); }},
      {"the policy", [&] { return make_file(here.policy()); }},
      {"cutting off", [&] { return truncate(here.history().c_str(), 0); }},
      {"renaming", [&] { return rename(here.policy().c_str(), (here.policy().string() + "2").c_str()); }},
      {"removing", [&] { return unlink(here.history().c_str()); }},
  };
  went = behind_walls(here, done);
  for (std::size_t i = 0; i < done.size(); ++i) {
    CAPTURE(done[i].says);
    CHECK(went[i] == 0);
  }
}

TEST_CASE("where the history is a symbolic link, its real folder can be written") {
  const ScratchFolder scratch;
  const Places here = places_in(scratch.path());
  fs::create_directories(here.data);
  fs::create_directories(scratch.path() / "elsewhere");
  fs::create_symlink(scratch.path() / "elsewhere" / "mine.db", here.history());
  CHECK(behind_walls(here, {{"the history", [&] { return make_file(here.history()); }},
                            {"its journal", [&] {
                               return make_file(scratch.path() / "elsewhere" / "mine.db-wal");
                             }}}) == std::vector{0, 0});
}

TEST_CASE("walls stand also where there is no home, and where the folders cannot be made") {
  CHECK(behind_walls({}, {{"living on", [] { return getpid(); }}}) == std::vector{0});
  const Places nowhere = places_in("/proc/no-such-folder");
  CHECK(behind_walls(nowhere, {{"living on", [] { return getpid(); }}}) == std::vector{0});
}
