#include "words/plain_text.h"

namespace flipwatch {
namespace {

/// The letters U+00C0 to U+017F without what hangs on them. "ß" is one s here, on both sides.
constexpr std::string_view latin_letters =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

struct Character {
  std::uint32_t code;
  std::size_t size;
};

/// The character at the start of `text`; a byte that begins none is one by itself.
Character first_of(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t lead = byte(0);
  const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (size == 1 || text.size() < size) return {lead, 1};
  std::uint32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3F);
  return {code, size};
}

bool is_combining(std::uint32_t code) { return code >= 0x300 && code < 0x370; }

bool is_between_words(std::uint32_t code) {
  return (code >= 0x80 && code < 0xC0) || (code >= 0x2000 && code < 0x2E80) ||
         (code >= 0x3000 && code < 0x3040) || code == 0x30FB || (code >= 0xFF5F && code < 0xFF66);
}

/// The ASCII character that a wide one of East Asia stands for.
std::uint32_t narrow(std::uint32_t code) { return code >= 0xFF01 && code < 0xFF5F ? code - 0xFEE0 : code; }

}  // namespace

void PlainText::add(char c, std::size_t from) {
  if (size_ >= capacity - 1) return;
  text_[size_] = c;
  from_[size_++] = static_cast<std::uint16_t>(from);
}

void PlainText::gap(std::size_t from) {
  if (size_ == 0 || text_[size_ - 1] != ' ') add(' ', from);
}

PlainText::PlainText(std::string_view text) : given_(text.substr(0, 4 * capacity)) {
  gap(0);
  for (std::size_t at = 0; at < given_.size() && size_ < capacity - 1;) {
    const auto [code, size] = first_of(given_.substr(at));
    const std::uint32_t c = narrow(code);
    if (c >= 'a' && c <= 'z') {
      add(static_cast<char>(c), at);
    } else if (c >= 'A' && c <= 'Z') {
      add(static_cast<char>(c - 'A' + 'a'), at);
    } else if (c >= '0' && c <= '9') {
      add(static_cast<char>(c), at);
    } else if (c < 0x80 || is_between_words(c)) {
      gap(at);
    } else if (c - 0xC0 < latin_letters.size()) {
      add(latin_letters[c - 0xC0], at);
    } else if (!is_combining(c)) {
      for (std::size_t i = 0; i < size; ++i) add(given_[at + i], at);
    }
    at += size;
  }
  if (text_[size_ - 1] != ' ') {
    text_[size_] = ' ';
    from_[size_++] = static_cast<std::uint16_t>(given_.size());
  }
}

std::string_view PlainText::words_around(std::size_t begin, std::size_t end) const {
  while (begin < end && text_[begin] == ' ') ++begin;
  while (end > begin && text_[end - 1] == ' ') --end;
  // Japanese and Chinese have no spaces: there the words are what was found.
  const auto is_letter = [&](std::size_t i) {
    return static_cast<unsigned char>(text_[i]) < 0x80 && text_[i] != ' ';
  };
  while (begin > 0 && is_letter(begin) && is_letter(begin - 1)) --begin;
  while (end < size_ && end > 0 && is_letter(end - 1) && is_letter(end)) ++end;
  if (begin >= end) return {};
  const std::size_t from = from_[begin];
  std::size_t to = from_[end - 1];
  to += first_of(given_.substr(to)).size;
  return given_.substr(from, to - from);
}

}  // namespace flipwatch
