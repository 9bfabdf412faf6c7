#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "error.h"
#include "policy/policy.h"

namespace flipwatch {

/// The policy in force: the packs of the build, and over them what the person wrote, as long as there is any.
/// Nothing is read, parsed or made where there is none. A file that changes is read again before the next
/// request, since a host on an open port lives long.
class OwnPolicy {
 public:
  struct Files {
    std::filesystem::path policy;     ///< policy.json; empty: there is no home, so nothing of the person's
    std::filesystem::path packs;      ///< the folder of the person's packs
    std::filesystem::path last_good;  ///< a copy of the last policy.json that was right
  };
  explicit OwnPolicy(Files files);
  ~OwnPolicy();

  const Policy& in_force();
  /// What is wrong with the person's files, for every answer until it is mended.
  const std::vector<Warning>& warnings() const { return warnings_; }
  /// Writes policy.json. Throws Error bad_request, with a pointer into `text`, when it would not load, and
  /// then nothing is written; and history_unavailable where the disk refuses.
  void write(const std::string& text);
  const std::filesystem::path& file() const { return files_.policy; }

 private:
  struct State;  // which files there are, how long and how old

  void read(const State& state);

  Files files_;
  std::unique_ptr<State> state_;
  Policy built_in_;
  std::unique_ptr<const Policy> layered_;
  std::vector<Warning> warnings_;
};

}  // namespace flipwatch
