#pragma once
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "host_process.h"

/// What a person types, and what comes back.
struct Ran {
  std::string told, complained;
  int status;
};

struct Terminal {
  std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>();

  Ran run(const std::vector<std::string>& words, const std::string& input = "") const {
    HostProcess process(words, home);
    if (!input.empty()) process.send_bytes(input);
    process.close_input();
    std::string told = process.output_to_end(), complained = process.errors_to_end();
    return {told, complained, process.exit_status()};
  }
  void write_policy(const std::string& text) const {
    std::filesystem::create_directories(home->policy().parent_path());
    std::ofstream(home->policy()) << text;
  }
};
