#include "one_message.h"

#include <chrono>
#include <fstream>
#include <stdexcept>

#include "open_port.h"
#include "scratch_folder.h"

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

Cost one_message(const Program& program, const std::string& message) {
  Cost cost;
  const auto start = Clock::now();
  OpenPort port(program);
  cost.answer = port.ask(message);
  cost.answer_ms = ms_since(start);
  const auto asked = Clock::now();
  port.close();
  cost.exit_ms = cost.answer_ms + ms_since(asked);
  return cost;
}

double peak_kib(const Program& program, const std::string& message) {
  const ScratchFolder scratch;
  const std::filesystem::path file = scratch.path() / "peak";
  Program watched{{PEAK_BINARY, file.string()}, program.environment};
  watched.command.insert(watched.command.end(), program.command.begin(), program.command.end());
  OpenPort port(watched);
  port.ask(message);
  port.close();
  double kib = 0;
  if (!(std::ifstream(file) >> kib)) throw std::runtime_error("no memory of " + program.command[0]);
  return kib;
}
