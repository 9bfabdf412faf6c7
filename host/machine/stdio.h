#pragma once
#include "machine/input_watch.h"
#include "machine/streams.h"

namespace flipwatch {

/// Does stdin look like what a browser gives its host, and no person's terminal or file?
bool input_is_pipe();

/// The process's stdin, without any translation of line ends. The watch works from one read to the next and
/// rests while a read waits.
class StandardInput : public ByteSource {
 public:
  explicit StandardInput(InputWatch& watch);
  std::size_t read(std::span<char> into) override;

 private:
  InputWatch& watch_;
};

/// The process's stdout, taken away from everybody else: from here on, what a library prints goes to stderr
/// and cannot break the wire. Made once, before anything else may print. A reader that is gone, and a file
/// that may not grow any more, are answers from here on and no signals.
class StandardOutput : public ByteSink {
 public:
  StandardOutput();
  bool write(std::string_view bytes) override;

 private:
  int file_;
};

}  // namespace flipwatch
