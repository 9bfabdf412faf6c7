#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace flipwatch {

/// A text as the automaton of meanings reads it: small letters without accents, everything that is no letter
/// and no digit is one space, one space in front and one behind: "Don’t show Ads!" is " don t show ads ".
/// Cheaper than fold(), and coarser. What is longer than `capacity` is cut off: the rest is small print.
class PlainText {
 public:
  static constexpr std::size_t capacity = 800;

  explicit PlainText(std::string_view text);

  std::string_view view() const { return {text_.data(), size_}; }

  /// The words of the text as it was given that `begin` to `end` of the plain text lie in.
  std::string_view words_around(std::size_t begin, std::size_t end) const;

 private:
  void add(char c, std::size_t from);
  void gap(std::size_t from);

  std::string_view given_;
  std::size_t size_ = 0;
  std::array<char, capacity> text_;
  std::array<std::uint16_t, capacity> from_;  ///< where in the given text each byte comes from
};

}  // namespace flipwatch
