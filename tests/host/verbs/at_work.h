#pragma once
#include <atomic>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "person/own_policy.h"
#include "scratch_folder.h"
#include "verbs/workplace.h"

namespace flipwatch {

/// A workplace with the packs of the build, a history of its own and a clock that stands still.
class AtWork {
 public:
  enum class Disk { good, unreadable };
  explicit AtWork(Disk disk = Disk::good);

  /// What the verb answers; for an error "<code>: <message> at <pointer>".
  nlohmann::json ask(std::string_view verb, const nlohmann::json& request);
  /// A check that must be recorded.
  void record(const nlohmann::json& reading);
  std::filesystem::path history_file() const { return folder_.path() / "history.db"; }
  /// The codes of the warnings that the last answer would carry.
  std::vector<std::string> warned();

 private:
  ScratchFolder folder_;
  std::atomic<bool> hurry_ = false;
  OwnPolicy policy_{{}};
  Workplace workplace_;
};

/// A whole reading of one of LinkedIn's pages, `path` as in its address.
nlohmann::json reading(std::string_view path, std::string_view at, const nlohmann::json& settings);

}  // namespace flipwatch
