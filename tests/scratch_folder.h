#pragma once
#include <filesystem>
#include <string>

/// A new empty folder that is removed again with all that is in it.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The permission bits of a file, as one writes them: 0700.
int mode_of(const std::filesystem::path& path);
std::string text_of(const std::filesystem::path& file);
