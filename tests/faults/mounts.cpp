#include "mounts.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

#include "person.h"
#include "scratch_folder.h"

std::vector<std::string> as_a_person() {
  if (geteuid() != 0) return {};
  return {"/usr/bin/setpriv", "--inh-caps=-all", "--bounding-set=-all"};
}

bool SmallDisk::can_be_had() {
  const ScratchFolder folder;
  if (mount("flipwatch", folder.path().c_str(), "tmpfs", MS_NOSUID, "size=16k") == 0) {
    umount2(folder.path().c_str(), MNT_DETACH);
    return true;
  }
  MESSAGE("NOT TESTED: no small disk can be mounted. Run the tests as root for this one.");
  return false;
}

SmallDisk::SmallDisk(std::filesystem::path folder, int kilobytes) : folder_(std::move(folder)) {
  const std::string options = "mode=0700,size=" + std::to_string(kilobytes) + "k";
  REQUIRE(mount("flipwatch", folder_.c_str(), "tmpfs", MS_NOSUID, options.c_str()) == 0);
}

SmallDisk::~SmallDisk() { umount2(folder_.c_str(), MNT_DETACH); }

void SmallDisk::fill() const {
  const int file = open(filler().c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  REQUIRE(file >= 0);
  for (std::size_t part = 64 * 1024; part > 0;) {
    const std::string bytes(part, 'x');
    if (write(file, bytes.data(), part) <= 0) part /= 2;
  }
  close(file);
}

void SmallDisk::make_room() const { std::filesystem::remove(filler()); }

void SmallDisk::make_read_only() const { mount_again("", MS_RDONLY); }

void SmallDisk::mount_again(const std::string& options, unsigned long flags) const {
  REQUIRE(mount("flipwatch", folder_.c_str(), "tmpfs", MS_REMOUNT | MS_NOSUID | flags, options.c_str()) == 0);
}
