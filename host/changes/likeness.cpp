#include "changes/likeness.h"

#include <algorithm>
#include <string>
#include <vector>

#include "words/fold.h"

namespace flipwatch {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_letter(char c) {
  return !is_ascii(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Scripts that put no space between words begin here (Hiragana, Kanji, Thai is below and left whole).
bool is_unspaced(std::string_view character) {
  return character.size() >= 3 && static_cast<unsigned char>(character[0]) >= 0xE3;
}

std::size_t length_at(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
    ++length;
  return length;
}

std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  std::string word;
  std::string last_unspaced;
  for (std::size_t at = 0; at < folded.size();) {
    const std::string character = folded.substr(at, length_at(folded, at));
    at += character.size();
    if (is_unspaced(character)) {
      if (!last_unspaced.empty()) words.push_back(last_unspaced + character);
      last_unspaced = character;
      continue;
    }
    last_unspaced.clear();
    if (is_letter(character[0]))
      word += character;
    else if (!word.empty())
      words.push_back(std::move(word)), word.clear();
  }
  if (!word.empty()) words.push_back(std::move(word));
  std::sort(words.begin(), words.end());
  return words;
}

/// Letters and numbers alone, as far as a key keeps them.
std::string bare(std::string_view text) {
  std::string letters;
  for (const char c : fold(text)) {
    if (is_letter(c)) letters += c;
  }
  return letters;
}

}  // namespace

double likeness(std::string_view one, std::string_view other) {
  const std::vector<std::string> a = words_of(one);
  const std::vector<std::string> b = words_of(other);
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

bool is_part_of(std::string_view part, std::string_view whole) {
  const std::vector<std::string> a = words_of(part);
  const std::vector<std::string> b = words_of(whole);
  return !a.empty() && a.size() < b.size() && std::includes(b.begin(), b.end(), a.begin(), a.end());
}

bool is_made_from(std::string_view control, std::string_view label) {
  constexpr std::size_t reader_cut = 100;  // in characters; in bytes at least that many
  const std::string key = bare(control.substr(0, control.find('/')));
  const std::string text = bare(label);
  return !key.empty() && (key == text || (key.size() >= reader_cut && text.starts_with(key)));
}

}  // namespace flipwatch
