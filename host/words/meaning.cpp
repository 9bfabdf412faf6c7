#include "words/meaning.h"

#include <algorithm>
#include <array>
#include <optional>

#include "words/meaning_hits.h"
#include "words/option_words.h"
#include "words/state_words.h"

namespace flipwatch {
namespace {

constexpr std::size_t categories = std::size(category_names);

constexpr std::size_t place_of(Category category) { return static_cast<std::size_t>(category); }

/// How much a word counts by where it stands, and how much a field can count at most.
constexpr double weight_of[fields] = {1.0, 0.5, 0.7};
constexpr double most_of[fields] = {5.0, 2.0, 2.1};

/// Where a setting is of two kinds, the one that says what the data is used for comes before the one that
/// says that there is data: ads made from the activity are ads.
constexpr double order[categories] = {1.6, 1.5, 1.2, 0.9, 1.0, 1.05, 1.0, 1.0, 1.0};

constexpr double for_an_act = 0.6;      // "share", "allow", in the label
constexpr double for_the_person = 0.5;  // "my", "your", in the label
constexpr double for_everyone = 1.5;    // the option that is chosen is for everyone
constexpr double for_the_place = 0.4;   // the heading says privacy

constexpr std::size_t most_words = 5;  // told of one setting

bool is_worth_a_look(std::size_t category) { return category <= place_of(Category::contact); }

/// What the words of a setting add up to.
struct Sums {
  std::array<double, categories> all{};
  bool act = false, person = false, place = false;

  explicit Sums(std::span<const Hit> hits) {
    std::array<std::array<double, categories>, fields> sums{};
    for (const Hit& hit : hits) {
      const auto field = static_cast<std::size_t>(hit.field);
      if (hit.is_category()) sums[field][hit.says] += hit.weight * weight_of[field];
      act = act || (hit.field == Field::label && hit.is(Hint::exposes));
      person = person || (hit.field == Field::label && hit.is(Hint::mine));
      place = place || (hit.field == Field::section && hit.is(Hint::place));
    }
    for (std::size_t field = 0; field < fields; ++field) {
      for (std::size_t i = 0; i < categories; ++i) all[i] += std::min(sums[field][i], most_of[field]);
    }
  }

  double around() const {
    return (act ? for_an_act : 0) + (person ? for_the_person : 0) + (place ? for_the_place : 0);
  }
};

/// Which way the label turns: its first word of either kind decides, but what protects always ("only", "opt
/// out") does so wherever it stands. A label that says neither is left to its description.
Sense sense_of(std::span<const Hit> hits) {
  const Hit* first = nullptr;
  for (const Hit& hit : hits) {
    if (hit.field != Field::label) continue;
    if (hit.is(Hint::protects_always)) return Sense::protects;
    if ((hit.is(Hint::exposes) || hit.is(Hint::protects)) && (first == nullptr || hit.begin < first->begin))
      first = &hit;
  }
  if (first != nullptr) return first->is(Hint::protects) ? Sense::protects : Sense::exposes;
  std::optional<std::uint16_t> off;
  for (const Hit& hit : hits) {
    if (hit.field == Field::description && hit.is(Hint::off_talk))
      off = std::min(off.value_or(hit.begin), hit.begin);
  }
  for (const Hit& hit : hits) {
    if (hit.field == Field::description && hit.is(Hint::told) && hit.begin < off.value_or(hit.end))
      return Sense::protects;
  }
  return Sense::unknown;
}

std::size_t strongest(const Sums& sums) {
  std::size_t best = place_of(Category::other);
  for (std::size_t i = 0; i < categories; ++i) {
    if (sums.all[i] * order[i] > sums.all[best] * order[best]) best = i;
  }
  return best;
}

std::size_t strongest_worth_a_look(const Sums& sums) {
  std::size_t best = 0;
  for (std::size_t i = 0; is_worth_a_look(i); ++i) {
    if (sums.all[i] * order[i] > sums.all[best] * order[best]) best = i;
  }
  return best;
}

/// The words that decided: of the category first, then what turned the meaning.
std::vector<std::string> deciding(std::span<const Hit> hits, std::span<const PlainText, fields> texts,
                                  Category category, Sense sense) {
  std::vector<std::string> words;
  const auto add = [&](const Hit& hit) {
    const std::string word(texts[static_cast<std::size_t>(hit.field)].words_around(hit.begin, hit.end));
    const auto says_it = [&](const std::string& told) { return told.find(word) != std::string::npos; };
    if (!word.empty() && words.size() < most_words && std::none_of(words.begin(), words.end(), says_it))
      words.push_back(word);
  };
  for (std::size_t field = 0; field < fields; ++field) {
    for (const Hit& hit : hits) {
      if (static_cast<std::size_t>(hit.field) == field && hit.is_category() && hit.says == place_of(category))
        add(hit);
    }
  }
  for (const Hit& hit : hits) {
    const bool turns = sense == Sense::protects ? hit.is(Hint::protects) || hit.is(Hint::protects_always)
                                                : hit.is(Hint::exposes);
    if (hit.field == Field::label && turns && sense != Sense::unknown) add(hit);
  }
  return words;
}

/// What the option that is chosen does, where its words say so.
Sense sense_of_option(std::string_view option, std::string_view lang) {
  if (const auto word = state_word(option, lang))
    return *word == StateWord::on ? Sense::exposes : Sense::protects;
  const std::string_view meaning = option_meaning(option, lang);
  for (const std::string_view wide :
       {"everyone", "members", "public", "friends_of_friends", "second_degree", "network"}) {
    if (meaning == wide) return Sense::exposes;
  }
  for (const std::string_view narrow : {"nobody", "only_me", "private"}) {
    if (meaning == narrow) return Sense::protects;
  }
  return Sense::unknown;
}

Meaning meaning_of_texts(std::string_view label, std::string_view description, std::string_view section,
                         std::string_view lang) {
  const std::array<PlainText, fields> texts = {PlainText(label), PlainText(description), PlainText(section)};
  const Hits found(texts, lang);
  const Sums sums(found.all());
  Meaning meaning;
  meaning.sense = sense_of(found.all());
  const std::size_t best = strongest(sums);
  const std::size_t candidate = strongest_worth_a_look(sums);
  const double harmless = sums.all[place_of(Category::other)];
  const double aside =
      std::max(sums.all[place_of(Category::notifications)], sums.all[place_of(Category::security)]);
  const double topic = sums.all[candidate];
  meaning.score = topic == 0 ? 0 : topic + sums.around() - harmless - (aside > topic ? aside : 0);
  meaning.look = meaning.sense != Sense::protects && meaning.score >= enough;
  meaning.category = static_cast<Category>(meaning.look ? candidate : best);
  if (meaning.look)
    meaning.sense = Sense::exposes;
  else if (meaning.sense == Sense::exposes && !is_worth_a_look(best))
    meaning.sense = Sense::unknown;
  meaning.words = deciding(found.all(), texts, meaning.category, meaning.sense);
  return meaning;
}

/// What a choice does is said by the option that is chosen; what it is about, by all of its words.
Meaning meaning_of_choice(const Asked& setting) {
  Meaning about = meaning_of_texts(setting.label, setting.description, setting.section, setting.lang);
  const Sense known = sense_of_option(setting.state, setting.lang);
  const bool is_switch = state_word(setting.state, setting.lang).has_value();
  if (is_switch && known == Sense::exposes) return about;
  if (known == Sense::exposes) {
    about.score += for_everyone;
    about.look = is_worth_a_look(place_of(about.category)) && about.score >= enough;
    about.sense = Sense::exposes;
  } else if (known == Sense::protects) {
    about.look = false;
    about.sense = is_switch && about.sense == Sense::protects ? Sense::unknown : Sense::protects;
  } else {
    const Meaning option = meaning_of_texts(setting.state, setting.label, setting.section, setting.lang);
    about.look = option.look;
    about.sense = option.sense;
    if (option.look) {
      about.category = option.category;
      about.score = std::max(about.score, option.score);
    }
  }
  if (!setting.state.empty()) about.words.emplace_back(setting.state);
  return about;
}

}  // namespace

Meaning meaning_of(const Asked& setting) {
  if (setting.is_choice) return meaning_of_choice(setting);
  return meaning_of_texts(setting.label, setting.description, setting.section, setting.lang);
}

}  // namespace flipwatch
