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

/// Several that do the same stand together: which of them is called is up to the C library. No `ioctl`: it
/// can type into the terminal from which somebody starts us.
constexpr auto allowed = std::to_array<std::uint32_t>({
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
});

/// A bit for each number, so many to a word; the words are as many as the highest number needs.
constexpr std::uint32_t bits = 32;
constexpr auto words = [] {
  std::array<std::uint32_t, *std::max_element(allowed.begin(), allowed.end()) / bits + 1> words{};
  for (const std::uint32_t number : allowed) words[number / bits] |= 1U << number % bits;
  return words;
}();

constexpr sock_filter statement(int code, std::size_t value) {
  return BPF_STMT(static_cast<std::uint16_t>(code), static_cast<std::uint32_t>(value));
}
constexpr sock_filter load(std::size_t offset) { return statement(BPF_LD | BPF_W | BPF_ABS, offset); }
constexpr sock_filter jump(int test, std::size_t value, std::size_t if_so, std::size_t if_not) {
  return BPF_JUMP(static_cast<std::uint16_t>(BPF_JMP | test | BPF_K), static_cast<std::uint32_t>(value),
                  static_cast<std::uint8_t>(if_so), static_cast<std::uint8_t>(if_not));
}
constexpr sock_filter allow = statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
constexpr sock_filter refuse = statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
constexpr std::size_t number_at = offsetof(seccomp_data, nr);

/// The search for the word of a number, as a tree whose leaves load the word and jump to `end`. The kernel
/// translates each instruction before it takes the filter: comparing with each border between what is allowed
/// and what is not made it three times as long, and a start 20 us longer.
template <std::size_t size>
constexpr std::size_t add_search(std::array<sock_filter, size>& program, std::size_t at, std::size_t end,
                                 std::size_t first, std::size_t last) {
  if (first == last) {
    program[at] = statement(BPF_LD | BPF_IMM, words[first]);
    program[at + 1] = statement(BPF_JMP | BPF_JA, end - at - 2);
    return at + 2;
  }
  const std::size_t middle = first + (last - first + 1) / 2;
  const std::size_t right = add_search(program, at + 1, end, first, middle - 1);
  program[at] = jump(BPF_JGE, middle * bits, right - at - 1, 0);
  return add_search(program, right, end, middle, last);
}

constexpr auto filter = [] {
  constexpr std::array head{load(offsetof(seccomp_data, arch)), jump(BPF_JEQ, processor, 1, 0), refuse,
                            // No memory becomes a program: what was written cannot be run.
                            load(number_at), jump(BPF_JEQ, SYS_mmap, 1, 0), jump(BPF_JEQ, SYS_mprotect, 0, 3),
                            load(offsetof(seccomp_data, args[2])), jump(BPF_JSET, PROT_EXEC, 0, 1), refuse,
                            // The bit to X, the number to A.
                            load(number_at), jump(BPF_JGE, words.size() * bits, 0, 1), refuse,
                            statement(BPF_ALU | BPF_AND | BPF_K, bits - 1), statement(BPF_MISC | BPF_TAX, 0),
                            load(number_at)};
  constexpr std::array tail{statement(BPF_ALU | BPF_RSH | BPF_X, 0), jump(BPF_JSET, 1, 0, 1), allow, refuse};
  constexpr std::size_t end = head.size() + 3 * words.size() - 1;
  std::array<sock_filter, end + tail.size()> program{};
  std::copy(head.begin(), head.end(), program.begin());
  add_search(program, head.size(), end, 0, words.size() - 1);
  std::copy(tail.begin(), tail.end(), program.begin() + end);
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
