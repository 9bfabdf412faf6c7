#include "changes/same_text.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "words/fold.h"

namespace flipwatch {
namespace {

constexpr std::string_view open_mark = "‹";
constexpr std::string_view close_mark = "›";

bool is_upper_or_beyond_ascii(char c) {
  return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool words_are_capital(std::string_view text) {
  bool at_start = true;
  for (const char c : text) {
    if (at_start && !is_upper_or_beyond_ascii(c)) return false;
    at_start = c == ' ';
  }
  return !text.empty() && !at_start;
}

/// Whether `text` can be what a placeholder of this name stands for. "Nobody" alone is no name and "Private
/// mode" is none: an option may not vanish behind one.
bool can_stand_for(std::string_view placeholder, std::string_view text, bool alone) {
  if (placeholder == "email")
    return text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos;
  if (placeholder == "phone") {
    return std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); }) >= 5;
  }
  if (placeholder == "n.")
    return text.size() >= 2 && text.size() <= 5 && text.back() == '.' && words_are_capital(text);
  return words_are_capital(text) && (!alone || text.find(' ') != std::string_view::npos);
}

/// Whether `plain` is `marked` with something fitting for each placeholder.
bool fits(std::string_view marked, std::string_view plain, bool alone) {
  const std::size_t open = marked.find(open_mark);
  const std::size_t close = open == std::string_view::npos ? open : marked.find(close_mark, open);
  if (close == std::string_view::npos) return marked == plain;
  if (plain.substr(0, open) != marked.substr(0, open)) return false;
  const std::string_view placeholder =
      marked.substr(open + open_mark.size(), close - open - open_mark.size());
  const std::string_view rest = marked.substr(close + close_mark.size());
  plain.remove_prefix(open);
  for (std::size_t length = 1; length <= plain.size(); ++length) {
    if (can_stand_for(placeholder, plain.substr(0, length), alone && rest.empty()) &&
        fits(rest, plain.substr(length), false)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool same_text(std::string_view one, std::string_view other) {
  if (one == other || fold(one) == fold(other)) return true;
  const bool one_marked = one.find(open_mark) != std::string_view::npos;
  const bool other_marked = other.find(open_mark) != std::string_view::npos;
  // Both written by a reader that knew the name: "‹name›" and "‹name› ‹n.›" are two options.
  if (one_marked == other_marked) return false;
  const std::string_view marked = one_marked ? one : other;
  return fits(marked, one_marked ? other : one, marked.substr(0, open_mark.size()) == open_mark);
}

}  // namespace flipwatch
