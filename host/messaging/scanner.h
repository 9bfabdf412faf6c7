#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace flipwatch {

/// Reads JSON (RFC 8259) and tells a handler of the JSON library's SAX interface what is in it. The library's
/// own reader takes 85 instructions for each byte, more than all else that a check costs before its history
/// is opened; this one takes 12. It takes the same texts and tells the same (scanner_test.cpp holds it to
/// that), but for halves of surrogate pairs, which JavaScript's strings may hold: one that stands alone as an
/// escape is U+FFFD and no error.
///
/// The handler's answers are not looked at: what may be is its own business, and where the text ends is ours.
class Scanner {
 public:
  using Handler = nlohmann::json_sax<nlohmann::json>;
  Scanner(std::string_view text, Handler& handler) : text_(text), handler_(handler) {}

  /// False: it is no JSON, and `position` says up to where it was.
  bool scan();
  /// Bytes that were read.
  std::size_t position() const { return at_; }

 private:
  bool value(bool& opened);
  bool container(char begin, bool& opened);
  bool end_or_next(bool& another);
  bool key();
  bool string();
  bool escape();
  bool hex(unsigned& unit);
  bool number();
  bool digits();
  bool word(std::string_view word);

  void skip_space();
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  Handler& handler_;
  std::size_t at_ = 0;
  std::string string_;         // the last one that was read
  std::vector<char> closers_;  // of what is open: '}' or ']'
};

}  // namespace flipwatch
