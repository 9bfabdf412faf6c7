#include "messaging/answer.h"

#include <nlohmann/json.hpp>

namespace flipwatch {

using nlohmann::json;

json answer_of(const Error& error, const json& id) {
  json answer = {{"id", id}, {"type", "error"}, {"code", name_of(error.code)}, {"message", error.what()}};
  if (!error.pointer.empty()) answer["pointer"] = error.pointer;
  if (!error.way_out.empty()) answer["way_out"] = error.way_out;
  return answer;
}

void add_warnings(json& answer, std::span<const Warning> warnings) {
  if (warnings.empty()) return;
  json list = json::array();
  for (const Warning& warning : warnings) {
    json& entry = list.emplace_back(json{{"code", warning.code}, {"message", warning.message}});
    if (!warning.way_out.empty()) entry["way_out"] = warning.way_out;
  }
  answer["warnings"] = std::move(list);
}

std::string as_text(const json& answer) {
  return answer.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace flipwatch
