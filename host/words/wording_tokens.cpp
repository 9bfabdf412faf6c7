#include "words/wording_tokens.h"

#include <algorithm>
#include <array>

namespace flipwatch {
namespace {

using Kind = Token::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

std::size_t character_size(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0xC0) return 1;
  return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool is_one_of(std::string_view character, std::initializer_list<std::string_view> characters) {
  return std::find(characters.begin(), characters.end(), character) != characters.end();
}

bool is_sign(std::string_view character) {
  return is_one_of(character, {"%", "&", "+", "$", "#", "=", "€", "£", "¥", "₺", "‰"});
}

/// Characters of Chinese and Japanese are written without spaces: each is a word. From U+2E80 on, punctuation
/// (U+3000 to U+3003, 3008 to 3020) left out.
bool stands_alone(std::string_view character) {
  return character.size() >= 3 && static_cast<unsigned char>(character[0]) >= 0xE3;
}

bool is_stop(std::string_view character) {
  if (is_ascii(character[0])) {
    const char c = character[0];
    return !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !is_digit(c) && c != '_' && c != '@';
  }
  if (character.size() == 2) return character[0] == '\xC2' && character != "ª" && character != "º";
  if (character.starts_with("\xE2")) return true;  // U+2000 to U+2FFF: punctuation, arrows, signs
  return is_one_of(
      character, {"、", "。", "〃", "「", "」", "『", "』", "【", "】", "・", "〜", "〈", "〉", "《", "》"});
}

/// Walks over the text, one token a step.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> all() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  std::string_view character(std::size_t at) const { return text_.substr(at, character_size(text_[at])); }
  char before() const { return at_ > 0 ? text_[at_ - 1] : ' '; }
  char after() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : ' '; }

  void take(Kind kind, std::size_t size) {
    tokens_.push_back({kind, text_.substr(at_, size)});
    at_ += size;
  }

  void step() {
    const std::string_view c = character(at_);
    if (c == " ") {
      ++at_;
    } else if (c == "‹") {
      const std::size_t end = text_.find("›", at_);
      take(Kind::who, end == std::string_view::npos ? c.size() : end - at_ + std::string_view("›").size());
    } else if (is_sign(c)) {
      take(Kind::sign, c.size());
    } else if (is_digit(c[0])) {
      number();
    } else if (is_stop(c)) {
      const bool glues = std::string_view(".,:/-").find(c) != std::string_view::npos && is_digit(before()) &&
                         is_digit(after());
      take(glues ? Kind::glue : Kind::stop, c.size());
    } else if (stands_alone(c)) {
      take(Kind::word, c.size());
    } else {
      word();
    }
  }

  /// "30" and "99+" are numbers; "2nd" and "4k" are words.
  void number() {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end < text_.size() && !stands_alone(character(end)) && !is_digit(text_[end]) &&
        !is_stop(character(end)) && !is_sign(character(end)) && text_[end] != ' ') {
      return word();
    }
    const bool more = end < text_.size() && text_[end] == '+';
    take(Kind::number, end - at_ + (more ? 1 : 0));
  }

  /// Up to a space, a stop or a character that stands alone; an apostrophe, a dot or an @ between letters
  /// belongs to it, and so does a dash before a digit ("gpt-4").
  void word() {
    std::size_t end = at_;
    bool address = false;
    while (end < text_.size()) {
      const std::string_view c = character(end);
      const bool last = end + 1 >= text_.size() || text_[end + 1] == ' ';
      if (c == " " || stands_alone(c) || is_sign(c)) break;
      if (is_stop(c) && (last || end == at_ || is_stop(character(end + 1)))) break;
      if (is_stop(c) && !(c == "'" || c == "." || (c == "-" && (is_digit(text_[end + 1]) || address)))) break;
      address = address || c == "@";
      end += c.size();
    }
    if (end == at_) end += character(at_).size();
    take(address ? Kind::who : Kind::word, std::min(end, text_.size()) - at_);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view folded) { return Tokenizer(folded).all(); }

}  // namespace flipwatch
