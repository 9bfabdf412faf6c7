#include "machine/private_files.h"

#include <doctest/doctest.h>

#include <fstream>
#include <system_error>

#include "scratch_folder.h"

using namespace flipwatch;
namespace fs = std::filesystem;

TEST_CASE("a private folder is made with all that is missing above it, for its owner alone") {
  const ScratchFolder scratch;
  make_private_folder(scratch.path() / "share" / "flipwatch");
  CHECK(mode_of(scratch.path() / "share") == 0700);
  CHECK(mode_of(scratch.path() / "share" / "flipwatch") == 0700);
  make_private_folder(scratch.path() / "share" / "flipwatch");  // twice is once
}

TEST_CASE("a folder that was open to others is closed to them") {
  const ScratchFolder scratch;
  fs::permissions(scratch.path(), fs::perms(0755));
  make_private_folder(scratch.path());
  CHECK(mode_of(scratch.path()) == 0700);
}

TEST_CASE("a file where the folder should be is an error") {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "flipwatch") << "x";
  CHECK_THROWS_AS(make_private_folder(scratch.path() / "flipwatch"), std::system_error);
  CHECK_THROWS_AS(make_private_folder(scratch.path() / "flipwatch" / "deeper"), std::system_error);
}

TEST_CASE("a private file is replaced whole and leaves no draft behind") {
  const ScratchFolder scratch;
  const fs::path file = scratch.path() / "policy.json";
  write_private_file(file, "first and longer");
  write_private_file(file, "second");
  CHECK(text_of(file) == "second");
  CHECK(mode_of(file) == 0600);
  CHECK(std::distance(fs::directory_iterator(scratch.path()), {}) == 1);
}

TEST_CASE("a file is read whole, is absent, or is too long") {
  const ScratchFolder scratch;
  const fs::path file = scratch.path() / "callers.json";
  CHECK(read_file(file, 10) == std::nullopt);
  write_private_file(file, std::string(10, 'x'));
  CHECK(read_file(file, 10) == std::string(10, 'x'));
  CHECK_THROWS_AS(read_file(file, 9), std::system_error);
}
