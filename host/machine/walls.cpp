#include "machine/walls.h"

#include <sys/prctl.h>

#include <vector>

#include "machine/system_calls.h"
#include "machine/writable_folders.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

/// Some people keep the history elsewhere and leave a symbolic link in its place.
fs::path folder_behind_link(const fs::path& file) {
  std::error_code none;
  const fs::path target = fs::read_symlink(file, none);
  if (none || target.empty()) return {};
  return fs::weakly_canonical(file.parent_path() / target, none).parent_path();
}

}  // namespace

void raise_walls(const Places& here) {
  std::vector<fs::path> folders;
  for (const fs::path& folder : {here.data, here.config, here.state}) {
    if (!folder.empty()) folders.push_back(folder);
  }
  if (fs::path real = folder_behind_link(here.history()); !real.empty()) folders.push_back(std::move(real));

  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;  // without it the kernel takes neither of the two
  write_only_in(folders);
  allow_few_system_calls();
}

}  // namespace flipwatch
