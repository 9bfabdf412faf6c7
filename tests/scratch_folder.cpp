#include "scratch_folder.h"

#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() {
  std::random_device dice;
  path_ =
      fs::temp_directory_path() / ("flipwatch-test-" + std::to_string(dice()) + "-" + std::to_string(dice()));
  if (!fs::create_directory(path_)) throw std::runtime_error("no scratch folder");
  fs::permissions(path_, fs::perms::owner_all);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

int mode_of(const fs::path& path) {
  return static_cast<int>(fs::status(path).permissions() & fs::perms::mask);
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
