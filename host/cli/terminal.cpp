#include "cli/terminal.h"

#include <cstdio>
#include <cstdlib>
#include <limits>

#if !defined(_WIN32)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace flipwatch::terminal {

int print(std::string_view text, int status) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? status : failed;
}

int print_json(const nlohmann::json& answer, int status) {
  constexpr int indent = 2;
  return print(answer.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace) + "\n", status);
}

std::size_t width() {
#if !defined(_WIN32)
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
#endif
  return std::numeric_limits<std::size_t>::max();
}

namespace {

bool is_colourful() {
  const char* const no_colour = std::getenv("NO_COLOR");
  const char* const kind = std::getenv("TERM");
  if (no_colour && *no_colour != '\0') return false;
#if defined(_WIN32)
  return false;
#else
  return isatty(STDOUT_FILENO) != 0 && kind && std::string_view(kind) != "dumb";
#endif
}

}  // namespace

std::string toned(Tone tone, const std::string& text) {
  static const bool colourful = is_colourful();
  constexpr const char* starts[] = {"\x1b[1m", "\x1b[32m", "\x1b[33m", "\x1b[31m"};
  return colourful ? starts[static_cast<int>(tone)] + text + "\x1b[0m" : text;
}

int complain(const std::string& text) {
  const std::string line = "flipwatch: " + text + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
  return failed;
}

std::string plain(std::string_view text) {
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    // What turns the direction of the text after it: U+200E and U+200F, U+202A to U+202E, U+2066 to U+2069.
    const std::string_view three = text.substr(i, 3);
    const bool turns = three.size() == 3 && ((three >= "\xE2\x80\x8E" && three <= "\xE2\x80\x8F") ||
                                             (three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE") ||
                                             (three >= "\xE2\x81\xA6" && three <= "\xE2\x81\xA9"));
    if (turns) {
      i += 2;
      continue;
    }
    if (is_c1) ++i;
    line += is_c1 || byte < ' ' || byte == 0x7F ? ' ' : text[i];
  }
  return line;
}

std::string plain_lines(std::string_view text) {
  std::string lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines += plain(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    lines += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string text(const nlohmann::json& answer, const char* field) {
  const auto found = answer.find(field);
  return found != answer.end() && found->is_string() ? plain(found->get_ref<const std::string&>()) : "";
}

std::string states(const nlohmann::json& value, const char* none) {
  if (value.is_string()) return plain(value.get_ref<const std::string&>());
  if (!value.is_array() || value.empty()) return none;
  std::string all;
  for (const auto& state : value) all += (all.empty() ? "" : " or ") + states(state, none);
  return all;
}

}  // namespace flipwatch::terminal
