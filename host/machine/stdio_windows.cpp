#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>

#include "machine/stdio.h"

namespace flipwatch {
namespace {

constexpr int input = 0;
constexpr int output = 1;
constexpr int errors = 2;
constexpr std::size_t most_at_once = 1 << 20;

}  // namespace

bool input_is_pipe() { return GetFileType(GetStdHandle(STD_INPUT_HANDLE)) == FILE_TYPE_PIPE; }

StandardInput::StandardInput(InputWatch& watch) : watch_(watch) { _setmode(input, _O_BINARY); }

std::size_t StandardInput::read(std::span<char> into) {
  watch_.rest();
  const int count = _read(input, into.data(), static_cast<unsigned>(std::min(into.size(), most_at_once)));
  watch_.work();
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}

StandardOutput::StandardOutput() : file_(_dup(output)) {
  _setmode(file_, _O_BINARY);
  _dup2(errors, output);
}

bool StandardOutput::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const int count =
        _write(file_, bytes.data(), static_cast<unsigned>(std::min(bytes.size(), most_at_once)));
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace flipwatch
