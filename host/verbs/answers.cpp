#include "verbs/answers.h"

#include <algorithm>
#include <utility>

namespace flipwatch {
namespace {

using nlohmann::json;

void put(json& object, const char* name, std::string_view text) {
  if (!text.empty()) object[name] = text;
}

/// Where the setting's page is: as it was last read, else as the pack says.
std::string url_of(const Memory& memory, const Known& setting, const Policy& policy, std::string_view site) {
  for (const KnownPageRead& page : memory.pages) {
    if (page.page == setting.page && !page.url.empty()) return page.url;
  }
  return policy.url_of(site, setting.page);
}

json wording_json(const std::vector<Reword>& wording) {
  json list = json::array();
  for (const Reword& one : wording)
    list.push_back({{"field", one.field}, {"from", one.from}, {"to", one.to}});
  return list;
}

json candidates_json(const std::vector<Candidate>& candidates) {
  json list = json::array();
  for (const Candidate& one : candidates)
    list.push_back({{"page", one.page}, {"control", one.control}, {"label", one.label}});
  return list;
}

json place_json(const Address& address) {
  return {{"page", address.page}, {"control", address.control}, {"section", address.section}};
}

void put(json& out, const Detail& detail) {
  if (!detail.wording.empty()) out["wording"] = wording_json(detail.wording);
  if (detail.from && detail.to)
    out["place"] = {{"from", place_json(*detail.from)}, {"to", place_json(*detail.to)}};
  if (!detail.added.empty() || !detail.removed.empty()) {
    out["added"] = detail.added;
    out["removed"] = detail.removed;
  }
  if (!detail.candidates.empty()) out["candidates"] = candidates_json(detail.candidates);
}

}  // namespace

void put_time(json& object, const char* name, const std::optional<Time>& time) {
  if (time) object[name] = format_time(*time);
}

void put_decision(json& object, const Known& setting) {
  if (!setting.decision) return;
  object["decision"] = name_of(setting.decision->kind);
  object["decided_at"] = format_time(setting.decision->at);
  if (setting.decision->until) object["until"] = format_date(*setting.decision->until);
  put(object, "decision_reason", setting.decision->reason);
}

json state_json(const State& state) { return state ? json(*state) : json(nullptr); }

json wanted_json(const Rule* rule) {
  if (!rule || rule->wanted.empty()) return nullptr;
  if (rule->wanted.size() == 1) return rule->wanted[0];
  return json(std::vector<std::string_view>(rule->wanted.begin(), rule->wanted.end()));
}

json item_json(const Memory& memory, const ReviewItem& item, const Policy& policy, std::string_view site,
               std::string_view account) {
  const Known& setting = memory.settings[item.setting];
  const bool told = setting.state && !setting.unreadable && !setting.gone_at;
  json out = json::object();  // member by member: a list of pairs would make each of them twice
  out["site"] = site;
  out["account"] = account;
  out["page"] = setting.page;
  out["control"] = setting.control;
  out["label"] = label_of(memory, setting);
  out["section"] = setting.heading();
  out["state"] = told ? json(*setting.state) : json(nullptr);
  out["wanted"] = wanted_json(item.rule);
  out["category"] = name_of(item.category);
  out["severity"] = name_of(item.severity);
  out["why"] = item.rule ? item.rule->why : std::string_view();
  out["url"] = url_of(memory, setting, policy, site);
  json& reasons = out["reasons"] = json::array();
  for (const Reason reason : item.reasons) reasons.push_back(name_of(reason));
  json& steps = out["steps"] = json::array();
  if (item.rule) {
    for (const std::string_view step : item.rule->steps) steps.push_back(step);
    put(out, "source", item.rule->source);
    put(out, "rule_since", item.rule->since);
    put(out, "rule_since_says", item.rule->since_says);
  }
  if (told && setting.shown) out["shown"] = *setting.shown;
  if (setting.gone_at)
    put_time(out, "since", setting.gone_at);
  else
    put_time(out, "since", told ? setting.since_at : setting.unreadable_at);
  put_time(out, "last", told || setting.gone_at ? setting.before_at : memory.last_told(item.setting));
  if (memory.is_unstable(item.setting)) out["unstable"] = true;
  const auto has = [&](Reason reason) {
    return std::find(item.reasons.begin(), item.reasons.end(), reason) != item.reasons.end();
  };
  if (item.sense != Sense::unknown) out["sense"] = name_of(item.sense);
  if (!item.words.empty()) out["words"] = item.words;
  if (has(Reason::reworded)) out["wording"] = wording_json(setting.wording);
  if (!item.probably.empty()) out["probably"] = item.probably;
  if (!setting.candidates.empty() && (has(Reason::appeared) || has(Reason::gone)))
    out["candidates"] = candidates_json(setting.candidates);
  if (item.is_new_rule) out["new_rule"] = true;
  put_decision(out, setting);
  return out;
}

json change_json(const Change& change, const Known& setting, std::string_view label, std::string_view site,
                 std::string_view account) {
  json out = {{"seq", change.seq},
              {"site", site},
              {"account", account},
              {"page", setting.page},
              {"control", setting.control},
              {"label", label},
              {"kind", name_of(change.kind)},
              {"from", state_json(change.from)},
              {"to", state_json(change.to)},
              {"by", name_of(change.by)},
              {"at", format_time(change.at)}};
  put_time(out, "last", change.last);
  put(out, change.detail);
  return out;
}

std::size_t weight(const json& value) {
  std::size_t bytes = 2;
  if (value.is_string()) {
    for (const char c : value.get_ref<const std::string&>()) {
      const bool escaped = c == '"' || c == '\\';
      bytes += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? 6U : escaped ? 2U : 1U;
    }
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.items()) bytes += key.size() + 4 + weight(member);
  } else if (value.is_array()) {
    for (const json& element : value) bytes += weight(element) + 1;
  } else {
    bytes += 22;  // the longest number, and every other word
  }
  return bytes;
}

bool BoundedList::add(json element) {
  const std::size_t bytes = weight(element) + 1;
  if (bytes > left_) return false;
  left_ -= bytes;
  list_.push_back(std::move(element));
  return true;
}

}  // namespace flipwatch
