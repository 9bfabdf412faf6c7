#include "changes/learned.h"

#include "changes/observe.h"
#include "changes/rewording.h"
#include "changes/same_text.h"
#include "words/fold.h"

namespace flipwatch {

void learn_word(Look& look, const Sighting& sighting) {
  const Known& setting = look.known(sighting.setting);
  const bool is_control_read = sighting.control && sighting.observed.says == Observed::Says::state;
  const std::string& text = sighting.row ? sighting.row_text : setting.row_text;
  const State state = is_control_read ? State(sighting.observed.state) : setting.state;
  const bool is_from_control = is_control_read || !setting.control.empty();
  if (look.late || text.empty() || !is_from_control || !state || (state != "on" && state != "off")) return;
  if (look.reading.lang.empty() || !is_same_language(setting.lang, look.reading.lang) ||
      !can_be_state_word(text))
    return;
  const bool row_is_another = sighting.row && !setting.row_text.empty() && !same_text(setting.row_text, text);
  const bool control_is_another = is_control_read && setting.state &&
                                  (setting.state == "on" || setting.state == "off") && setting.state != state;
  if (row_is_another || control_is_another) return;
  const std::string word = fold(text);
  const std::string lang = language_of(look.reading.lang);
  for (LearnedWord& learned : look.memory().learned) {
    if (learned.lang != lang || learned.word != word) continue;
    if (learned.state.empty() || learned.state == *state) return;
    learned.state.clear();
    learned.touched = true;
    return;
  }
  look.memory().learned.push_back({lang, word, *state, sighting.setting, look.reading.at, true});
}

void settle_text(Look& look, Known& setting) {
  if (!setting.state || !setting.control.empty()) return;
  const std::string before = *setting.state;
  std::string now = as_state(before, setting.lang);
  for (const LearnedWord& learned : look.memory().learned) {
    if (!learned.state.empty() && learned.lang == language_of(setting.lang) && learned.word == fold(before))
      now = learned.state;
  }
  if (now == before) return;
  if (setting.first_state == setting.state) setting.first_state = now;
  setting.state = now;
  setting.row_text.clear();
  setting.touched = true;
}

void unlearn(Look& look, std::string_view word) {
  const std::string folded = fold(word);
  for (LearnedWord& learned : look.memory().learned) {
    if (learned.word != folded || learned.state.empty()) continue;
    learned.state.clear();
    learned.touched = true;
  }
}

}  // namespace flipwatch
