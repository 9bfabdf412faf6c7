#include "messaging/scanner.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "messaging/utf8.h"

namespace flipwatch {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Stands in a string as it is: no end, no escape, no control character, and no byte of a longer code point.
bool is_plain(char c) { return c >= 0x20 && c != '"' && c != '\\' && static_cast<unsigned char>(c) < 0x80; }

/// How many bytes at the beginning of a text stand there as they are. Eight at a time: a message is mostly
/// such bytes.
std::size_t plain_bytes(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101, high_bits = 0x80 * ones;
  const auto below = [](std::uint64_t bytes, std::uint64_t most) { return bytes - ones * most; };
  const auto zero = [&](std::uint64_t bytes) { return below(bytes, 1) & ~bytes; };
  std::size_t at = 0;
  for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes | below(bytes, 0x20) | zero(bytes ^ ones * '"') | zero(bytes ^ ones * '\\')) & high_bits)
      break;
  }
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

bool is_high_half(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_half(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }
constexpr unsigned replacement = 0xFFFD;

}  // namespace

bool Scanner::scan() {
  while (true) {
    bool opened = false;
    if (!value(opened)) return false;
    if (opened) continue;  // its first element comes next
    bool another = false;
    if (!end_or_next(another)) return false;
    if (!another) return true;
  }
}

/// One value, or the beginning of a container that has something in it.
bool Scanner::value(bool& opened) {
  skip_space();
  switch (peek()) {
    case '{':
    case '[':
      return container(peek(), opened);
    case '"':
      if (!string()) return false;
      handler_.string(string_);
      return true;
    case 't':
      return word("true") && (handler_.boolean(true), true);
    case 'f':
      return word("false") && (handler_.boolean(false), true);
    case 'n':
      return word("null") && (handler_.null(), true);
    default:
      return number();
  }
}

bool Scanner::container(char begin, bool& opened) {
  const char closer = begin == '{' ? '}' : ']';
  ++at_;
  begin == '{' ? handler_.start_object(std::size_t(-1)) : handler_.start_array(std::size_t(-1));
  skip_space();
  if (take(closer)) return begin == '{' ? (handler_.end_object(), true) : (handler_.end_array(), true);
  closers_.push_back(closer);
  opened = true;
  return begin == '[' || key();
}

/// After a value: ends what ends here. `another`: a comma came, and what stands before the next value was
/// read.
bool Scanner::end_or_next(bool& another) {
  while (true) {
    skip_space();
    if (closers_.empty()) return at_ == text_.size();
    const char closer = closers_.back();
    if (take(',')) {
      another = true;
      skip_space();
      return closer == ']' || key();
    }
    if (!take(closer)) return false;
    closers_.pop_back();
    closer == '}' ? handler_.end_object() : handler_.end_array();
  }
}

bool Scanner::key() {
  if (peek() != '"' || !string()) return false;
  handler_.key(string_);
  skip_space();
  return take(':');
}

bool Scanner::string() {
  ++at_;
  string_.clear();
  while (true) {
    const std::size_t plain = plain_bytes(text_.substr(at_));
    string_.append(text_, at_, plain);
    at_ += plain;
    if (take('"')) return true;
    if (take('\\')) {
      if (!escape()) return false;
      continue;
    }
    const std::size_t bytes = code_point_bytes(text_.substr(at_));
    if (bytes < 2) return false;  // the end, a control character, or no UTF-8
    string_.append(text_, at_, bytes);
    at_ += bytes;
  }
}

bool Scanner::escape() {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
  const char letter = peek();
  ++at_;
  if (const auto found = letters.find(letter); found != std::string_view::npos) {
    string_ += meant[found];
    return true;
  }
  unsigned unit = 0;
  if (letter != 'u' || !hex(unit)) return false;
  if (is_high_half(unit) && text_.substr(at_, 2) == "\\u") {
    const std::size_t after_first = at_;
    unsigned second = 0;
    at_ += 2;
    if (!hex(second)) return false;
    if (is_low_half(second)) {
      append_code_point(string_, 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00));
      return true;
    }
    at_ = after_first;  // it is a character of its own
  }
  append_code_point(string_, is_high_half(unit) || is_low_half(unit) ? replacement : unit);
  return true;
}

bool Scanner::hex(unsigned& unit) {
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = peek();
    const int digit = is_digit(c)            ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return false;
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  return true;
}

bool Scanner::number() {
  const std::size_t begin = at_;
  const bool negative = take('-');
  if (!take('0') && !digits()) return false;  // no other number begins with 0
  bool whole = true;
  if (take('.')) {
    whole = false;
    if (!digits()) return false;
  }
  if (take('e') || take('E')) {
    whole = false;
    if (!take('+')) take('-');
    if (!digits()) return false;
  }

  const std::string literal(text_.substr(begin, at_ - begin));
  if (whole) {
    errno = 0;
    if (negative) {
      const long long number = std::strtoll(literal.c_str(), nullptr, 10);
      if (errno == 0) return handler_.number_integer(number), true;
    } else {
      const unsigned long long number = std::strtoull(literal.c_str(), nullptr, 10);
      if (errno == 0) return handler_.number_unsigned(number), true;
    }
  }
  const double number = std::strtod(literal.c_str(), nullptr);
  if (!std::isfinite(number)) return false;
  handler_.number_float(number, literal);
  return true;
}

bool Scanner::digits() {
  const std::size_t begin = at_;
  while (is_digit(peek())) ++at_;
  return at_ > begin;
}

bool Scanner::word(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) return false;
  at_ += word.size();
  return true;
}

void Scanner::skip_space() {
  while (at_ < text_.size() &&
         (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
    ++at_;
}

}  // namespace flipwatch
