#include "machine/writable_folders.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

#include "machine/private_files.h"

namespace flipwatch {
namespace {

// As in <linux/landlock.h>, which builders have in many ages or not at all.
constexpr long create_ruleset = 444, add_rule = 445, restrict_self = 446;
constexpr unsigned ask_for_version = 1;
constexpr int rule_path_beneath = 1;
constexpr std::uint64_t execute = 1 << 0, write_file = 1 << 1, remove_folder = 1 << 4, remove_file = 1 << 5,
                        make_char = 1 << 6, make_folder = 1 << 7, make_file = 1 << 8, make_socket = 1 << 9,
                        make_pipe = 1 << 10, make_block = 1 << 11, make_link = 1 << 12;
constexpr std::uint64_t move_between_folders = 1 << 13;               // from version 2 on
constexpr std::uint64_t truncate_file = 1 << 14;                      // from version 3 on
constexpr std::uint64_t abstract_sockets = 1 << 0, signals = 1 << 1;  // from version 6 on

struct Ruleset {
  std::uint64_t files;
  std::uint64_t network;
  std::uint64_t scoped;
};
struct __attribute__((packed)) PathBeneath {
  std::uint64_t allowed;
  std::int32_t folder;
};

/// All that changes a file system or starts a program, as far as this kernel can refuse it.
Ruleset refused_by(long version) {
  std::uint64_t files = execute | write_file | remove_folder | remove_file | make_char | make_folder |
                        make_file | make_socket | make_pipe | make_block | make_link;
  if (version >= 2) files |= move_between_folders;
  if (version >= 3) files |= truncate_file;
  return {.files = files, .network = 0, .scoped = version >= 6 ? abstract_sockets | signals : 0};
}

int opened_folder(const std::filesystem::path& folder) {
  return open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/// Behind the walls no folder can be made any more. One that cannot be made now is told by whoever needs it.
int opened_or_made_folder(const std::filesystem::path& folder) {
  const int opened = opened_folder(folder);
  if (opened >= 0 || errno != ENOENT) return opened;
  try {
    make_private_folder(folder);
  } catch (const std::system_error&) {
    return -1;
  }
  return opened_folder(folder);
}

void allow_files_in(const std::filesystem::path& folder, int ruleset, std::uint64_t refused) {
  const int opened = opened_or_made_folder(folder);
  if (opened < 0) return;
  const PathBeneath rule{.allowed = refused & (write_file | remove_file | make_file | truncate_file),
                         .folder = opened};
  syscall(add_rule, ruleset, rule_path_beneath, &rule, 0);
  close(opened);
}

}  // namespace

void write_only_in(std::span<const std::filesystem::path> folders) {
  const long version = syscall(create_ruleset, nullptr, 0, ask_for_version);
  if (version < 1) return;
  const Ruleset refused = refused_by(version);
  // A kernel that is older than a field takes it as long as it is nought.
  const auto ruleset = static_cast<int>(syscall(create_ruleset, &refused, sizeof refused, 0));
  if (ruleset < 0) return;
  for (const auto& folder : folders) allow_files_in(folder, ruleset, refused.files);
  syscall(restrict_self, ruleset, 0);
  close(ruleset);
}

}  // namespace flipwatch
