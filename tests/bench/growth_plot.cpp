#include "growth_plot.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

namespace {

constexpr double width = 860;
constexpr double height = 420;
constexpr double left = 64;
constexpr double right = 560;  // beyond it stand the names
constexpr double top = 48;
constexpr double bottom = 372;
constexpr double name_height = 16;
constexpr const char* colours[] = {"#0b6e99", "#b34700", "#2f7d32", "#8e2a8b",
                                   "#9a7200", "#c0392b", "#4a5a6a", "#333333"};

struct Axis {
  double from, to;  // as powers of ten
  double begin, end;
  double at(double value) const { return begin + (std::log10(value) - from) / (to - from) * (end - begin); }
};

std::string number(double value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

std::string length_name(double length) {
  if (length >= 1e6) return number(length / 1e6) + " million";
  return number(length / 1e3) + ",000";
}

Axis across(const std::vector<GrowthPlot::Line>& lines) {
  return {std::log10(lines[0].points.front().first), std::log10(lines[0].points.back().first), left, right};
}

Axis upward(const std::vector<GrowthPlot::Line>& lines) {
  double least = lines[0].points[0].second;
  double most = least;
  for (const auto& line : lines) {
    for (const auto& [length, ms] : line.points) {
      least = std::min(least, ms);
      most = std::max(most, ms);
    }
  }
  return {std::floor(std::log10(least)), std::ceil(std::log10(most)), bottom, top};
}

void write_grid(std::ostream& out, const std::vector<std::pair<double, double>>& points, const Axis& x,
                const Axis& y) {
  for (double power = y.from; power <= y.to; ++power) {
    const double ms = std::pow(10, power);
    out << "<line x1='" << left << "' x2='" << right << "' y1='" << y.at(ms) << "' y2='" << y.at(ms)
        << "' stroke='#ddd'/>\n<text x='" << left - 8 << "' y='" << y.at(ms) + 4 << "' text-anchor='end'>"
        << number(ms) << " ms</text>\n";
  }
  for (const auto& [length, ms] : points)
    out << "<text x='" << x.at(length) << "' y='" << bottom + 20 << "' text-anchor='middle'>"
        << length_name(length) << "</text>\n";
}

/// Where the names stand: beside the ends of their lines, moved apart where those are close.
std::vector<double> name_places(const std::vector<GrowthPlot::Line>& lines, const Axis& y) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < lines.size(); ++i) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return lines[a].points.back().second < lines[b].points.back().second;
  });
  std::vector<double> places(lines.size());
  double limit = height;
  for (const std::size_t i : order)
    limit = places[i] = std::min(y.at(lines[i].points.back().second), limit - name_height);
  return places;
}

void write_line(std::ostream& out, const GrowthPlot::Line& line, const char* colour, double name_at,
                const Axis& x, const Axis& y) {
  out << "<polyline fill='none' stroke-width='2' stroke='" << colour << "' points='";
  for (const auto& [length, ms] : line.points) out << x.at(length) << ',' << y.at(ms) << ' ';
  out << "'/>\n";
  for (const auto& [length, ms] : line.points)
    out << "<circle r='3' fill='" << colour << "' cx='" << x.at(length) << "' cy='" << y.at(ms) << "'/>\n";
  out << "<text x='" << right + 10 << "' y='" << name_at + 4 << "' fill='" << colour << "'>" << line.name
      << "</text>\n";
}

}  // namespace

void GrowthPlot::write(const std::filesystem::path& svg) const {
  const Axis x = across(lines_);
  const Axis y = upward(lines_);
  std::ofstream out(svg);
  out << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " << width << ' ' << height
      << "' font-family='sans-serif' font-size='12' fill='#333'>\n<rect width='100%' height='100%' "
         "fill='#fff'/>\n"
      << "<text x='" << left
      << "' y='24' font-size='15'>What an answer takes, by the number of changes in the history"
      << "</text>\n";
  write_grid(out, lines_[0].points, x, y);
  const std::vector<double> names = name_places(lines_, y);
  for (std::size_t i = 0; i < lines_.size(); ++i)
    write_line(out, lines_[i], colours[i % std::size(colours)], names[i], x, y);
  out << "</svg>\n";
}
