#include "words/meaning.h"

#include <doctest/doctest.h>

#include "bench/suspect/labels.h"

using flipwatch::Asked;
using flipwatch::Meaning;
using flipwatch::meaning_of;

namespace {

/// "ads, exposes" for what is worth a look, else what it is about: "security", or "visibility, protects".
std::string told(const Meaning& meaning) {
  std::string text = meaning.look ? "look: " : "";
  text += name_of(meaning.category);
  if (meaning.sense != flipwatch::Sense::unknown) text += ", " + std::string(name_of(meaning.sense));
  return text;
}

struct Row {
  const char* lang;
  const char* label;
  const char* says;
};

void check_all(std::initializer_list<Row> rows) {
  for (const auto& [lang, label, says] : rows) {
    CAPTURE(lang);
    CAPTURE(label);
    CHECK(told(meaning_of({.label = label, .lang = lang})) == says);
  }
}

}  // namespace

TEST_CASE("a switch that gives something away is worth a look, in every language") {
  check_all({
      {"en", "Use my data for training content creation AI models", "look: ai_training, exposes"},
      {"en", "Personalized ads", "look: ads, exposes"},
      {"en", "Share my data with business partners", "look: data_sharing, exposes"},
      {"en", "Location History", "look: tracking, exposes"},
      {"en", "Let search engines link to your profile", "look: visibility, exposes"},
      {"en", "Sync contacts", "look: contact, exposes"},
      {"de", "Meine Daten zum Trainieren von KI-Modellen verwenden", "look: ai_training, exposes"},
      {"de", "Personalisierte Werbung", "look: ads, exposes"},
      {"fr", "Partager mes données avec des partenaires", "look: data_sharing, exposes"},
      {"es", "Anuncios personalizados", "look: ads, exposes"},
      {"pt-BR", "Histórico de localização", "look: tracking, exposes"},
      {"it", "Condividi i dati con terze parti", "look: data_sharing, exposes"},
      {"nl", "Gepersonaliseerde advertenties", "look: ads, exposes"},
      {"pl", "Użyj moich danych do trenowania modeli AI", "look: ai_training, exposes"},
      {"sv", "Dela data med partner", "look: data_sharing, exposes"},
      {"tr", "Konum geçmişi", "look: tracking, exposes"},
      {"ja", "連絡先を同期", "look: contact, exposes"},
      {"zh-CN", "使用我的数据训练内容创作AI模型", "look: ai_training, exposes"},
  });
}

TEST_CASE("what turns the meaning round makes it a switch that protects") {
  check_all({
      {"en", "Protect your posts", "visibility, protects"},
      {"en", "Hide my profile from search engines", "visibility, protects"},
      {"en", "Don\u2019t show me interest-based ads", "ads, protects"},
      {"en", "Block AI training", "ai_training, protects"},
      {"en", "Targeted advertising opt-out", "ads, protects"},
      {"en", "Unsubscribe from all emails", "notifications, protects"},
      {"en", "Tell websites not to sell or share my data", "data_sharing, protects"},
      {"en", "Allow messages only from people you follow", "contact, protects"},
      {"de", "Suchmaschinen-Indexierung verhindern", "visibility, protects"},
      {"fr", "Ne pas vendre mes données personnelles", "data_sharing, protects"},
      {"es", "No mostrarme anuncios basados en intereses", "ads, protects"},
      {"pl", "Ukryj mój status online", "visibility, protects"},
      {"ja", "オンライン状況を表示しない", "visibility, protects"},
      {"zh", "不向搜索引擎显示我的主页", "visibility, protects"},
  });
}

TEST_CASE("nobody is bothered with looks, sound, comfort, security and messages") {
  check_all({
      {"en", "Dark mode", "other"},
      {"en", "Autoplay videos in your feed", "other"},
      {"en", "Always show captions", "other"},
      {"en", "Two-factor authentication", "security"},
      {"en", "Push notifications", "notifications"},
      {"en", "Screen sharing", "other"},
      {"de", "Dunkler Modus", "other"},
      {"de", "Zwei-Faktor-Authentifizierung", "security"},
      {"fr", "Notifications push", "notifications"},
      {"ja", "ダークモード", "other"},
  });
}

TEST_CASE("a false friend is known by its company") {
  check_all({
      {"en", "Weekly training summary email", "notifications"},
      {"en", "Hide profile photos", "other, protects"},
      {"en", "Private messages from everyone", "look: contact, exposes"},  // not private for that
      {"en", "Data usage", "other"},
      {"de", "Videos anzeigen", "other"},
  });
}

TEST_CASE("description and heading say what a bare label is about") {
  CHECK(told(meaning_of(
            {.label = "Search privacy", .description = "Hide your profile from search engines."})) ==
        "visibility, protects");
  CHECK(told(meaning_of({.label = "Mentions", .section = "Push notifications"})) == "notifications");
  CHECK(told(meaning_of({.label = "Schools", .section = "Ad preferences"})) == "look: ads, exposes");
  CHECK(told(meaning_of({.label = "Schools"})) == "other");
}

TEST_CASE("of a choice it is the option that exposes or protects") {
  const auto choice = [](const char* label, const char* state, const char* lang = "en") {
    return told(meaning_of({.label = label, .lang = lang, .is_choice = true, .state = state}));
  };
  CHECK(choice("Who can see your friends list?", "Everyone") == "look: visibility, exposes");
  CHECK(choice("Who can see your friends list?", "Only me") == "visibility, protects");
  CHECK(choice("Wer kann deine Freundesliste sehen?", "Niemand", "de") == "visibility, protects");
  CHECK(choice("Advertising preferences", "Do not show me interest-based ads") == "ads, protects");
  CHECK(choice("Model training", "Enabled") == "look: ai_training, exposes");
  CHECK(choice("Model training", "Disabled") == "ai_training, protects");
  CHECK(choice("Theme", "Dark") == "other");
  CHECK(
      meaning_of(
          {.label = "Do not sell", .lang = "en", .is_choice = true, .state = "Share my personal information"})
          .score >= flipwatch::enough);
}

TEST_CASE("the words that decided are told as the page has them") {
  CHECK(meaning_of({.label = "Personalisierte Werbung", .lang = "de"}).words ==
        std::vector<std::string>{"Personalisierte Werbung"});
  CHECK(meaning_of({.label = "Hide my profile", .lang = "en"}).words ==
        std::vector<std::string>{"my profile", "Hide"});
  CHECK(meaning_of({.label = "Tab size", .lang = "en"}).words.empty() == false);
}

TEST_CASE("the language of the page is a hint, its words decide") {
  CHECK(told(meaning_of({.label = "Personalisierte Werbung", .lang = "en"})) == "look: ads, exposes");
  CHECK(told(meaning_of({.label = "Personalisierte Werbung"})) == "look: ads, exposes");
  CHECK(told(meaning_of({.label = "Personalized ads", .lang = "xx"})) == "look: ads, exposes");
}

TEST_CASE("any text has an answer") {
  for (const std::string& text :
       {std::string(), std::string(5000, 'a'), std::string(3000, ' '), std::string("\xff\xfe\xc3"),
        std::string("ads ads ads ads ") + std::string(2000, '.')}) {
    meaning_of({.label = text, .description = text, .section = text, .is_choice = true, .state = text});
  }
}

TEST_CASE("the words do as well as they did on real settings") {
  Quality tuned, held_out;
  for (const Labelled& setting : read_labels(FLIPWATCH_TESTS "/bench/suspect/labels.json")) {
    count(setting.held_out() ? held_out : tuned, setting, meaning_of(setting.asked()));
  }
  CHECK(tuned.settings >= 500);
  CHECK(tuned.precision() >= 0.97);
  CHECK(tuned.recall() >= 0.97);
  CHECK(tuned.category() >= 0.96);
  // Looser: a list is not to be tuned until these pass.
  CHECK(held_out.precision() >= 0.93);
  CHECK(held_out.recall() >= 0.93);
  CHECK(held_out.category() >= 0.9);
}
