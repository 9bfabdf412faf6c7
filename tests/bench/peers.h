#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "one_message.h"

/// Another program beside which a check is measured, and what it is asked.
struct Peer {
  std::string name;
  std::string package;  ///< Debian's, which brings it; "" for what is built here
  Program program;
  std::string message;

  bool is_here() const { return std::filesystem::exists(program.command[0]); }
};

/// The native hosts that Debian has, each asked the least that it answers. Plasma's and GNOME's want a
/// session bus (scripts/bench starts one). `home` is theirs to write in, `runtime` where KeePassXC's socket
/// is looked for.
std::vector<Peer> native_hosts(const std::filesystem::path& home, const std::filesystem::path& runtime);

/// Programs that only answer with what they got: the limit (static C++), what a distribution builds (dynamic
/// C++, and with the JSON library), and other languages.
std::vector<Peer> echoes(const std::string& message);

/// A KeePassXC that answers every message with itself, for as long as this lives: its proxy waits for ever
/// without one.
class StandInKeePassXC {
 public:
  StandInKeePassXC();
  ~StandInKeePassXC();
  StandInKeePassXC(const StandInKeePassXC&) = delete;
  StandInKeePassXC& operator=(const StandInKeePassXC&) = delete;

  const std::filesystem::path& runtime() const { return runtime_; }

 private:
  struct Listening;
  std::filesystem::path
      runtime_;  ///< short: a socket's address has 107 characters, and KeePassXC takes 66 of them
  std::unique_ptr<Listening> listening_;
};
