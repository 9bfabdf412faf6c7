#include "instructions.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "open_port.h"
#include "scratch_folder.h"

namespace fs = std::filesystem;

namespace {

constexpr const char* valgrind = "/usr/bin/valgrind";

/// Of a callgrind file its line "summary: 6412345" or "totals: 6412345".
std::uint64_t total_in(const fs::path& file) {
  std::ifstream lines(file);
  for (std::string word; lines >> word;) {
    std::uint64_t count = 0;
    if ((word == "totals:" || word == "summary:") && lines >> count) return count;
  }
  throw std::runtime_error("callgrind counted nothing");
}

}  // namespace

bool can_count_instructions() { return fs::exists(valgrind); }

std::uint64_t instructions(const Program& program, const std::vector<std::string>& messages) {
  const ScratchFolder scratch;
  const fs::path out = scratch.path() / "callgrind.out";
  Program counted{{valgrind, "--tool=callgrind", "--callgrind-out-file=" + out.string()},
                  program.environment};
  counted.environment.emplace_back("FLIPWATCH_WALLS=off");  // valgrind asks more of the system than the host
  counted.command.insert(counted.command.end(), program.command.begin(), program.command.end());
  OpenPort port(counted);
  for (const std::string& message : messages) {
    const std::string answer = port.ask(message);
    if (answer.find("\"type\":\"error\"") != std::string::npos)
      throw std::runtime_error(answer.substr(0, 500));
  }
  port.close();
  return total_in(out);
}
