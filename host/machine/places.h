#pragma once
#include <filesystem>
#include <functional>
#include <string>

namespace flipwatch {

/// The three folders that are Flipwatch's own, by the customs of the system. They need not be there yet. A
/// path is empty when the environment does not say where the person's home is.
struct Places {
  std::filesystem::path data;    // kept: the history
  std::filesystem::path config;  // the person's: policy.json, rules/, callers.json
  std::filesystem::path state;   // may be lost: the log

  std::filesystem::path history() const { return data / "history.db"; }
  std::filesystem::path policy() const { return config / "policy.json"; }
  std::filesystem::path rules() const { return config / "rules"; }
  std::filesystem::path callers() const { return config / "callers.json"; }
  std::filesystem::path last_policy() const { return state / "policy.last-good.json"; }
  std::filesystem::path log() const { return state / "host.log"; }
};

/// `variable` gives a variable of the environment, or nullptr.
Places places(const std::function<const char*(const char*)>& variable);

}  // namespace flipwatch
