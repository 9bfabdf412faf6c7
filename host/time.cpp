#include "time.h"

#include <cstdio>

namespace flipwatch {
namespace {

/// Reads `count` digits at `at` and steps over them; -1 if they are none.
int digits(std::string_view text, std::size_t& at, int count) {
  int value = 0;
  for (int i = 0; i < count; ++i, ++at) {
    if (at >= text.size() || text[at] < '0' || text[at] > '9') return -1;
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

bool step_over(std::string_view text, std::size_t& at, char wanted) {
  if (at >= text.size() || text[at] != wanted) return false;
  ++at;
  return true;
}

std::optional<Date> date_at(std::string_view text, std::size_t& at) {
  const int year = digits(text, at, 4);
  if (year < 0 || !step_over(text, at, '-')) return std::nullopt;
  const int month = digits(text, at, 2);
  if (month < 0 || !step_over(text, at, '-')) return std::nullopt;
  const int day = digits(text, at, 2);
  if (day < 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Date{date};
}

/// The fraction behind the seconds in milliseconds; finer digits are cut. 0 where there is none, -1 where it
/// is wrong.
int fraction(std::string_view text, std::size_t& at) {
  if (!step_over(text, at, '.')) return 0;
  int value = 0;
  int count = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++count) {
    if (count < 3) value = value * 10 + (text[at] - '0');
  }
  if (count == 0) return -1;
  for (int i = count; i < 3; ++i) value *= 10;
  return value;
}

/// "Z", "+01:00": how far the clock stands ahead of UTC.
std::optional<std::chrono::minutes> offset(std::string_view text, std::size_t& at) {
  if (step_over(text, at, 'Z') || step_over(text, at, 'z')) return std::chrono::minutes{0};
  const bool behind = at < text.size() && text[at] == '-';
  if (!behind && !(at < text.size() && text[at] == '+')) return std::nullopt;
  ++at;
  const int hours = digits(text, at, 2);
  if (hours < 0 || hours > 23 || !step_over(text, at, ':')) return std::nullopt;
  const int minutes = digits(text, at, 2);
  if (minutes < 0 || minutes > 59) return std::nullopt;
  const std::chrono::minutes ahead{hours * 60 + minutes};
  return behind ? -ahead : ahead;
}

}  // namespace

std::optional<Time> parse_time(std::string_view text) {
  std::size_t at = 0;
  const auto date = date_at(text, at);
  if (!date || (!step_over(text, at, 'T') && !step_over(text, at, 't'))) return std::nullopt;
  const int hour = digits(text, at, 2);
  if (hour < 0 || hour > 23 || !step_over(text, at, ':')) return std::nullopt;
  const int minute = digits(text, at, 2);
  if (minute < 0 || minute > 59 || !step_over(text, at, ':')) return std::nullopt;
  const int second = digits(text, at, 2);
  if (second < 0 || second > 60) return std::nullopt;  // 60: a leap second is the next minute's first
  const int milliseconds = fraction(text, at);
  if (milliseconds < 0) return std::nullopt;
  const auto ahead = offset(text, at);
  if (!ahead || at != text.size()) return std::nullopt;
  return Time{*date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
         std::chrono::seconds{second} + std::chrono::milliseconds{milliseconds} - *ahead;
}

std::string format_time(Time time) {
  const Date date = std::chrono::floor<std::chrono::days>(time);
  const auto of_day = (time - date).count();
  char text[40];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d", static_cast<int>(of_day / 3'600'000),
                static_cast<int>(of_day / 60'000 % 60), static_cast<int>(of_day / 1'000 % 60));
  std::string written = format_date(date) + text;
  if (of_day % 1'000 != 0) {
    std::snprintf(text, sizeof text, ".%03d", static_cast<int>(of_day % 1'000));
    written += text;
  }
  return written + "Z";
}

std::optional<Date> parse_date(std::string_view text) {
  std::size_t at = 0;
  const auto date = date_at(text, at);
  return at == text.size() ? date : std::nullopt;
}

std::string format_date(Date date) {
  const std::chrono::year_month_day day{date};
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

}  // namespace flipwatch
