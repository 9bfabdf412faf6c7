#pragma once
#include <filesystem>
#include <string>

/// A small disk of its own in the place of a folder, where whoever runs the tests may mount one.
class SmallDisk {
 public:
  /// Whether one can be had; says loudly that a test is left out where not.
  static bool can_be_had();

  SmallDisk(std::filesystem::path folder, int kilobytes);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  void fill() const;       // to the last byte
  void make_room() const;  // takes away what filled it
  void grow(int kilobytes) const { mount_again("size=" + std::to_string(kilobytes) + "k", 0); }
  void make_read_only() const;

 private:
  void mount_again(const std::string& options, unsigned long flags) const;
  std::filesystem::path filler() const { return folder_ / "filler"; }
  std::filesystem::path folder_;
};
