#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "bench/suspect/labels.h"
#include "words/meaning_tables.h"

using flipwatch::Asked;
using flipwatch::Meaning;
using flipwatch::meaning_of;

namespace {

/// What a simple program would do: any of these words anywhere, and it is worth a look.
Meaning by_words(const Asked& setting) {
  constexpr std::string_view words[] = {"train",    "AI ",      "advert",   " ads",     "Ads",     "partner",
                                        "third",    "share",    "Share",    "activity", "history", "personal",
                                        "Personal", "location", "Location", "cookie",   "track",   "visib",
                                        "public",   "profile",  "search",   "contact",  "Contact", "data",
                                        "Data",     "improve",  "Improve",  "who can",  "message"};
  Meaning meaning;
  for (const std::string_view text : {setting.label, setting.description, setting.section}) {
    for (const std::string_view word : words) {
      if (text.find(word) == std::string_view::npos) continue;
      meaning.look = true;
      meaning.words.emplace_back(word);
    }
  }
  return meaning;
}

void print_row(const char* who, const char* part, const Quality& it) {
  std::printf("| %-22s | %-22s | %8d | %5d | %9.3f | %6.3f | %8.3f | %5.3f |\n", who, part, it.settings,
              it.worth, it.precision(), it.recall(), it.category(), it.sense());
}

template <class Judge>
double nanoseconds(const std::vector<Labelled>& labels, const Judge& judge) {
  constexpr int rounds = 200;
  std::size_t kept = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round) {
    for (const Labelled& setting : labels) kept += judge(setting.asked()).words.size();
  }
  const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
  if (kept == 0) std::puts("nothing was found");  // so that the work is not optimised away
  return taken.count() / (rounds * static_cast<double>(labels.size()));
}

/// The mistakes on the part that word lists may be tuned on; the other part's are not to be looked at.
void print_mistakes(const std::vector<Labelled>& labels) {
  for (const Labelled& setting : labels) {
    if (setting.held_out()) continue;
    const Meaning meaning = meaning_of(setting.asked());
    const bool wrong_look = meaning.look != setting.look;
    const bool wrong_category = setting.look && meaning.look && meaning.category != setting.category;
    const bool wrong_sense = setting.sense != flipwatch::Sense::unknown && meaning.sense != setting.sense;
    if (!wrong_look && !wrong_category && !wrong_sense) continue;
    std::printf("%s %s [%s | %s | %s] is %s %s, told %s %s %.1f:", setting.lang.c_str(),
                wrong_look       ? (setting.look ? "MISSED" : "FALSE")
                : wrong_category ? "category"
                                 : "sense",
                setting.label.c_str(), setting.description.c_str(), setting.section.c_str(),
                name_of(setting.category).data(), name_of(setting.sense).data(),
                name_of(meaning.category).data(), name_of(meaning.sense).data(), meaning.score);
    for (const std::string& word : meaning.words) std::printf(" \"%s\"", word.c_str());
    std::puts("");
  }
}

}  // namespace

/// suspect [mistakes]: how well words alone tell which settings are worth a look, and what that costs.
int main(int argc, char** argv) {
  const auto labels = read_labels(FLIPWATCH_LABELS);
  if (argc > 1 && std::string_view(argv[1]) == "mistakes") {
    print_mistakes(labels);
    return EXIT_SUCCESS;
  }
  Quality ours[2], theirs[2];
  for (const Labelled& setting : labels) {
    count(ours[setting.held_out() ? 1 : 0], setting, meaning_of(setting.asked()));
    count(theirs[setting.held_out() ? 1 : 0], setting, by_words(setting.asked()));
  }
  std::printf("| %-22s | %-22s | settings | worth | precision | recall | category | sense |\n", "who",
              "part");
  std::puts(
      "|------------------------|------------------------|---------:|------:|----------:|-------:|---------:|"
      "------:|");
  print_row("meaning_of", "tuned on", ours[0]);
  print_row("meaning_of", "held out", ours[1]);
  print_row("any of 29 words", "tuned on", theirs[0]);
  print_row("any of 29 words", "held out", theirs[1]);
  const auto& tables = flipwatch::built_in_meanings();
  std::printf("\n%.0f ns a setting (any of 29 words: %.0f ns); tables: %zu states, %zu patterns, %zu bytes\n",
              nanoseconds(labels, meaning_of), nanoseconds(labels, by_words), tables.states.size(),
              tables.patterns.size(),
              tables.states.size_bytes() + tables.patterns.size_bytes() + tables.meanings.size_bytes() +
                  tables.classes.size_bytes());
  return EXIT_SUCCESS;
}
