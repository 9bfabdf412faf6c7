#include "words/option_words.h"

#include <doctest/doctest.h>

using flipwatch::option_meaning;
using flipwatch::same_option;

TEST_CASE("an option means the same in every language") {
  struct Row {
    const char* text;
    const char* lang;
    const char* means;
  };
  for (const auto& [text, lang, means] : {
           Row{"Nobody", "en", "nobody"},
           Row{"No one", "en-GB", "nobody"},
           Row{"Only visible to me", "en", "only_me"},
           Row{"Anyone", "", "everyone"},
           Row{"All LinkedIn members", "en", "members"},
           Row{"Everyone on LinkedIn (recommended)", "en", "members"},
           Row{"1st degree connections", "en", "connections"},
           Row{"Your connections only", "en", "connections"},
           Row{"2nd degree connections", "en", "second_degree"},
           Row{"Friends of friends", "en", "friends_of_friends"},
           Row{"NIEMAND", "de", "nobody"},
           Row{"Nur ich", "de-DE", "only_me"},
           Row{"Alle LinkedIn-Mitglieder", "de", "members"},
           Row{"Moi uniquement", "fr", "only_me"},
           Row{"Tous les membres LinkedIn", "fr", "members"},
           Row{"Nadie", "es", "nobody"},
           Row{"Todo mundo", "pt-BR", "everyone"},
           Row{"Solo i tuoi collegamenti", "it", "connections"},
           Row{"Iedereen", "nl", "everyone"},
           Row{"Tylko ja", "pl", "only_me"},
           Row{"Endast jag", "sv", "only_me"},
           Row{"Herkes", "tr", "everyone"},
           Row{"すべてのLinkedInメンバー", "ja", "members"},
           Row{"仅自己可见", "zh-CN", "only_me"},
           Row{"所有领英会员", "zh", "members"},
           // What no list knows, and what another language says.
           Row{"Schools & 4 more", "en", ""},
           Row{"Niemand", "en", ""},
           Row{"All of the LinkedIn members", "en", ""},
           Row{"Everyone on ", "en", ""},
           Row{"", "en", ""},
           Row{"Everyone", "xx", ""},
       }) {
    CAPTURE(text);
    CAPTURE(lang);
    CHECK(option_meaning(text, lang) == means);
  }
}

TEST_CASE("two options are one where they read alike or mean alike") {
  struct Row {
    const char* one;
    const char* lang_one;
    const char* other;
    const char* lang_other;
    bool same;
  };
  for (const auto& [one, lang_one, other, lang_other, same] : {
           Row{"Nobody", "en", "No one", "en", true},
           Row{"Only visible to me", "en", "Nur für mich sichtbar", "de", true},
           Row{"Most recent posts", "en", "most  recent posts", "en", true},
           Row{"Anyone", "en", "Jeder", "de", true},
           Row{"Nobody", "en", "Only me", "en", false},
           Row{"Everyone", "en", "All LinkedIn members", "en", false},  // the one holds those outside, too
           Row{"Most recent posts", "en", "Neueste Beiträge", "de", false},
           Row{"", "en", "", "de", true},
       }) {
    CAPTURE(one);
    CAPTURE(other);
    CHECK(same_option(one, lang_one, other, lang_other) == same);
  }
}
