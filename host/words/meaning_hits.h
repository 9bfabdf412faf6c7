#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "words/meaning_tables.h"
#include "words/plain_text.h"

namespace flipwatch {

/// Where on the page a word stands.
enum class Field : std::uint8_t { label, description, section };

inline constexpr std::size_t fields = 3;

/// A word or phrase that says something, in the one language that the setting is taken to be written in.
struct Hit {
  Field field;
  std::uint8_t says;  ///< a Category or a Hint
  std::uint8_t weight;
  std::uint16_t begin, end;  ///< in the field's PlainText, without the spaces around it

  bool is_category() const { return says <= static_cast<std::uint8_t>(Category::other); }
  bool is(Hint hint) const { return says == static_cast<std::uint8_t>(hint); }
};

/// What the lists know of the words of a setting.
class Hits {
 public:
  /// `lang` is a hint: of two languages whose words are found it counts double.
  Hits(std::span<const PlainText, fields> texts, std::string_view lang);

  std::span<const Hit> all() const { return {hits_.data(), size_}; }

 private:
  /// More than any page says; what goes beyond is not looked at.
  static constexpr std::size_t most = 160;

  struct Match {
    Field field;
    std::uint16_t pattern, begin, end;
  };

  void find(Field field, std::string_view text);
  std::uint8_t language(std::string_view lang) const;
  void keep(std::uint8_t language);
  void drop_hidden();

  std::array<Match, most> matches_;
  std::size_t found_ = 0;
  std::array<Hit, most> hits_;
  std::size_t size_ = 0;
};

}  // namespace flipwatch
