#include "words/state_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

using flipwatch::state_word;
using flipwatch::StateWord;
using flipwatch::words_for;

namespace {

std::string_view told(std::string_view text, std::string_view lang) {
  const auto state = state_word(text, lang);
  if (!state) return "a text";
  return *state == StateWord::on ? "on" : "off";
}

}  // namespace

TEST_CASE("a word says a state in its own language only") {
  struct Row {
    const char* text;
    const char* lang;
    const char* says;
  };
  for (const auto& [text, lang, says] : {
           Row{"On", "en", "on"},
           Row{"Off", "en", "off"},
           Row{"Yes", "en", "on"},
           Row{"No", "en", "off"},
           Row{" ON\u00a0", "en", "on"},
           Row{"On", "en-GB", "on"},
           Row{"On", "EN_us", "on"},
           Row{"On", "", "on"},
           Row{"Ein", "de-DE", "on"},
           Row{"aus", "de", "off"},
           Row{"An", "de", "on"},
           Row{"An", "en", "a text"},
           Row{"Ein", "en", "a text"},
           Row{"On", "de", "a text"},
           Row{"No", "it", "off"},
           Row{"No", "de", "a text"},
           Row{"SÌ", "it-IT", "on"},
           Row{"Activé", "fr", "on"},
           Row{"Wł.", "pl", "on"},
           Row{"ｵﾝ", "ja", "on"},
           Row{"关闭", "zh-CN", "off"},
           Row{"關閉", "zh-TW", "off"},
           Row{"Enabled", "en", "on"},
           Row{"Not allowed", "en", "off"},
           Row{"Paused", "en", "off"},
           Row{"Nicht erlaubt", "de", "off"},
           Row{"Désactivée", "fr", "off"},
           Row{"Activadas", "es", "on"},
           Row{"Desligado", "pt-PT", "off"},
           Row{"Disattivata", "it", "off"},
           Row{"Ingeschakeld", "nl", "on"},
           Row{"Wyłączono", "pl", "off"},
           Row{"Avstängd", "sv", "off"},
           Row{"AÇIK", "tr", "on"},
           Row{"Devre dışı", "tr", "off"},
           Row{"無効", "ja", "off"},
           Row{"已启用", "zh-CN", "on"},
           Row{"Allow", "en", "a text"},
           Row{"On", "xx", "a text"},
           Row{"On", "english", "a text"},
           Row{"Onward", "en", "a text"},
           Row{"On & 1 more", "en", "a text"},
           Row{"", "en", "a text"},
           Row{"", "", "a text"},
       }) {
    CAPTURE(text);
    CAPTURE(lang);
    CHECK(told(text, lang) == says);
  }
}

TEST_CASE("the reader's list is flat, folded, and names each word once") {
  for (const StateWord state : {StateWord::on, StateWord::off}) {
    const auto words = words_for(state);
    CHECK(std::is_sorted(words.begin(), words.end()));
    CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
  }
  const auto on = words_for(StateWord::on);
  CHECK(std::find(on.begin(), on.end(), "on") != on.end());
}
