#include "figures.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

/// Three digits that count: 0.65, 12.3, 6500000.
std::string short_number(std::optional<double> number) {
  if (!number) return "";
  char text[32];
  const double size = *number < 0 ? -*number : *number;
  const int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  std::snprintf(text, sizeof text, "%.*f", digits, *number);
  return text;
}

void print_head() {
  std::printf("| %-44s | %-44s | %10s | %10s | %-5s | %9s | %7s |\n", "what", "beside", "ours", "theirs",
              "unit", "figure", "goal");
  const auto line = [](int count) { return std::string(static_cast<std::size_t>(count), '-'); };
  std::printf("|%s|%s|%s:|%s:|%s|%s:|%s:|\n", line(46).c_str(), line(46).c_str(), line(11).c_str(),
              line(11).c_str(), line(7).c_str(), line(10).c_str(), line(8).c_str());
}

json json_of(const std::optional<double>& number) { return number ? json(*number) : json(nullptr); }

json json_of(const Figure& row) {
  return {{"bench", row.bench},
          {"what", row.what},
          {"beside", row.beside},
          {"ours", json_of(row.ours)},
          {"theirs", json_of(row.theirs)},
          {"unit", row.unit},
          {"figure", row.figure},
          {"goal", json_of(row.goal)},
          {"met", row.goal ? json(row.is_met()) : json(nullptr)}};
}

}  // namespace

void Figures::add(Figure figure) {
  if (rows_.empty()) print_head();
  std::printf("| %-44s | %-44s | %10s | %10s | %-5s | %9s | %7s |%s\n", figure.what.c_str(),
              figure.beside.c_str(), short_number(figure.ours).c_str(), short_number(figure.theirs).c_str(),
              figure.unit.c_str(), short_number(figure.figure).c_str(), short_number(figure.goal).c_str(),
              figure.is_met() ? "" : " missed");
  std::fflush(stdout);
  rows_.push_back(std::move(figure));
}

bool Figures::all_met() const {
  return std::all_of(rows_.begin(), rows_.end(), [](const Figure& row) { return row.is_met(); });
}

void Figures::write(const std::filesystem::path& file) const {
  json list = json::array();
  for (const Figure& row : rows_) list.push_back(json_of(row));
  std::ofstream(file) << list.dump(1) << '\n';
}
