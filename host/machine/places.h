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

  std::filesystem::path history() const { return in(data, "history.db"); }
  std::filesystem::path policy() const { return in(config, "policy.json"); }
  std::filesystem::path rules() const { return in(config, "rules"); }
  std::filesystem::path callers() const { return in(config, "callers.json"); }
  std::filesystem::path last_policy() const { return in(state, "policy.last-good.json"); }
  std::filesystem::path log() const { return in(state, "host.log"); }

 private:
  static std::filesystem::path in(const std::filesystem::path& folder, const char* name) {
    return folder.empty() ? folder : folder / name;
  }
};

/// Extensions that an administrator registered for every person of this computer; "" where there is no such
/// place.
std::filesystem::path callers_for_all();

/// `variable` gives a variable of the environment, or nullptr.
Places places(const std::function<const char*(const char*)>& variable);

}  // namespace flipwatch
