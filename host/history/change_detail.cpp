#include "history/change_detail.h"

#include <nlohmann/json.hpp>

namespace flipwatch {
namespace {

using nlohmann::json;

json place_json(const Address& address) { return {address.page, address.control, address.section}; }

Address place_from(const json& place) { return {place.at(0), place.at(1), place.at(2)}; }

}  // namespace

std::string detail_text(const Detail& detail) {
  json text = json::object();
  for (const Reword& one : detail.wording) text["wording"].push_back({one.field, one.from, one.to});
  if (detail.from && detail.to) text["place"] = {place_json(*detail.from), place_json(*detail.to)};
  if (!detail.added.empty()) text["added"] = detail.added;
  if (!detail.removed.empty()) text["removed"] = detail.removed;
  for (const Candidate& one : detail.candidates)
    text["candidates"].push_back({one.page, one.control, one.label});
  return text.empty() ? "" : text.dump(-1, ' ', false, json::error_handler_t::replace);
}

Detail detail_from(const std::string& text) {
  Detail detail;
  if (text.empty()) return detail;
  const json read = json::parse(text, nullptr, false);
  if (!read.is_object()) return detail;
  for (const json& one : read.value("wording", json::array()))
    detail.wording.push_back({one.at(0), one.at(1), one.at(2)});
  if (read.contains("place")) {
    detail.from = place_from(read["place"].at(0));
    detail.to = place_from(read["place"].at(1));
  }
  detail.added = read.value("added", std::vector<std::string>());
  detail.removed = read.value("removed", std::vector<std::string>());
  for (const json& one : read.value("candidates", json::array()))
    detail.candidates.push_back({one.at(0), one.at(1), one.at(2)});
  return detail;
}

}  // namespace flipwatch
