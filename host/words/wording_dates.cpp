#include "words/wording_dates.h"

namespace flipwatch {
namespace {

using Kind = Token::Kind;
using Tokens = std::span<const Token>;

bool is(Tokens tokens, std::size_t at, Kind kind) { return at < tokens.size() && tokens[at].kind == kind; }

bool says(Tokens tokens, std::size_t at, std::string_view text) {
  return at < tokens.size() && tokens[at].text == text;
}

bool is_any(Tokens tokens, std::size_t at, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (says(tokens, at, word)) return true;
  }
  return false;
}

/// A day's number: "18", "1st", "1er".
bool is_day(Tokens tokens, std::size_t at) {
  if (at >= tokens.size()) return false;
  std::string_view text = tokens[at].text;
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "º", "."}) {
    if (text.ends_with(ending)) text.remove_suffix(ending.size());
  }
  return !text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_year(Tokens tokens, std::size_t at) {
  return is(tokens, at, Kind::number) && tokens[at].text.size() == 4 &&
         (tokens[at].text.starts_with("19") || tokens[at].text.starts_with("20"));
}

/// Stops and small words ("of", "de", "den") from `at` on that may stand inside a date.
std::size_t skip_joiners(Tokens tokens, std::size_t at) {
  while (is(tokens, at, Kind::stop) || is_any(tokens, at, {"of", "de", "del", "di", "den", "the"})) ++at;
  return at;
}

/// 2024-09-18, 18/09/24, 18.9.2024; 14:32, 2:30:00 pm.
std::size_t digits_and_glue(Tokens tokens) {
  if (!is(tokens, 0, Kind::number) || !is(tokens, 1, Kind::glue) || !is(tokens, 2, Kind::number)) return 0;
  const std::string_view glue = tokens[1].text;
  const bool three = is(tokens, 3, Kind::glue) && tokens[3].text == glue && is(tokens, 4, Kind::number);
  if (glue == ":") {
    const std::size_t size = three ? 5 : 3;
    return size + (is_any(tokens, size, {"am", "pm", "a.m", "p.m", "uhr", "h"}) ? 1 : 0);
  }
  const bool is_date = three && glue != "," && (is_day(tokens, 0) || is_year(tokens, 0)) && is_day(tokens, 2);
  return is_date ? 5 : 0;
}

/// "2 pm", "14 Uhr", "2pm".
std::size_t hour(Tokens tokens) {
  if (is(tokens, 0, Kind::number) && is_any(tokens, 1, {"am", "pm", "a.m", "p.m", "uhr"})) return 2;
  if (!is(tokens, 0, Kind::word)) return 0;
  const std::string_view text = tokens[0].text;
  const std::size_t end = text.find_first_not_of("0123456789");
  return (end == 1 || end == 2) && (text.substr(end) == "am" || text.substr(end) == "pm") ? 1 : 0;
}

/// 2024年9月18日 and its parts.
std::size_t east_asian(Tokens tokens) {
  std::size_t at = 0;
  for (const std::string_view unit : {"年", "月", "日"}) {
    if (is(tokens, at, Kind::number) && says(tokens, at + 1, unit)) at += 2;
  }
  return at >= 4 || (at == 2 && is_year(tokens, 0)) ? at : 0;
}

}  // namespace

DateWords::DateWords(std::string_view language)
    : words_(words_of(built_in_words().dates, language.empty() ? "en" : language)) {
  if (words_.empty()) words_ = built_in_words().dates;
}

std::size_t DateWords::starts_with(DateWord kind, Tokens tokens) const {
  if (tokens.empty()) return 0;
  const char* const start = tokens.front().text.data();
  const std::string_view text(
      start, static_cast<std::size_t>(tokens.back().text.data() - start) + tokens.back().text.size());
  for (const PlacedWord& word : words_) {
    if (word.means != static_cast<std::uint8_t>(kind) || !text.starts_with(built_in_words().text(word)))
      continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {  // the phrase ends where a token does
      const auto end = static_cast<std::size_t>(tokens[i].text.data() - start) + tokens[i].text.size();
      if (end == word.size) return i + 1;
      if (end > word.size) break;
    }
  }
  return 0;
}

bool DateWords::ends_with(DateWord kind, Tokens tokens) const {
  for (std::size_t size = 1; size <= 3 && size <= tokens.size(); ++size) {
    if (starts_with(kind, tokens.last(size)) == size) return true;
  }
  return false;
}

/// "18 September 2024", "18. September", "September 18th, 2024", "September 2024".
std::size_t DateWords::day_and_month(Tokens tokens) const {
  const auto with_year = [&](std::size_t at) {
    const std::size_t year = skip_joiners(tokens, at);
    return is_year(tokens, year) ? year + 1 : at;
  };
  if (is_day(tokens, 0)) {
    const std::size_t month = skip_joiners(tokens, 1);
    const std::size_t size = month < tokens.size() ? starts_with(DateWord::month, tokens.subspan(month)) : 0;
    return size > 0 && tokens[month].text != "月" ? with_year(month + size) : 0;
  }
  const std::size_t month = starts_with(DateWord::month, tokens);
  if (month == 0) return 0;
  const std::size_t day = skip_joiners(tokens, month);
  if (is_year(tokens, day)) return day + 1;
  return is_day(tokens, day) ? with_year(day + 1) : 0;
}

/// "2 days ago", "vor 2 Tagen", "yesterday".
std::size_t DateWords::moment(Tokens tokens) const {
  if (const std::size_t near = starts_with(DateWord::near, tokens)) return near;
  const std::size_t before = starts_with(DateWord::ago_before, tokens);
  if (!is(tokens, before, Kind::number)) return 0;
  if (const std::size_t ago = starts_with(DateWord::ago_after, tokens.subspan(before + 1)))
    return before + 1 + ago;
  const std::size_t time = starts_with(DateWord::time, tokens.subspan(before + 1));
  if (time == 0) return 0;
  const std::size_t end = before + 1 + time;
  if (before > 0) return end;
  const std::size_t ago = starts_with(DateWord::ago_after, tokens.subspan(end));
  return ago > 0 ? end + ago : 0;
}

std::size_t DateWords::date(Tokens tokens) const {
  if (const std::size_t weekday = starts_with(DateWord::weekday, tokens)) {
    const std::size_t next = skip_joiners(tokens, weekday);
    const std::size_t rest = next < tokens.size() ? date(tokens.subspan(next)) : 0;
    if (rest > 0) return next + rest;
  }
  for (const std::size_t size : {digits_and_glue(tokens), hour(tokens), east_asian(tokens)}) {
    if (size > 0) return size;
  }
  const std::size_t day = day_and_month(tokens);
  return day > 0 ? day : moment(tokens);
}

}  // namespace flipwatch
