#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// A row of a bench's table: what we need beside what another needs, or beside a limit of the machine,
/// measured in one run.
struct Figure {
  std::string bench;                ///< "start"
  std::string what;                 ///< what was measured
  std::string beside;               ///< what stands beside it
  std::optional<double> ours;       ///< in `unit`
  std::optional<double> theirs;     ///< in `unit`
  std::string unit;                 ///< "ms", "us", "KiB", …
  double figure = 0;                ///< what is held against the goal, mostly ours / theirs
  std::optional<double> goal = {};  ///< the most that it may be; none: it stands there to compare

  bool is_met() const { return !goal || figure <= *goal; }
};

class Figures {
 public:
  /// Prints the row at once: a long bench is watched.
  void add(Figure figure);
  bool all_met() const;
  /// As JSON, a list of objects with the members of Figure and `met` (null without a goal).
  void write(const std::filesystem::path& file) const;

 private:
  std::vector<Figure> rows_;
};
