#include "rules/compile/cpp_text.h"

namespace flipwatch::rules {

std::string literal(std::string_view text) {
  constexpr char digits[] = "01234567";
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c >= 0 && c < ' ') {
      quoted += {'\\', '0', digits[c / 8], digits[c % 8]};
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

void write_array(std::ostream& out, const std::string& type, const std::string& name,
                 const std::vector<std::string>& entries) {
  out << "constexpr std::array<" << type << ", " << entries.size() << "> " << name << " = {{\n";
  for (const std::string& entry : entries) out << "    " << entry << ",\n";
  out << "}};\n";
}

}  // namespace flipwatch::rules
