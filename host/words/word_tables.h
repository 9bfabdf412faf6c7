#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "words/state_words.h"

namespace flipwatch {

/// One word of one language, folded.
struct KnownWord {
  std::string_view language;
  std::string_view word;
  StateWord means;
};

/// What an option can mean, whatever it is called.
inline constexpr std::string_view option_concepts[] = {
    "nobody",  "only_me", "everyone",           "members",   "connections", "second_degree",
    "network", "friends", "friends_of_friends", "followers", "following",   "contacts",
    "public",  "private"};

/// What a word says in a date, or beside a number.
enum class DateWord : std::uint8_t { month, weekday, time, ago_before, ago_after, near, bound };

inline constexpr std::string_view date_word_names[] = {"months",    "weekdays", "times", "ago_before",
                                                       "ago_after", "near",     "bounds"};

/// A folded text of one language: where it lies in WordTables::texts, and what it means, a place in
/// `option_concepts` or a DateWord. Numbers and no pointers, so that nothing has to be put right when the
/// program starts.
struct PlacedWord {
  std::uint32_t at;
  std::uint16_t size;
  std::uint8_t language;  ///< a place in WordTables::languages
  std::uint8_t means;
};

/// The word lists as the build made them from host/rules/words/*.json.
struct WordTables {
  std::span<const KnownWord> known;      ///< by language and word
  std::span<const std::string_view> on;  ///< over all languages, each once
  std::span<const std::string_view> off;
  std::span<const std::string_view> languages;  ///< sorted
  std::span<const PlacedWord> options;          ///< by language, longest text first
  std::span<const PlacedWord> dates;            ///< by language, longest text first
  std::string_view texts;

  std::string_view text(const PlacedWord& word) const { return texts.substr(word.at, word.size); }
};

const WordTables& built_in_words();

/// The first part of a page's lang attribute, folded: "en-GB" is "en". Empty is empty.
std::string_view language_part(std::string_view lang);

/// The words of one language: empty where there is no list for it.
std::span<const PlacedWord> words_of(std::span<const PlacedWord> words, std::string_view language);

}  // namespace flipwatch
