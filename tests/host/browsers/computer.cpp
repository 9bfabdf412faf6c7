#include "computer.h"

#include <fstream>

namespace fs = std::filesystem;
using namespace flipwatch;

Computer::Computer(Platform platform) {
  const fs::path all = fs::canonical(folder.path());
  system = {.platform = platform,
            .home = all / "home",
            .config = all / "home" / ".config",
            .root = all / "root",
            .commands = {all / "root" / "usr/bin"},
            .program = all / "program" / "flipwatch"};
  write(system.program, "#!/bin/sh\n");
  fs::permissions(system.program, fs::perms::owner_all);
  fs::create_directories(system.home);
}

void Computer::write(const fs::path& file, std::string_view text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

std::string Computer::text(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

Registration Computer::asked(std::string_view browser) const {
  Registration asked;
  if (!browser.empty()) asked.browsers = {browser_named(browser)};
  asked.callers = callers();
  return asked;
}

fs::path Computer::registered(std::string_view browser) const {
  for (const Deed& deed : register_program(system, asked(browser))) {
    if (deed.is == Deed::Is::wrote || deed.is == Deed::Is::unchanged) return deed.file;
  }
  return {};
}

std::vector<Check> Computer::checks(std::string_view browser, Conversation heard) const {
  const Doctor doctor(system, callers(), [&](const auto&, const auto&) { return heard; });
  std::vector<const Browser*> named;
  if (!browser.empty()) named = {browser_named(browser)};
  return doctor.examine(named);
}

std::string Computer::diagnosis(std::string_view browser, Conversation heard) const {
  std::string codes;
  for (const Check& check : checks(browser, std::move(heard)))
    codes += (codes.empty() ? "" : ", ") + check.code;
  return codes;
}
