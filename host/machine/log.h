#pragma once
#include <filesystem>
#include <memory>
#include <string_view>

namespace flipwatch {

/// The host's log file. Several hosts write the same one at once, so it is opened for appending, a line is
/// one write, and it is moved aside only when it is opened, under a lock. A log that cannot be written
/// disturbs nobody.
///
/// No line holds a label, a state or an address of a page: codes, counts and times alone.
class Log {
 public:
  /// Nothing is opened before the first line. An empty path: lines go nowhere.
  explicit Log(std::filesystem::path file);
  ~Log();
  void info(std::string_view line);
  void error(std::string_view line);

 private:
  struct Open;
  Open& open();

  std::filesystem::path file_;
  std::unique_ptr<Open> open_;
};

}  // namespace flipwatch
