#include "rules/compile/pack_source.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>

#include "rules/compile/pack_map.h"
#include "words/fold.h"

namespace flipwatch::rules {
namespace {

std::vector<std::string> texts(const Json& list) { return list.get<std::vector<std::string>>(); }

/// The schema has seen to it that the word is one of these.
template <class Enum, std::size_t n>
Enum one_of(const std::string_view (&names)[n], const Json& word) {
  const std::string text = word.get<std::string>();
  return static_cast<Enum>(std::find(std::begin(names), std::end(names), text) - std::begin(names));
}

/// Is this a day, month or year of the calendar? The schema has seen to its digits.
bool is_in_calendar(const std::string& date) {
  const std::string whole = date + std::string("-01-01").substr(date.size() == 4   ? 0
                                                                : date.size() == 7 ? 3
                                                                                   : 6);
  return std::chrono::year_month_day{
      std::chrono::year(std::stoi(whole.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(std::stoul(whole.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(std::stoul(whole.substr(8, 2))))}
      .ok();
}

void check_date(const std::string& date, const std::string& pointer, Problems& problems) {
  if (!is_in_calendar(date))
    problems.push_back({pointer, "expected a date of the calendar, found \"" + date + "\""});
}

/// A state is "on", "off" or an option in its own words; "Off" and "Yes" would never be equal to a state that
/// was read.
void check_state(const std::string& state, const std::string& pointer, Problems& problems) {
  struct Slip {
    std::string_view written, meant;
  };
  constexpr Slip slips[] = {{"on", "on"},   {"yes", "on"}, {"true", "on"},
                            {"off", "off"}, {"no", "off"}, {"false", "off"}};
  for (const Slip& slip : slips) {
    if (fold(state) == slip.written && state != slip.meant) {
      problems.push_back({pointer, "expected \"" + std::string(slip.meant) + "\", found \"" + state + "\""});
    }
  }
}

std::vector<std::string> read_wanted(const Json& wanted, const std::string& pointer, Problems& problems) {
  if (wanted.is_null()) return {};
  if (wanted.is_string()) {
    check_state(wanted, pointer, problems);
    return {wanted.get<std::string>()};
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) check_state(wanted[i], below(pointer, i), problems);
  return texts(wanted);
}

/// Me, Settings & Privacy, the category, the row, and the control where the page has several.
std::vector<std::string> usual_steps(const Json& pack, const Place& place, const std::string& control) {
  std::vector<std::string> steps = texts(pack["way"]);
  for (const std::string& step : {place.category, place.label, control}) {
    if (!step.empty() && step != steps.back()) steps.push_back(step);
  }
  return steps;
}

class RuleReader {
 public:
  RuleReader(const Json& pack, const PackMap& map, Problems& problems)
      : pack_(pack), map_(map), problems_(problems) {
    for (const Json& rule : pack["rules"]) ++rules_of_page_[rule["page"]];
  }

  void read_rule(const Json& rule, const std::string& pointer, std::vector<SourceRule>& rules) {
    const std::string page = rule["page"];
    const Place* place = known(page, pointer + "/page");
    if (!place) return;
    const bool alone = rules_of_page_[page] == 1;
    SourceRule read{.page = page,
                    .control = rule.value("control", ""),
                    .labels = texts(rule["labels"]),
                    .wanted = read_wanted(rule["wanted"], pointer + "/wanted", problems_),
                    .category = one_of<Category>(category_names, rule["category"]),
                    .severity = one_of<Severity>(severity_names, rule["severity"]),
                    .why = rule["why"],
                    .source = rule.value("source", ""),
                    .since = rule.value("since", ""),
                    .pointer = pointer,
                    .reach = alone ? Reach::sole : Reach::named};
    read.steps = rule.contains("steps") ? texts(rule["steps"])
                                        : usual_steps(pack_, *place, alone ? "" : read.labels[0]);
    if (!read.since.empty()) check_date(read.since, pointer + "/since", problems_);
    check_once(read, pointer);
    if (alone) add_row_label(read, *place);
    rules.push_back(read);
    for (const Json& address : rule.value("also", Json::array())) {
      rules.push_back(read);
      rules.back().page = address;
    }
  }

  void read_no_opinion(const Json& group, const std::string& pointer, std::vector<SourceRule>& rules) {
    const bool rows_alone = group.contains("labels") && group["labels"].empty();
    for (std::size_t i = 0; i < group["pages"].size(); ++i) {
      const std::string page = group["pages"][i];
      const std::string page_pointer = below(pointer + "/pages", i);
      const Place* place = known(page, page_pointer);
      if (!place) continue;
      if (!group.contains("labels") && rules_of_page_.contains(page)) {
        problems_.push_back({page_pointer,
                             "expected a page without rules, or labels that say which of its controls are "
                             "meant, found \"" +
                                 page + "\", which has rules"});
      }
      SourceRule read{.page = page,
                      .labels = texts(group.value("labels", Json::array())),
                      .category = one_of<Category>(category_names, group["category"]),
                      .why = group["why"],
                      .steps = usual_steps(pack_, *place, ""),
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

 private:
  const Place* known(const std::string& page, const std::string& pointer) {
    const Place* place = map_.find(page);
    if (!place) problems_.push_back({pointer, "expected a page of the map, found \"" + page + "\""});
    return place;
  }

  /// One control has one rule: neither its id nor one of its names may belong to two.
  void check_once(const SourceRule& rule, const std::string& pointer) {
    const auto claim = [&](const std::string& kind, const std::string& name, const std::string& place) {
      const auto [taken, is_new] = claims_.try_emplace({rule.page, kind, fold(name)}, pointer);
      if (is_new) return;
      problems_.push_back({place, "expected a " + kind + " without a rule so far, found \"" + name +
                                      "\", which " + taken->second + " speaks of"});
    };
    if (!rule.control.empty()) claim("control", rule.control, pointer + "/control");
    for (std::size_t i = 0; i < rule.labels.size(); ++i)
      claim("label", rule.labels[i], below(pointer + "/labels", i));
    if (rule.control.empty() && rule.labels.empty()) claim("page", rule.page, pointer);
  }

  static void add_row_label(SourceRule& rule, const Place& place) {
    const auto same = [&place](const std::string& label) { return fold(label) == fold(place.label); };
    if (!place.label.empty() && std::none_of(rule.labels.begin(), rule.labels.end(), same))
      rule.labels.push_back(place.label);
  }

  const Json& pack_;
  const PackMap& map_;
  Problems& problems_;
  std::map<std::string, int> rules_of_page_;
  std::map<std::array<std::string, 3>, std::string> claims_;
};

}  // namespace

SourcePack read_pack(const std::string& file, const Json& json, Problems& problems) {
  SourcePack pack{.file = file,
                  .id = json["id"],
                  .name = json["name"],
                  .version = json["version"],
                  .start = json["start"],
                  .origins = texts(json["origins"]),
                  .pages = texts(json["pages"]),
                  .skip = texts(json["skip"]),
                  .rows = texts(json["rows"])};
  if (!file.ends_with("/" + pack.id + ".json")) {
    problems.push_back({"/id", "expected the name of the file, found \"" + pack.id + "\""});
  }
  check_date(pack.version, "/version", problems);
  const auto under = [&pack](const std::string& origin) { return pack.start.rfind(origin + "/", 0) == 0; };
  if (std::none_of(pack.origins.begin(), pack.origins.end(), under)) {
    problems.push_back(
        {"/start", "expected an address below one of the origins, found \"" + pack.start + "\""});
  }
  const PackMap map(json, problems);
  pack.map = map.pages();
  RuleReader reader(json, map, problems);
  for (std::size_t i = 0; i < json["rules"].size(); ++i) {
    reader.read_rule(json["rules"][i], below("/rules", i), pack.rules);
  }
  for (std::size_t i = 0; i < json["no_opinion"].size(); ++i) {
    reader.read_no_opinion(json["no_opinion"][i], below("/no_opinion", i), pack.rules);
  }
  std::stable_sort(pack.rules.begin(), pack.rules.end(),
                   [](const SourceRule& a, const SourceRule& b) { return a.page < b.page; });
  return pack;
}

}  // namespace flipwatch::rules
