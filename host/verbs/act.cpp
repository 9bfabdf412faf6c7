#include "verbs/all_verbs.h"
#include "verbs/limits.h"
#include "verbs/read_reading.h"

#include "history/history.h"

#include <nlohmann/json.hpp>

namespace flipwatch {
namespace {

State read_state(const Field& field) {
  return field.present() ? field.nullable_text(state_limit) : std::nullopt;
}

}  // namespace

nlohmann::json act(Workplace& workplace, const Field& request) {
  const std::string site = request["site"].text(site_limit);
  const Signs signs = read_signs(request);
  Act act;
  act.page = request["page"].text(page_limit);
  act.control = request["control"].text_or("", key_limit);
  const std::string label = request["label"].text_or("", label_limit);
  act.from = read_state(request["from"]);
  act.to = request["to"].nullable_text(state_limit);
  act.at = request["at"].time();
  workplace.history().note_act(site, signs, act, label);
  return nlohmann::json::object();
}

}  // namespace flipwatch
