#include "changes/rewording.h"

#include <algorithm>

#include "changes/observe.h"
#include "changes/same_text.h"
#include "changes/unnamed_language.h"
#include "words/fold.h"
#include "words/wording.h"

namespace flipwatch {
namespace {

template <typename T>
void take(T& kept, const T& seen, bool& touched) {
  if (kept == seen) return;
  kept = seen;
  touched = true;
}

void take_text(std::string& kept, const std::string& seen, bool& touched) {
  if (!seen.empty()) take(kept, seen, touched);
}

/// The parts of a setting that are words, as one wording.
Wording wording_of(const Known& known) {
  return {.label = known.label,
          .row_label = known.row_label,
          .section = known.section,
          .row_section = known.row_section,
          .description = known.description,
          .options = {}};
}

/// The wording so far goes to the others, and that of `lang`, if there is one, comes to the front.
/// False: there is none.
bool change_language(Known& known, std::string_view lang) {
  // A page that names no language is taken for English, as its words are.
  const std::string before = known.lang.empty() ? "en" : language_of(known.lang);
  std::vector<std::string> options = std::move(known.elsewhere[before].options);
  known.elsewhere[before] = wording_of(known);
  known.elsewhere[before].options = std::move(options);
  if (known.home_lang.empty()) known.home_lang = before;
  known.lang = lang;
  // A row's word is compared with words of its own language; where it stands for the state it is the state's.
  if (known.state != State(known.row_text)) known.row_text.clear();
  known.touched = true;
  const auto there = known.elsewhere.find(language_of(lang));
  const bool is_known = there != known.elsewhere.end();
  const Wording wording = is_known ? there->second : Wording{};
  known.label = wording.label;
  known.row_label = wording.row_label;
  known.section = wording.section;
  known.row_section = wording.row_section;
  known.description = wording.description;
  return is_known;
}

std::vector<std::string> missing_from(const std::vector<std::string>& all,
                                      const std::vector<std::string>& some, std::string_view lang) {
  std::vector<std::string> missing;
  for (const std::string& one : all) {
    const std::string value = as_state(one, lang);  // Yes and On are one value
    const auto is_same = [&](const std::string& other) {
      return same_words(one, other, lang) || as_state(other, lang) == value;
    };
    if (std::none_of(some.begin(), some.end(), is_same)) missing.push_back(one);
  }
  return missing;
}

void take_options(Known& known, const std::vector<std::string>& seen, std::string_view lang, bool compared,
                  Reworded& out) {
  if (seen.empty()) return;
  const bool at_home = known.home_lang.empty() || is_same_language(known.home_lang, lang);
  std::vector<std::string>& kept = at_home ? known.options : known.elsewhere[language_of(lang)].options;
  if (kept == seen) return;
  if (compared && !kept.empty()) {
    out.added = missing_from(seen, kept, lang);
    out.removed = missing_from(kept, seen, lang);
  }
  take(kept, seen, known.touched);
}

}  // namespace

std::string language_of(std::string_view lang) { return fold(lang.substr(0, lang.find_first_of("-_"))); }

bool is_same_language(std::string_view one, std::string_view other) {
  if (one == other) return true;
  if (one == unnamed_language || other == unnamed_language) return one == other;
  return one.empty() || other.empty() || language_of(one) == language_of(other);
}

/// A text that was shortened to fit says no other thing: it ends in dots, or just where the reader cuts, and
/// the longer one begins with it.
void move_home(Known& known, std::string_view lang) {
  const std::string home = language_of(lang);
  if (!known.home_lang.empty()) known.elsewhere[known.home_lang].options = std::move(known.options);
  known.options = known.elsewhere[home].options;
  known.home_lang = home;
}

bool is_cut(std::string_view shorter, std::string_view longer) {
  constexpr std::size_t reader_cuts[] = {100, 150, 300, 1'000, 4'000};  // extension/reader, in characters
  for (const std::string_view dots : {"…", "..."}) {
    if (shorter.ends_with(dots)) return longer.starts_with(shorter.substr(0, shorter.size() - dots.size()));
  }
  const auto characters = std::count_if(
      shorter.begin(), shorter.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return std::find(std::begin(reader_cuts), std::end(reader_cuts), static_cast<std::size_t>(characters)) !=
             std::end(reader_cuts) &&
         longer.starts_with(shorter);
}

bool can_be_state_word(std::string_view text) {
  constexpr std::size_t longest = 60;  // bytes: some twenty characters of the widest scripts
  return !text.empty() && text.size() <= longest && text.find("‹") == std::string_view::npos &&
         std::none_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '@'; });
}

bool same_words(std::string_view one, std::string_view other, std::string_view lang) {
  if (same_text(one, other)) return true;
  const bool is_one_shorter = one.size() < other.size();
  if (is_cut(is_one_shorter ? one : other, is_one_shorter ? other : one)) return true;
  return wording_key(one, lang) == wording_key(other, lang);
}

Reworded take_words(Known& known, const Sighting& sighting, std::string_view lang) {
  Reworded out;
  const bool is_known_language = is_same_language(known.lang, lang) || change_language(known, lang);
  const bool compared = known.met_at && is_known_language;
  const auto take_label = [&](std::string_view field, std::string& kept, const std::string& seen) {
    if (compared && !kept.empty() && !seen.empty() && !same_words(kept, seen, lang))
      out.wording.push_back({std::string(field), kept, seen});
    take_text(kept, seen, known.touched);
  };
  const auto take_section = [&](std::string& kept, const std::string& seen) {
    if (compared && !kept.empty() && !seen.empty() && !same_words(kept, seen, lang))
      out.section = {kept, seen};
    take_text(kept, seen, known.touched);
  };
  if (sighting.control) {
    const Seen& seen = *sighting.control;
    take_label("label", known.label, seen.label);
    take_label("description", known.description, seen.description);
    take(known.kind, seen.kind, known.touched);
    take_options(known, seen.options, lang, compared, out);
    take_section(known.section, seen.section);
  }
  if (sighting.row) {
    const Seen& seen = *sighting.row;
    take_label("label", known.row_label, seen.label);
    take_section(known.row_section, seen.section);
    if (known.control.empty()) {
      take_text(known.label, seen.label, known.touched);
      take_label("description", known.description, seen.description);
    }
  }
  if (!lang.empty()) take(known.lang, std::string(lang), known.touched);
  return out;
}

}  // namespace flipwatch
