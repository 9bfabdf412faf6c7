#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

/// How cost grows with length, as a picture: both axes logarithmic, every line with its name at its end.
class GrowthPlot {
 public:
  struct Line {
    std::string name;
    std::vector<std::pair<double, double>> points;  ///< length, milliseconds; by length
  };
  void add(Line line) { lines_.push_back(std::move(line)); }
  void write(const std::filesystem::path& svg) const;

 private:
  std::vector<Line> lines_;
};
