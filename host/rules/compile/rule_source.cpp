#include "rules/compile/rule_source.h"

#include <algorithm>

#include "rules/compile/json_file.h"
#include "words/fold.h"

namespace flipwatch::rules {
namespace {

/// Me, Settings & Privacy, the category, the row, and the control where the page has several.
std::vector<std::string> usual_steps(const Json& pack, const Place& place, const std::string& control) {
  std::vector<std::string> steps = texts(pack["way"]);
  for (const std::string& step : {place.category, place.label, control}) {
    if (!step.empty() && step != steps.back()) steps.push_back(step);
  }
  return steps;
}

void add_row_label(SourceRule& rule, const Place& place) {
  const auto same = [&place](const std::string& label) { return fold(label) == fold(place.label); };
  if (!place.label.empty() && std::none_of(rule.labels.begin(), rule.labels.end(), same))
    rule.labels.push_back(place.label);
}

Problem already(const std::string& pointer, const std::string& kind, const std::string& name,
                const std::string& speaker) {
  return {pointer, "expected a " + kind + " without a rule so far, found \"" + name + "\", which " + speaker +
                       " speaks of"};
}

/// "de", "pt-BR": a language as a page's lang attribute names it.
bool is_language(const std::string& code) {
  const std::size_t letters = std::min(code.find('-'), code.size());
  return (letters == 2 || letters == 3) &&
         std::all_of(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(letters),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_wanted_anywhere(const Wanted& wanted, std::string_view state) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const auto& states) {
    return std::find(states.begin(), states.end(), state) != states.end();
  });
}

/// What On does: as the pack says, else what is wanted of it says so.
Sense read_sense(const Json& rule, const Wanted& wanted) {
  if (rule.contains("on_means")) return one_of<Sense>(sense_names, rule["on_means"]);
  if (is_wanted_anywhere(wanted, "off")) return Sense::exposes;
  return is_wanted_anywhere(wanted, "on") ? Sense::protects : Sense::unknown;
}

}  // namespace

RuleReader::RuleReader(const Json& pack, const PackMap& map, Problems& problems)
    : pack_(pack), map_(map), problems_(problems) {
  for (const Json& rule : pack["rules"]) ++rules_of_page_[rule["page"]];
}

void RuleReader::read_rule(const Json& rule, const std::string& pointer, std::vector<SourceRule>& rules) {
  const std::string page = rule["page"];
  const bool is_anywhere = page.empty();  // known by its labels, wherever it turns up
  const Place* place = is_anywhere ? nullptr : known(page, pointer + "/page");
  if (!place && !is_anywhere) return;
  const bool alone = !is_anywhere && rules_of_page_[page] == 1;
  SourceRule read{.page = page,
                  .control = rule.value("control", ""),
                  .labels = texts(rule["labels"]),
                  .labels_elsewhere = {},
                  .wanted = read_wanted(rule["wanted"], pointer + "/wanted", problems_),
                  .category = one_of<Category>(category_names, rule["category"]),
                  .severity = one_of<Severity>(severity_names, rule["severity"]),
                  .why = rule["why"],
                  .steps = {},
                  .source = rule.value("source", ""),
                  .since = rule.value("since", ""),
                  .since_says = rule.value("since_says", ""),
                  .pointer = pointer,
                  .reach = alone ? Reach::sole : Reach::named};
  read_labels_elsewhere(rule, pointer, read);
  if (rule.contains("steps"))
    read.steps = texts(rule["steps"]);
  else
    read.steps = usual_steps(pack_, place ? *place : Place{}, alone ? "" : read.labels[0]);
  if (!read.since.empty()) check_date(read.since, pointer + "/since", problems_);
  if (!read.since_says.empty() && read.since.empty())
    problems_.push_back({pointer + "/since_says", "expected a since beside it, which says when, found none"});
  read.sense = read_sense(rule, read.wanted);
  if (rule.contains("on_means") && rule["wanted"].is_null()) {
    problems_.push_back(
        {pointer + "/on_means", "expected none beside a wanted of null, found " + found(rule["on_means"])});
  }
  read.condition = read_condition(rule, pointer);
  read_causes(rule, pointer, read);
  check_once(read, pointer);
  if (alone) add_row_label(read, *place);
  rules.push_back(read);
  for (const Json& address : rule.value("also", Json::array())) {
    rules.push_back(read);
    rules.back().page = address;
  }
}

void RuleReader::read_labels_elsewhere(const Json& rule, const std::string& pointer, SourceRule& read) {
  const Json elsewhere = rule.value("labels_in", Json::object());
  for (auto language = elsewhere.begin(); language != elsewhere.end(); ++language) {
    const std::string at = below(pointer + "/labels_in", language.key());
    if (!is_language(language.key()))
      problems_.push_back({at, "expected the code of a language, found \"" + language.key() + "\""});
    for (std::size_t i = 0; i < language.value().size(); ++i) {
      const std::string label = language.value()[i];
      const auto [taken, is_new] = claims_.try_emplace({read.page, "label", fold(label)}, pointer);
      if (!is_new && taken->second != pointer)
        problems_.push_back(already(below(at, i), "label", label, taken->second));
      read.labels_elsewhere.push_back(label);
    }
  }
}

SourceCondition RuleReader::read_condition(const Json& rule, const std::string& pointer) {
  if (rule.contains("only_if") && rule.contains("unless"))
    problems_.push_back({pointer + "/unless", "expected only_if or unless, found both"});
  for (const char* word : {"only_if", "unless"}) {
    if (!rule.contains(word)) continue;
    const std::string at = pointer + "/" + word;
    const Json& asked = rule[word];
    known(asked["page"], at + "/page");
    check_state(asked["is"], at + "/is", problems_);
    check_other(asked, rule, at);
    return {asked["page"], asked.value("control", ""), asked["is"], std::string_view(word) == "only_if"};
  }
  return {};
}

void RuleReader::check_other(const Json& other, const Json& rule, const std::string& pointer) {
  if (other["page"] != rule["page"] || other.value("control", "") != rule.value("control", "")) return;
  const bool are_several = rules_of_page_[rule["page"]] > 1;
  if (are_several && other.value("control", "").empty()) return;
  problems_.push_back({pointer, "expected another setting, found the rule's own"});
}

void RuleReader::read_causes(const Json& rule, const std::string& pointer, SourceRule& read) {
  const Json others = rule.value("also_set_by", Json::array());
  for (std::size_t i = 0; i < others.size(); ++i) {
    const std::string to = others[i].value("to", "");
    check_state(to, below(pointer + "/also_set_by", i) + "/to", problems_);
    read.causes.push_back({"", "", "", to, others[i]["says"]});
  }
  const Json sets = rule.value("sets", Json::array());
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const Json& set = sets[i];
    const std::string at = below(pointer + "/sets", i);
    check_state(set["when"], at + "/when", problems_);
    check_state(set["to"], at + "/to", problems_);
    check_other(set, rule, at);
    sets_.push_back({set["page"],
                     set.value("control", ""),
                     {read.page, read.control, set["when"], set["to"], set["says"]},
                     at + "/page"});
  }
}

void RuleReader::connect(std::vector<SourceRule>& rules) {
  for (const Setting& set : sets_) {
    bool found = false;
    for (SourceRule& rule : rules) {
      if (rule.page != set.page || (!set.control.empty() && rule.control != set.control)) continue;
      rule.causes.push_back(set.cause);
      found = true;
    }
    if (!found) {
      problems_.push_back(
          {set.pointer, "expected a page with a rule or an explicit no opinion, found \"" + set.page + "\""});
    }
  }
}

void RuleReader::read_no_opinion(const Json& group, const std::string& pointer,
                                 std::vector<SourceRule>& rules) {
  const bool rows_alone = group.contains("labels") && group["labels"].empty();
  for (std::size_t i = 0; i < group["pages"].size(); ++i) {
    const std::string page = group["pages"][i];
    const std::string page_pointer = below(pointer + "/pages", i);
    const Place* place = known(page, page_pointer);
    if (!place) continue;
    if (!group.contains("labels") && rules_of_page_.contains(page)) {
      problems_.push_back(
          {page_pointer,
           "expected a page without rules, or labels that say which of its controls are meant, found \"" +
               page + "\", which has rules"});
    }
    SourceRule read{.page = page,
                    .control = {},
                    .labels = texts(group.value("labels", Json::array())),
                    .labels_elsewhere = {},
                    .wanted = group.contains("wanted")
                                  ? read_wanted(group["wanted"], pointer + "/wanted", problems_)
                                  : Wanted{},
                    .category = one_of<Category>(category_names, group["category"]),
                    .why = group["why"],
                    .steps = usual_steps(pack_, *place, ""),
                    .source = {},
                    .since = {},
                    .since_says = {},
                    .pointer = pointer,
                    .reach = rows_alone                      ? Reach::row
                             : !group.contains("labels")     ? Reach::every
                             : rules_of_page_.contains(page) ? Reach::named
                                                             : Reach::sole};
    check_once(read, page_pointer);
    if (read.reach != Reach::named) add_row_label(read, *place);
    rules.push_back(std::move(read));
  }
}

const Place* RuleReader::known(const std::string& page, const std::string& pointer) {
  const Place* place = map_.find(page);
  if (!place) problems_.push_back({pointer, "expected a page of the map, found \"" + page + "\""});
  return place;
}

/// One control has one rule: neither its id nor one of its names may belong to two.
void RuleReader::check_once(const SourceRule& rule, const std::string& pointer) {
  const auto claim = [&](const std::string& kind, const std::string& name, const std::string& place) {
    const auto [taken, is_new] = claims_.try_emplace({rule.page, kind, fold(name)}, pointer);
    if (is_new) return;
    problems_.push_back(already(place, kind, name, taken->second));
  };
  if (!rule.control.empty()) claim("control", rule.control, pointer + "/control");
  for (std::size_t i = 0; i < rule.labels.size(); ++i)
    claim("label", rule.labels[i], below(pointer + "/labels", i));
  if (rule.control.empty() && rule.labels.empty()) claim("page", rule.page, pointer);
}

}  // namespace flipwatch::rules
