// Labels as a page may hold them: the first line is a language, the rest the text.
#include <cstdint>
#include <string>

#include "messaging/utf8.h"
#include "must.h"
#include "words/fold.h"
#include "words/meaning.h"
#include "words/option_words.h"
#include "words/plain_text.h"
#include "words/state_words.h"
#include "words/wording.h"

using namespace flipwatch;

namespace {

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t bytes = code_point_bytes(text);
    if (bytes == 0) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

void hold_folding(std::string_view text) {
  const std::string folded = fold(text);
  must(fold(folded) == folded, "folding twice changes nothing", text);
  must(!is_utf8(text) || is_utf8(folded), "what was UTF-8 stays UTF-8", text);
}

void hold_wording(std::string_view text, std::string_view lang) {
  const std::string key = wording_key(text, lang);
  must(key == wording_key(text, lang), "one text has one key", text);
  must(key == wording_key(fold(text), lang), "two texts with one fold have one key", text);
  must(!is_utf8(text) || is_utf8(key), "a key of UTF-8 is UTF-8", text);
}

void hold_plain_text(std::string_view text) {
  const PlainText plain(text);
  const std::size_t size = plain.view().size();
  must(size <= PlainText::capacity, "plain text ends at its capacity");
  for (std::size_t begin = 0; begin < size; begin += 7) {
    for (std::size_t end = begin + 1; end <= size; end += 13) {
      const std::string_view words = plain.words_around(begin, end);
      must(words.empty() ||
               (words.data() >= text.data() && words.data() + words.size() <= text.data() + text.size()),
           "words are words of the text", text);
    }
  }
}

void hold_meaning(std::string_view text, std::string_view lang) {
  const std::string_view half = text.substr(0, text.size() / 2);
  const std::string_view rest = text.substr(half.size());
  const Meaning meaning = meaning_of({.label = half,
                                      .description = rest,
                                      .section = text,
                                      .lang = lang,
                                      .is_choice = text.size() % 2 == 1,
                                      .state = rest});
  must(!meaning.look || meaning.score >= enough, "what is worth a look has the score for it", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(all.find('\n'), all.size());
  const std::string_view lang = all.substr(0, end);
  const std::string_view text = all.substr(std::min(end + 1, all.size()));
  hold_folding(text);
  hold_wording(text, lang);
  hold_plain_text(text);
  hold_meaning(text, lang);
  must(state_word(text, lang) == state_word(fold(text), lang), "a folded state is the same state", text);
  must(same_option(text, lang, text, lang), "an option is itself", text);
  return 0;
}
