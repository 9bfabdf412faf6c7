#include "cli/terminal.h"

#include <cstdio>

namespace flipwatch::terminal {

int print(std::string_view text, int status) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? status : failed;
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
    if (is_c1) ++i;
    line += is_c1 || byte < ' ' || byte == 0x7F ? ' ' : text[i];
  }
  return line;
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
