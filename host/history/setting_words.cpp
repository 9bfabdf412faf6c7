#include "history/setting_words.h"

#include <nlohmann/json.hpp>

namespace flipwatch {
namespace {

using nlohmann::json;

json wording_json(const Wording& wording) {
  return {{"label", wording.label},
          {"row_label", wording.row_label},
          {"section", wording.section},
          {"row_section", wording.row_section},
          {"description", wording.description},
          {"options", wording.options}};
}

Wording wording_from(const json& text) {
  return {.label = text.value("label", ""),
          .row_label = text.value("row_label", ""),
          .section = text.value("section", ""),
          .row_section = text.value("row_section", ""),
          .description = text.value("description", ""),
          .options = text.value("options", std::vector<std::string>())};
}

}  // namespace

std::string words_text(const Known& known) {
  json words = json::object();
  if (!known.home_lang.empty()) words["home"] = known.home_lang;
  for (const auto& [lang, wording] : known.elsewhere) words["elsewhere"][lang] = wording_json(wording);
  for (const Address& former : known.former) words["former"].push_back({former.page, former.control});
  for (const Reword& open : known.wording) words["wording"].push_back({open.field, open.from, open.to});
  for (const Candidate& one : known.candidates)
    words["candidates"].push_back({one.page, one.control, one.label});
  return words.empty() ? "" : words.dump(-1, ' ', false, json::error_handler_t::replace);
}

void put_words(const std::string& text, Known& known) {
  if (text.empty()) return;
  const json words = json::parse(text, nullptr, false);
  if (!words.is_object()) return;
  known.home_lang = words.value("home", "");
  const json elsewhere = words.value("elsewhere", json::object());
  for (auto one = elsewhere.begin(); one != elsewhere.end(); ++one)
    known.elsewhere[one.key()] = wording_from(one.value());
  for (const json& former : words.value("former", json::array()))
    known.former.push_back({former.at(0), former.at(1), ""});
  for (const json& open : words.value("wording", json::array()))
    known.wording.push_back({open.at(0), open.at(1), open.at(2)});
  for (const json& one : words.value("candidates", json::array()))
    known.candidates.push_back({one.at(0), one.at(1), one.at(2)});
}

}  // namespace flipwatch
