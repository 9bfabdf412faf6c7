#include "words/wording.h"

#include <algorithm>
#include <optional>
#include <span>

#include "words/fold.h"
#include "words/word_tables.h"
#include "words/wording_dates.h"
#include "words/wording_tokens.h"

namespace flipwatch {
namespace {

using Kind = Token::Kind;
using Tokens = std::span<const Token>;

bool is_currency(const Token& token) {
  return token.kind == Kind::sign && token.text != "&" && token.text != "+" && token.text != "#";
}

/// Units that are written alike everywhere. Units of time are each language's own (rules/words, `times`).
bool is_unit(std::string_view word) {
  constexpr std::string_view units[] = {
      "kb",  "mb",  "gb",    "tb",  "kib",     "mib",     "gib",     "mbps", "kbps", "px",  "km",
      "m",   "mi",  "miles", "ft",  "kg",      "usd",     "eur",     "gbp",  "chf",  "pln", "sek",
      "try", "jpy", "cny",   "brl", "percent", "prozent", "procent", "zł",   "kr",   "元",  "円"};
  return std::find(std::begin(units), std::end(units), word) != std::end(units);
}

/// How many tokens are one number: "12,000", "3.5".
std::size_t number_size(Tokens tokens) {
  std::size_t size = 1;
  while (size + 1 < tokens.size() && tokens[size].kind == Kind::glue && tokens[size + 1].kind == Kind::number)
    size += 2;
  return size;
}

/// Whether the number at `at` says something that a person would want to know the change of.
bool carries_meaning(const DateWords& dates, Tokens all, std::size_t at, std::size_t size) {
  if (at > 0 && (is_currency(all[at - 1]) || dates.ends_with(DateWord::bound, all.first(at)))) return true;
  const Tokens after = all.subspan(at + size);
  if (after.empty()) return false;
  if (is_currency(after[0]) || is_unit(after[0].text)) return true;
  const bool is_ordinal =
      after.size() > 1 && after[0].text == "." && after[1].kind == Kind::word;  // "2. Grades"
  return is_ordinal || dates.starts_with(DateWord::time, after) != 0;
}

/// A noun after a counter stands in the singular or the plural: its first two letters are enough.
std::string_view counted(std::string_view noun) {
  std::size_t end = 0;
  for (int letters = 0; end < noun.size() && letters < 2; ++letters) {
    ++end;
    while (end < noun.size() && (static_cast<unsigned char>(noun[end]) & 0xC0) == 0x80) ++end;
  }
  return noun.substr(0, end);
}

/// The key under way: what was said so far, word by word.
class Key {
 public:
  void add(std::string_view word) {
    if (!text_.empty()) text_ += ' ';
    text_ += word;
  }
  /// A moment: two beside each other, or with a short word such as "at" between, are one.
  void add_date() {
    if (text_ == "@" || text_.ends_with(" @")) return;
    const std::size_t gap = text_.rfind(' ');
    if (gap != std::string::npos && text_.size() - gap <= 4 &&
        (text_.substr(0, gap) == "@" || text_.substr(0, gap).ends_with(" @"))) {
      text_.resize(gap);
      return;
    }
    add("@");
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::size_t add_number(Key& key, const DateWords& dates, Tokens all, std::size_t at) {
  const std::size_t size = number_size(all.subspan(at));
  const std::size_t end = at + size;
  if (carries_meaning(dates, all, at, size)) {
    std::string number;
    for (const Token& part : all.subspan(at, size)) number += part.text;
    key.add(number);
    return size;
  }
  const bool in_brackets = at > 0 && all[at - 1].text == "(" && end < all.size() && all[end].text == ")";
  if (in_brackets || end == all.size()) return size;
  key.add("#");
  if (all[end].kind != Kind::word) return size;
  key.add(counted(all[end].text));
  return size + 1;
}

}  // namespace

std::string wording_key(std::string_view text, std::string_view lang) {
  const std::string folded = fold(text);
  const std::vector<Token> tokens = tokens_of(folded);
  const DateWords dates(fold(language_part(lang)));
  Key key;
  for (std::size_t at = 0; at < tokens.size();) {
    const Tokens rest = Tokens(tokens).subspan(at);
    if (const std::size_t size = dates.date(rest); size > 0) {
      key.add_date();
      at += size;
    } else if (rest[0].kind == Kind::number) {
      at += add_number(key, dates, tokens, at);
    } else {
      if (rest[0].kind == Kind::who) key.add("‹›");
      if (rest[0].kind == Kind::word || rest[0].kind == Kind::sign) key.add(rest[0].text);
      ++at;
    }
  }
  return key.take();
}

}  // namespace flipwatch
