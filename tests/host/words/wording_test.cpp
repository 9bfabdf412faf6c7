#include "words/wording.h"

#include <doctest/doctest.h>

using flipwatch::wording_key;

namespace {

struct Row {
  const char* lang;
  const char* one;
  const char* other;
};

void check_all(std::initializer_list<Row> rows, bool same) {
  for (const auto& [lang, one, other] : rows) {
    CAPTURE(lang);
    CAPTURE(one);
    CAPTURE(other);
    CAPTURE(wording_key(one, lang));
    CAPTURE(wording_key(other, lang));
    CHECK((wording_key(one, lang) == wording_key(other, lang)) == same);
  }
}

}  // namespace

TEST_CASE("what a person would call the same sentence is no rewording") {
  check_all(
      {
          {"en", "Ads off LinkedIn", " ads  off\u00a0LINKEDIN "},
          {"en", "Who can see your “stories”?", "Who can see your 'stories'"},
          {"en", "Third\u2011party data \u2013 for ads.", "Third-party data - for ads"},
          {"en", "Opt-out of ads:", "Opt out of ads"},
          {"en", "Manage your data…", "Manage your data"},
          {"en", "\u2022 Read receipts", "Read receipts"},
          {"ja", "AI モデルの改善", "AIモデルの改善。"},
      },
      true);
}

TEST_CASE("a counter is no rewording") {
  check_all(
      {
          {"en", "Blocked members (3)", "Blocked members (12)"},
          {"en", "Blocked members (3)", "Blocked members"},
          {"en", "Notifications 99+", "Notifications 3"},
          {"en", "Schools & 4 more", "Schools & 1 more"},
          {"en", "12 people can see this", "1 person can see this"},
          {"en", "Shared with 12,000 followers", "Shared with 980 followers"},
          {"en", "3 of 12 done", "4 of 12 done"},
          {"de", "Schulen und 4 weitere", "Schulen und 3 weitere"},
          {"de", "2 Geräte verbunden", "1 Gerät verbunden"},
          {"fr", "Appareils connectés (2)", "Appareils connectés (5)"},
          {"pl", "5 osób", "2 osoby"},
          {"ja", "3人のフォロワー", "12人のフォロワー"},
          {"zh-CN", "已屏蔽 3 人", "已屏蔽 5 人"},
      },
      true);
}

TEST_CASE("a date or a moment is no rewording") {
  check_all(
      {
          {"en", "Last changed 18 September 2024", "Last changed 3 March 2025"},
          {"en", "Last changed September 18, 2024", "Last changed 2024-09-18"},
          {"en", "Last changed on Monday, September 18th, 2024 at 2:30 PM", "Last changed on 9/18/24"},
          {"en", "Saved 2 days ago", "Saved yesterday"},
          {"en", "Saved 1 hour ago", "Saved just now"},
          {"en", "Since May 2025", "Since October 2024"},
          {"de", "Zuletzt geändert: 18. September 2024", "Zuletzt geändert: 03.03.2025, 14:30 Uhr"},
          {"de", "Gespeichert vor 2 Tagen", "Gespeichert gestern"},
          {"fr", "Modifié le 18 septembre 2024", "Modifié le 1er mars 2025"},
          {"fr", "Enregistré il y a 2 jours", "Enregistré hier"},
          {"es", "Modificado el 18 de septiembre de 2024", "Modificado el 3 de marzo de 2025"},
          {"es", "Guardado hace 2 días", "Guardado ayer"},
          {"pt", "Salvo há 2 dias", "Salvo ontem"},
          {"it", "Salvato 2 giorni fa", "Salvato ieri"},
          {"nl", "Opgeslagen 2 dagen geleden", "Opgeslagen gisteren"},
          {"pl", "Zapisano 18 września 2024", "Zapisano 2 dni temu"},
          {"sv", "Sparat för 2 dagar sedan", "Sparat för 3 veckor sedan"},
          {"tr", "2 gün önce kaydedildi", "dün kaydedildi"},
          {"ja", "最終更新：2024年9月18日", "最終更新：2025年3月3日"},
          {"ja", "2日前に保存", "昨日に保存"},
          {"zh", "2024年9月18日更新", "2天前更新"},
      },
      true);
}

TEST_CASE("who is meant is no rewording") {
  check_all(
      {
          {"en", "Mail goes to ‹email›", "Mail goes to ada@example.org"},
          {"en", "Hello ‹name›, this is yours", "Hello ‹n.›, this is yours"},
          {"de", "Anrufe an ‹phone›", "Anrufe an ‹phone›."},
      },
      true);
}

TEST_CASE("a changed word is a rewording, and so is a number that carries meaning") {
  check_all(
      {
          {"en", "Ads outside of LinkedIn", "Ads off LinkedIn"},
          {"en", "Can LinkedIn and its affiliates use your data?", "Can LinkedIn use your data?"},
          {"en", "Use my data", "Use your data"},
          {"en", "We share your data", "We do not share your data"},
          {"en", "Kept for 30 days", "Kept for 90 days"},
          {"en", "Kept for 5 years", "Kept for 30 days"},
          {"en", "Up to 10 GB", "Up to 50 GB"},
          {"en", "Costs $5", "Costs $10"},
          {"en", "20% of searches", "80% of searches"},
          {"en", "For people over 18", "For people over 13"},
          {"en", "At least 3 devices", "At least 2 devices"},
          {"en", "Train GPT-4", "Train GPT-5"},
          {"en", "2nd degree connections", "3rd degree connections"},
          {"en", "Sign-in & security", "Sign in or security"},
          {"de", "30 Tage aufbewahren", "90 Tage aufbewahren"},
          {"de", "Kontakte 1. Grades", "Kontakte 2. Grades"},
          {"fr", "Conserver pendant 30 jours", "Conserver pendant 6 mois"},
          {"es", "Conservar 30 días", "Conservar 90 días"},
          {"pl", "Przechowuj przez 30 dni", "Przechowuj przez 90 dni"},
          {"tr", "30 gün sakla", "90 gün sakla"},
          {"ja", "30日間保存する", "90日間保存する"},
          {"zh", "保留30天", "保留90天"},
          {"zh", "使用我的数据", "不使用我的数据"},
          {"en", "", "Anything"},
      },
      false);
}

TEST_CASE("in a language without a list the words of all languages tell a date") {
  check_all({{"xx", "Saved 2 days ago", "Saved 5 days ago"}, {"", "Saved 2 days ago", "Saved today"}}, true);
  check_all({{"xx", "Kept for 30 days", "Kept for 90 days"}}, false);
}
