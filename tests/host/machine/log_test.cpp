#include "machine/log.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "scratch_folder.h"

using namespace flipwatch;
namespace fs = std::filesystem;

TEST_CASE("a line has time, process and level, and stays one line") {
  const ScratchFolder scratch;
  const fs::path file = scratch.path() / "state" / "host.log";
  Log log(file);
  CHECK_FALSE(fs::exists(file));  // nothing is opened before the first line
  log.info("answered check");
  log.error("two\nlines {} %s");
  const std::string text = text_of(file);
  CHECK(text.find(" info answered check\n") != std::string::npos);
  CHECK(text.find(" error two lines {} %s\n") != std::string::npos);
  CHECK(text.find("Z ") != std::string::npos);
  CHECK(mode_of(file) == 0600);
}

TEST_CASE("a long log is moved aside when it is opened and never later") {
  const ScratchFolder scratch;
  const fs::path file = scratch.path() / "host.log";
  std::ofstream(file) << std::string(600'000, 'x');
  Log first(file);
  first.info("after");
  CHECK(fs::file_size(scratch.path() / "host.log.1") == 600'000);
  CHECK(fs::file_size(file) < 200);
  std::ofstream(file, std::ios::app) << std::string(600'000, 'x');
  first.info("still the same file");
  CHECK(fs::file_size(file) > 600'000);
}

TEST_CASE("two hosts append to one log") {
  const ScratchFolder scratch;
  Log first(scratch.path() / "host.log");
  Log second(scratch.path() / "host.log");
  first.info("one");
  second.info("two");
  first.info("three");
  const std::string text = text_of(scratch.path() / "host.log");
  CHECK(std::count(text.begin(), text.end(), '\n') == 3);
  CHECK(text.find("one") < text.find("two"));
  CHECK(text.find("two") < text.find("three"));
}

TEST_CASE("a log that cannot be written disturbs nobody") {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "state") << "a file where the folder should be";
  Log(scratch.path() / "state" / "host.log").info("lost");
  Log(fs::path()).error("lost");
}
