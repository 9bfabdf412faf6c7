#include "verbs/cursor.h"

#include <charconv>

#include "verbs/limits.h"

namespace flipwatch {

std::string cursor_text(std::span<const std::int64_t> numbers) {
  std::string text;
  for (const std::int64_t number : numbers) text += (text.empty() ? "" : ".") + std::to_string(number);
  return text;
}

std::optional<std::vector<std::int64_t>> read_cursor(const Field& field, std::size_t count) {
  if (!field.present()) return std::nullopt;
  const std::string text = field.text(cursor_limit);
  std::vector<std::int64_t> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::int64_t number = 0;
    const auto [next, fault] = std::from_chars(at, end, number);
    if (fault != std::errc{} || (next < end && *next != '.')) field.refuse("what an answer gave as `next`");
    numbers.push_back(number);
    at = next + 1;
  }
  if (numbers.size() != count) field.refuse("what an answer gave as `next`");
  return numbers;
}

}  // namespace flipwatch
