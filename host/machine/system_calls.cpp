#include "machine/system_calls.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>

namespace flipwatch {
#if defined(__x86_64__) || defined(__aarch64__)
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t processor = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t processor = AUDIT_ARCH_AARCH64;
#endif

constexpr auto sorted(auto numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

/// Several that do the same stand together: which of them is called is up to the C library. No `ioctl`: it
/// can type into the terminal from which somebody starts us.
constexpr auto allowed = sorted(std::to_array<std::uint32_t>({
  // Files that are open: pipes, the history, the log.
  SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_pwrite64, SYS_close, SYS_lseek, SYS_fsync,
      SYS_fdatasync, SYS_ftruncate, SYS_fallocate, SYS_fadvise64, SYS_flock, SYS_fcntl, SYS_dup, SYS_dup3,
      SYS_ppoll, SYS_fchmod, SYS_fchown, SYS_fstat, SYS_fstatfs,
      // Files by their names; landlock says where.
      SYS_openat, SYS_newfstatat, SYS_statx, SYS_faccessat, SYS_faccessat2, SYS_readlinkat, SYS_getdents64,
      SYS_getcwd, SYS_statfs, SYS_mkdirat, SYS_unlinkat, SYS_renameat, SYS_renameat2, SYS_fchmodat,
      SYS_utimensat, SYS_truncate,
      // Memory.
      SYS_brk, SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_futex,
      // Time, and the look at the end of the input.
      SYS_clock_gettime, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday, SYS_setitimer,
      SYS_restart_syscall, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn,
      // Who and where we are; chance.
      SYS_getpid, SYS_gettid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_sysinfo, SYS_getrandom,
      SYS_sched_yield, SYS_sched_getaffinity,
      // The end.
      SYS_exit, SYS_exit_group,
#if defined(__x86_64__)  // the older names, which other processors never had
      SYS_open, SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_mkdir, SYS_rmdir, SYS_unlink, SYS_rename,
      SYS_chmod, SYS_dup2, SYS_poll, SYS_time,
#endif
}));

/// Where, going through all numbers from 0 on, what is allowed begins (the first, the third, ...) and ends.
template <std::size_t count>
struct Edges {
  std::array<std::uint32_t, 2 * count> at{};
  std::size_t size = 0;
};

template <std::size_t count>
constexpr Edges<count> edges_of(const std::array<std::uint32_t, count>& numbers) {
  Edges<count> edges;
  for (const std::uint32_t number : numbers) {
    const bool follows = edges.size > 0 && edges.at[edges.size - 1] == number;
    if (follows)
      --edges.size;
    else
      edges.at[edges.size++] = number;
    edges.at[edges.size++] = number + 1;
  }
  return edges;
}
constexpr auto edges = edges_of(allowed);

constexpr sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
constexpr sock_filter result(std::uint32_t action) { return BPF_STMT(BPF_RET | BPF_K, action); }
constexpr sock_filter jump(int test, std::uint32_t value, std::size_t if_so, std::size_t if_not) {
  return BPF_JUMP(static_cast<std::uint16_t>(BPF_JMP | test | BPF_K), value, static_cast<std::uint8_t>(if_so),
                  static_cast<std::uint8_t>(if_not));
}
constexpr sock_filter refuse = result(SECCOMP_RET_ERRNO | EPERM);

/// The search in `edges`, as a tree: the kernel walks it for every number that there is before it takes the
/// filter, and a list would make the start of a host a twentieth longer.
template <std::size_t size>
constexpr std::size_t add_search(std::array<sock_filter, size>& program, std::size_t at, std::size_t first,
                                 std::size_t last) {
  if (first == last) {
    program[at] = first % 2 == 1 ? result(SECCOMP_RET_ALLOW) : refuse;
    return at + 1;
  }
  const std::size_t middle = first + (last - first) / 2;
  const std::size_t right = add_search(program, at + 1, first, middle);
  program[at] = jump(BPF_JGE, edges.at[middle], right - at - 1, 0);
  return add_search(program, right, middle + 1, last);
}

constexpr auto filter = [] {
  constexpr std::array head{load(offsetof(seccomp_data, arch)), jump(BPF_JEQ, processor, 1, 0), refuse,
                            // No memory becomes a program: what was written cannot be run.
                            load(offsetof(seccomp_data, nr)), jump(BPF_JEQ, SYS_mmap, 1, 0),
                            jump(BPF_JEQ, SYS_mprotect, 0, 3), load(offsetof(seccomp_data, args[2])),
                            jump(BPF_JSET, PROT_EXEC, 0, 1), refuse, load(offsetof(seccomp_data, nr))};
  std::array<sock_filter, head.size() + 2 * edges.size + 1> program{};
  std::copy(head.begin(), head.end(), program.begin());
  add_search(program, head.size(), 0, edges.size);
  return program;
}();

}  // namespace

void allow_few_system_calls() {
  const sock_fprog program{.len = static_cast<unsigned short>(filter.size()),
                           .filter = const_cast<sock_filter*>(filter.data())};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

#else
void allow_few_system_calls() {}
#endif
}  // namespace flipwatch
