#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "bench.h"
#include "flipwatch_program.h"
#include "growth_plot.h"
#include "interleaved.h"
#include "long_history.h"
#include "messages.h"
#include "open_port.h"

namespace {

using Clock = std::chrono::steady_clock;
using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::int64_t lengths[] = {10'000, 100'000, 1'000'000, 10'000'000};

/// What is asked of a history of every length, and must cost the same.
struct Question {
  const char* name;
  json message;                ///< null: a check with three changes
  std::optional<double> goal;  ///< what 10 M may cost of what 10,000 do
};

json quiet_setting() {
  return {{"page", "bench/setting-1"},
          {"control", "control-1"},
          {"site", "linkedin"},
          {"account", long_history::account(0)}};
}

std::vector<Question> questions() {
  constexpr double goal = 1.1;
  json timeline = quiet_setting();
  timeline["type"] = "timeline";
  json busy = timeline;
  busy["page"] = "bench/setting-2";
  busy["control"] = "control-2";
  json setting = quiet_setting();
  setting["type"] = "history";
  return {{"a check with 3 changes", nullptr, goal},
          {"first page of history", {{"type", "history"}}, goal},
          {"first page, a rare account",
           {{"type", "history"}, {"site", "linkedin"}, {"account", long_history::rare}},
           goal},
          {"first page, one setting", setting, goal},
          {"first page, a rare kind", {{"type", "history"}, {"kind", "reworded"}}, goal},
          {"review", {{"type", "review"}}, goal},
          {"timeline of a setting with 60 changes", timeline, goal},
          {"timeline of one with its share of all", busy, std::nullopt}};
}

/// A host on a history of one length.
class Old {
 public:
  Old(const fs::path& home, std::int64_t length) : port_(flipwatch_in(made(home, length))) {}

  double ask(const Question& question) {
    const std::string message = question.message.is_null() ? check_message(long_history::settings, visit_++,
                                                                           3, long_history::account(0))
                                                           : with_id(question.message);
    const auto start = Clock::now();
    const std::string answer = port_.ask(message);
    const double ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    if (answer.find("\"type\":\"error\"") != std::string::npos)
      throw std::runtime_error(answer.substr(0, 500));
    return ms;
  }

 private:
  static fs::path made(const fs::path& home, std::int64_t length) {
    make_long_history(home, length);
    return home;
  }
  static std::string with_id(json message) {
    message["id"] = 1;
    return message.dump();
  }

  OpenPort port_;
  /// Every run of the bench comes after the ones before.
  int visit_ =
      long_history::first_visit + static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(
                                                       std::chrono::system_clock::now().time_since_epoch())
                                                       .count() -
                                                   29'000'000) *
                                      4;
};

void add_bytes(Figures& figures, const fs::path& home) {
  constexpr double most = 64;
  const BytesEach bytes = bytes_each(home);
  figures.add(
      {"history", "bytes of a change beyond its text", "", bytes.change, {}, "B", bytes.change, most});
  figures.add({"history", "bytes of a look that found nothing", "", bytes.look, {}, "B", bytes.look, most});
}

}  // namespace

/// How what is asked of a history grows with its length.
void bench_history(Figures& figures, int rounds) {
  std::vector<std::unique_ptr<Old>> histories;
  for (const std::int64_t length : lengths)
    histories.push_back(std::make_unique<Old>(fs::path(HISTORIES_FOLDER) / std::to_string(length), length));
  GrowthPlot plot;
  for (const Question& question : questions()) {
    std::vector<std::function<double(int)>> contenders;
    for (const auto& history : histories)
      contenders.emplace_back([&history, &question](int) { return history->ask(question); });
    const Rounds<double> ms = interleaved<double>(contenders, rounds, 3);
    GrowthPlot::Line line{question.name, {}};
    for (std::size_t i = 0; i < std::size(lengths); ++i)
      line.points.emplace_back(static_cast<double>(lengths[i]), median(ms[i]));
    plot.add(line);
    figures.add({"history", std::string(question.name) + ", 10 M changes", "10,000 changes",
                 median(ms.back()), median(ms[0]), "ms", ratio(ms.back(), ms[0]), question.goal});
  }
  plot.write(fs::path(HISTORIES_FOLDER) / "growth.svg");
  add_bytes(figures, fs::path(HISTORIES_FOLDER) / "1000000");
}
