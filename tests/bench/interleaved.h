#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

/// What was measured of each contender, round by round: the same round of two contenders ran at the same time
/// of day.
template <class Sample>
using Rounds = std::vector<std::vector<Sample>>;

/// Lets all contenders run once a round, another one first each time, so that what else the machine does hits
/// all alike. A contender is told the number of the round; the first `warm_up` rounds are not in the result.
template <class Sample>
Rounds<Sample> interleaved(const std::vector<std::function<Sample(int round)>>& contenders, int rounds,
                           int warm_up = 5) {
  Rounds<Sample> samples(contenders.size());
  for (int round = 0; round < warm_up + rounds; ++round) {
    for (std::size_t i = 0; i < contenders.size(); ++i) {
      const std::size_t turn = (i + static_cast<std::size_t>(round)) % contenders.size();
      Sample sample = contenders[turn](round);
      if (round >= warm_up) samples[turn].push_back(std::move(sample));
    }
  }
  return samples;
}

/// The value below which that share of all lies: 0.5 is the median.
inline double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  return values[at];
}

inline double median(const std::vector<double>& values) { return quantile(values, 0.5); }

/// The median of the ratios, round by round.
inline double ratio(const std::vector<double>& ours, const std::vector<double>& theirs) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < ours.size(); ++i) ratios.push_back(ours[i] / theirs[i]);
  return median(ratios);
}
