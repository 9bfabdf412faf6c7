#include "words/meaning_hits.h"

#include <algorithm>

#include "words/word_tables.h"

namespace flipwatch {
namespace {

constexpr std::size_t most_languages = 32;
constexpr std::size_t most_companies = 32;

bool is_polarity(const Hit& hit) {
  return hit.is(Hint::exposes) || hit.is(Hint::protects) || hit.is(Hint::protects_always);
}

/// Whether a longer phrase takes the word that lies in it: "profile photo" says nothing of profiles. What
/// turns the meaning round is taken by its like, and by phrases that are no act: "private messages" keeps
/// nothing private.
bool hides(const Hit& longer, const Hit& hit) {
  if (longer.is(Hint::silent)) return true;
  if (hit.is_category()) return longer.is_category();
  if (hit.is(Hint::protects)) return longer.is_category() || is_polarity(longer);
  return is_polarity(hit) && is_polarity(longer);
}

}  // namespace

Hits::Hits(std::span<const PlainText, fields> texts, std::string_view lang) {
  for (std::size_t i = 0; i < fields; ++i) find(static_cast<Field>(i), texts[i].view());
  keep(language(lang));
  drop_hidden();
}

void Hits::find(Field field, std::string_view text) {
  const MeaningTables& tables = built_in_meanings();
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    std::uint16_t state = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
      state = tables.next(state, text[i]);
      if (state == 0) break;
      const std::uint16_t pattern = tables.states[state].pattern;
      if (pattern == 0 || found_ == most) continue;
      // Without the spaces around it, so that of "lock" and "lock*" none is the longer one.
      const std::size_t first = begin + (text[begin] == ' ' ? 1 : 0);
      const std::size_t last = i + (text[i] == ' ' ? 0 : 1);
      matches_[found_++] = {field, static_cast<std::uint16_t>(pattern - 1), static_cast<std::uint16_t>(first),
                            static_cast<std::uint16_t>(last)};
    }
  }
}

/// The language most of whose words were found.
std::uint8_t Hits::language(std::string_view lang) const {
  const MeaningTables& tables = built_in_meanings();
  std::array<unsigned, most_languages> covered{};
  for (std::size_t i = 0; i < found_; ++i) {
    const Pattern& pattern = tables.patterns[matches_[i].pattern];
    std::uint8_t before = most_languages;
    for (const PatternMeaning& meaning : tables.meanings.subspan(pattern.meanings, pattern.count)) {
      if (meaning.language == before) continue;
      before = meaning.language;
      covered[before] += static_cast<unsigned>(matches_[i].end - matches_[i].begin) *
                         (matches_[i].field == Field::label ? 2U : 1U);
    }
  }
  const auto languages = built_in_words().languages;
  const std::string_view hint = lang.empty() ? "en" : language_part(lang);
  const auto hinted = std::find(languages.begin(), languages.end(), hint);
  if (hinted != languages.end()) covered[static_cast<std::size_t>(hinted - languages.begin())] *= 2;
  return static_cast<std::uint8_t>(std::max_element(covered.begin(), covered.end()) - covered.begin());
}

void Hits::keep(std::uint8_t language) {
  const MeaningTables& tables = built_in_meanings();
  std::array<bool, most_companies> has_company{};
  const auto each = [&](const auto& act) {
    for (std::size_t i = 0; i < found_; ++i) {
      const Pattern& pattern = tables.patterns[matches_[i].pattern];
      for (const PatternMeaning& meaning : tables.meanings.subspan(pattern.meanings, pattern.count)) {
        if (meaning.language == language) act(matches_[i], meaning);
      }
    }
  };
  const auto company = static_cast<std::uint8_t>(Hint::company);
  each([&](const Match&, const PatternMeaning& meaning) {
    if (meaning.says == company) has_company[meaning.company % most_companies] = true;
  });
  each([&](const Match& match, const PatternMeaning& meaning) {
    if (meaning.says == company || size_ == most) return;
    if (meaning.company != 0 && !has_company[meaning.company % most_companies]) return;
    hits_[size_++] = {match.field, meaning.says, meaning.weight, match.begin, match.end};
  });
}

void Hits::drop_hidden() {
  const auto is_hidden = [&](const Hit& hit) {
    return std::any_of(hits_.begin(), hits_.begin() + size_, [&](const Hit& longer) {
      return longer.field == hit.field && longer.begin <= hit.begin && longer.end >= hit.end &&
             longer.end - longer.begin > hit.end - hit.begin && hides(longer, hit);
    });
  };
  std::array<bool, most> hidden{};
  for (std::size_t i = 0; i < size_; ++i) hidden[i] = is_hidden(hits_[i]);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    if (!hidden[i]) hits_[kept++] = hits_[i];
  }
  size_ = kept;
}

}  // namespace flipwatch
