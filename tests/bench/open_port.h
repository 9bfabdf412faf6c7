#pragma once
#include <sys/types.h>

#include <array>
#include <string>

#include "one_message.h"

/// A program with its pipes, as a browser keeps it while a port is open.
class OpenPort {
 public:
  explicit OpenPort(const Program& program);
  ~OpenPort();
  OpenPort(const OpenPort&) = delete;
  OpenPort& operator=(const OpenPort&) = delete;

  /// Sends one message and waits for its answer. @throws std::runtime_error when none comes
  std::string ask(const std::string& message);
  /// Closes its stdin and waits for its end.
  void close();
  /// What it has resident, in KiB.
  double memory_kib() const;

 private:
  pid_t process_ = 0;
  int input_ = -1;   // we write
  int output_ = -1;  // we read
};
