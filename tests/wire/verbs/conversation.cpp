#include "conversation.h"

#include <doctest/doctest.h>

#include <utility>

using nlohmann::json;

namespace {

constexpr std::string_view month = "2026-11-";

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : std::string(between)) + part;
  return all;
}

/// Cuts off and returns what stands before `mark`; all of it where there is none.
std::string cut(std::string_view& text, std::string_view mark) {
  const auto at = text.find(mark);
  std::string head(text.substr(0, at));
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + mark.size());
  return head;
}

json key(std::string_view text) {
  std::string page = cut(text, "#");
  return {{"page", page}, {"control", std::string(text)}};
}

std::string state_text(const json& state) { return state.is_null() ? "?" : state.get<std::string>(); }

std::vector<std::string> options_of(std::string_view text) {
  std::vector<std::string> options;
  while (!text.empty()) options.push_back(cut(text, "|"));
  return options;
}

std::string by_whom(const json& made) { return made.at("by") == "you" ? " by you" : ""; }

}  // namespace

std::string moment(std::string_view day) {
  std::string number = cut(day, " ");
  if (number.size() == 1) number.insert(0, "0");
  return std::string(month) + number + 'T' + (day.empty() ? "12:00:00" : std::string(day)) + 'Z';
}

std::string day_of(std::string_view moment) {
  REQUIRE(moment.substr(0, month.size()) == month);
  std::string day(moment.substr(month.size(), 2));
  if (day[0] == '0') day.erase(0, 1);
  const std::string_view time = moment.substr(month.size() + 3);
  return time == "12:00:00Z" ? day : day + ' ' + std::string(time.substr(0, time.size() - 1));
}

json setting(std::string_view sentence) {
  std::string_view rest = sentence;
  json made = key(cut(rest, " '"));
  made["label"] = cut(rest, "' ");
  made["kind"] = cut(rest, " ");
  if (rest.ends_with(" unsaved")) {
    made["unsaved"] = true;
    rest.remove_suffix(std::string_view(" unsaved").size());
  }
  const std::string state = made["kind"] == "row" ? std::string(std::exchange(rest, {})) : cut(rest, " of ");
  made["state"] = state == "?" ? json(nullptr) : json(state);
  if (!rest.empty()) made["options"] = options_of(rest);
  return made;
}

Browser::Browser(std::string site, std::shared_ptr<ScratchHome> home)
    : site_(std::move(site)), host_(std::move(home)) {}

json Browser::check(std::string_view day, std::string_view page, const std::vector<std::string>& sentences,
                    const Look& look) const {
  const std::string& site = look.site.empty() ? site_ : look.site;
  const std::string start =
      site == "linkedin" ? "https://www.linkedin.com/mypreferences/d/" : "https://" + site + '/';
  json made = {
      {"type", "check"},
      {"site", site},
      {"at", moment(day)},
      {"page", {{"url", start + std::string(page)}, {"lang", look.lang}, {"complete", look.complete}}},
      {"settings", json::array()}};
  if (!look.account.empty()) made["account"] = look.account;
  if (!look.witness.empty()) made["witness"] = look.witness;
  for (const auto& sentence : sentences) made["settings"].push_back(setting(sentence));
  return made;
}

json Browser::sees(std::string_view day, std::string_view page, const std::vector<std::string>& sentences,
                   const Look& look) {
  json answer = host_.ask(check(day, page, sentences, look));
  REQUIRE_MESSAGE(answer["type"] == "check.ok", answer.dump());
  return answer;
}

void Browser::clicks(std::string_view day, std::string_view sentence) {
  json fields = key(cut(sentence, " "));
  fields["label"] = "";
  fields["from"] = cut(sentence, " > ");
  fields["to"] = std::string(sentence);
  fields["at"] = moment(day);
  asks("act", fields);
}

json Browser::asks(std::string_view verb, json fields) {
  fields["type"] = std::string(verb);
  if (!fields.contains("site")) fields["site"] = site_;
  if (fields["site"].is_null()) fields.erase("site");
  json answer = host_.ask(fields);
  REQUIRE_MESSAGE(answer["type"] == std::string(verb) + ".ok", answer.dump());
  return answer;
}

std::string Browser::refusal(std::string_view verb, json fields) {
  fields["type"] = std::string(verb);
  if (!fields.contains("site")) fields["site"] = site_;
  return refusal_of(fields);
}

std::string Browser::refusal_of(const json& request) {
  const json answer = host_.ask(request);
  if (answer["type"] != "error") return "answered " + answer["type"].get<std::string>();
  const std::string pointer = answer.value("pointer", "");
  return answer["code"].get<std::string>() + (pointer.empty() ? "" : " at " + pointer);
}

json Browser::decides(std::string_view decision, std::string_view about, json more) {
  more.update(key(about));
  more["decision"] = std::string(decision);
  return asks("decide", std::move(more));
}

json Browser::all(std::string_view verb, std::string_view list, json fields) {
  const std::string cursor = verb == "history" ? "before" : "after";
  json elements = json::array();
  for (int page = 0; page < 2'000; ++page) {
    const json answer = asks(verb, fields);
    const json& part = answer.at(std::string(list));
    elements.insert(elements.end(), part.begin(), part.end());
    if (!answer.contains("next")) return elements;
    REQUIRE(!part.empty());
    fields[cursor] = answer["next"].get<std::string>();
  }
  FAIL("the list has no end");
  return elements;
}

std::string Browser::review() { return items_in({{"review", all("review", "review")}}); }
std::string Browser::history() { return changes_in({{"changes", all("history", "changes")}}); }

std::string Browser::timeline() {
  std::vector<std::string> lines;
  for (const auto& line : all("timeline", "settings")) lines.push_back(line_of(line));
  return joined(lines, "; ");
}

std::string changes_in(const json& answer) {
  std::vector<std::string> told;
  for (const auto& change : answer.at("changes")) {
    told.push_back(change.at("kind").get<std::string>() + ' ' + key_of(change) + ": " +
                   state_text(change.at("from")) + " > " + state_text(change.at("to")) + by_whom(change));
  }
  return joined(told, "; ");
}

std::string items_in(const json& answer) {
  std::vector<std::string> told;
  for (const auto& item : answer.at("review")) {
    told.push_back(key_of(item) + ' ' + state_text(item.at("state")) + ": " +
                   joined(item.at("reasons").get<std::vector<std::string>>(), ", "));
  }
  return joined(told, "; ");
}

std::string line_of(const json& line) {
  std::vector<std::string> parts;
  for (const auto& span : line.at("spans")) {
    const json& to = span.at("to");
    parts.push_back(state_text(span.at("state")) + ' ' + day_of(span.at("from").get<std::string>()) +
                    (to.is_null() ? "" : " to " + day_of(to.get<std::string>())) + by_whom(span));
  }
  for (const auto& mark : line.at("marks")) {
    parts.push_back(mark.at("kind").get<std::string>() + " at " + day_of(mark.at("at").get<std::string>()));
  }
  return key_of(line) + ": " + joined(parts, ", ");
}

std::string totals_in(const json& answer) {
  std::vector<std::string> parts;
  if (answer.contains("open")) parts.push_back(answer["open"].dump() + " open");
  parts.push_back(answer.at("open_all").dump() + " in all");
  const json& worst = answer.at("worst");
  parts.push_back("worst " + (worst.is_null() ? "none" : worst.get<std::string>()));
  return joined(parts, ", ");
}

std::string key_of(const json& named) {
  const auto control = named.at("control").get<std::string>();
  return named.at("page").get<std::string>() + (control.empty() ? "" : '#' + control);
}
