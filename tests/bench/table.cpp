#include "table.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

void print_head() {
  std::printf("| %-44s | %-42s | ours ms | theirs ms | ratio | goal |\n", "what", "beside");
  std::printf("|%s|%s|--------:|----------:|------:|-----:|\n", std::string(46, '-').c_str(),
              std::string(44, '-').c_str());
}

bool print_row(const Row& row, int rounds) {
  constexpr int warm_up = 5;
  std::vector<double> ours;
  std::vector<double> theirs;
  std::vector<double> ratios;
  for (int round = 0; round < warm_up + rounds; ++round) {
    double mine = 0;
    double other = 0;
    if (round % 2 == 0) {
      mine = row.ours(round);
      other = row.theirs(round);
    } else {
      other = row.theirs(round);
      mine = row.ours(round);
    }
    if (round < warm_up) continue;
    ours.push_back(mine);
    theirs.push_back(other);
    ratios.push_back(mine / other);
  }
  const double ratio = median(ratios);
  std::printf("| %-44s | %-42s | %7.2f | %9.2f | %5.2f | %4.2f |%s\n", row.what.c_str(), row.beside.c_str(),
              median(ours), median(theirs), ratio, row.goal, ratio <= row.goal ? "" : " missed");
  std::fflush(stdout);
  return ratio <= row.goal;
}
