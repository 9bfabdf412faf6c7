#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace flipwatch {

/// The last policy.json that was right, which outlives the process. All of it is a convenience for the day on
/// which policy.json is broken: a disk that refuses is no reason to say anything.
class LastGood {
 public:
  explicit LastGood(const std::filesystem::path& file) : file_(file) {}

  std::optional<std::string> text() const;
  void keep(std::string_view text) const;
  /// The person took policy.json away: what it said is over.
  void forget() const;

 private:
  const std::filesystem::path& file_;
};

}  // namespace flipwatch
