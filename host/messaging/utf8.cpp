#include "messaging/utf8.h"

#include <array>

namespace flipwatch {
namespace {

/// Which bytes may follow a first byte (the Unicode Standard, table 3-7, well-formed UTF-8 byte sequences).
/// The second byte has its own bounds, those after it are 80 to BF.
struct Form {
  unsigned char first_low, first_high, second_low, second_high;
  std::size_t bytes;
};
constexpr std::array<Form, 9> forms = {{{0x00, 0x7F, 0x00, 0x00, 1},
                                        {0xC2, 0xDF, 0x80, 0xBF, 2},
                                        {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                        {0xE1, 0xEC, 0x80, 0xBF, 3},
                                        {0xED, 0xED, 0x80, 0x9F, 3},
                                        {0xEE, 0xEF, 0x80, 0xBF, 3},
                                        {0xF0, 0xF0, 0x90, 0xBF, 4},
                                        {0xF1, 0xF3, 0x80, 0xBF, 4},
                                        {0xF4, 0xF4, 0x80, 0x8F, 4}}};

bool fits(std::string_view text, const Form& form) {
  if (text.size() < form.bytes) return false;
  for (std::size_t i = 1; i < form.bytes; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < (i == 1 ? form.second_low : 0x80) || byte > (i == 1 ? form.second_high : 0xBF)) return false;
  }
  return true;
}

}  // namespace

std::size_t code_point_bytes(std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  for (const Form& form : forms) {
    if (first >= form.first_low && first <= form.first_high) return fits(text, form) ? form.bytes : 0;
  }
  return 0;
}

void append_code_point(std::string& text, unsigned code_point) {
  const auto put = [&](unsigned lead, unsigned shift) {
    text += static_cast<char>(lead | (code_point >> shift));
  };
  const auto put_rest = [&](unsigned shift) {
    text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
  };
  if (code_point < 0x80) {
    put(0, 0);
  } else if (code_point < 0x800) {
    put(0xC0, 6);
    put_rest(0);
  } else if (code_point < 0x10000) {
    put(0xE0, 12);
    put_rest(6);
    put_rest(0);
  } else {
    put(0xF0, 18);
    put_rest(12);
    put_rest(6);
    put_rest(0);
  }
}

}  // namespace flipwatch
