#include "words/fold.h"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <string>

using flipwatch::fold;

TEST_CASE("texts that read alike fold alike") {
  struct Row {
    const char* one;
    const char* other;
  };
  for (const auto& [one, other] : {
           Row{"Ads off LinkedIn", "ads OFF linkedin"},
           Row{"  Ads\toff \n LinkedIn ", "Ads off LinkedIn"},
           Row{"Ads\u00a0off\u202fLinkedIn", "Ads off LinkedIn"},
           Row{"Ads\u2028off LinkedIn", "Ads off LinkedIn"},
           Row{"Ads o\u200bff Link\u00adedIn\ufeff", "Ads off LinkedIn"},
           Row{"amélioration de l’IA", "amélioration de l'IA"},
           Row{"ame\u0301lioration de l\u00b4IA", "AMÉLIORATION DE L'IA"},
           Row{"\u201cUse data\u201d", "\"Use data\""},
           Row{"«Use data»", "'Use data'"},
           Row{"Self\u2011ID \u2013 information", "Self-ID - information"},
           Row{"Self\uff0dID", "Self-ID"},
           Row{"STRASSE", "Straße"},
           Row{"オン", "ｵﾝ"},
           Row{"Ｏｎ", "on"},
           Row{"Wait…", "wait..."},
       }) {
    CAPTURE(one);
    CHECK(fold(one) == fold(other));
  }
}

TEST_CASE("texts that a person tells apart stay apart") {
  struct Row {
    const char* one;
    const char* other;
  };
  for (const auto& [one, other] : {
           Row{"Ads off LinkedIn", "Ads of LinkedIn"},
           Row{"Adsoff", "Ads off"},
           Row{"Sí", "Si"},
           Row{"Schools & 4 more", "Schools & 3 more"},
           Row{"‹email›", "'email'"},  // a placeholder is no quotation
           Row{"ı", "i"},
       }) {
    CAPTURE(one);
    CHECK(fold(one) != fold(other));
  }
}

TEST_CASE("what is nothing but space folds to nothing, and what is no UTF-8 is kept") {
  CHECK(fold("") == "");
  CHECK(fold(" \u00a0\u200b ") == "");
  CHECK(fold("A\xff B") == "a\xff b");
}

TEST_CASE("folding twice changes nothing, for every character there is") {
  for (utf8proc_int32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;  // no characters
    unsigned char bytes[4];
    const auto size = static_cast<std::size_t>(utf8proc_encode_char(c, bytes));
    const std::string once = fold("a" + std::string(bytes, bytes + size) + "b");
    if (fold(once) != once) FAIL_CHECK("U+", c, " folds to ", once, " and then to ", fold(once));
  }
}
