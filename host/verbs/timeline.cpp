#include <algorithm>
#include <array>
#include <unordered_map>

#include "changes/spans.h"
#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/cursor.h"
#include "verbs/limits.h"
#include "verbs/target.h"

namespace flipwatch {
namespace {

using nlohmann::json;

struct Window {
  std::optional<Time> since;
  std::optional<Time> until;

  bool holds(Time at) const { return (!since || at >= *since) && (!until || at < *until); }
  bool overlaps(const Span& span) const {
    return (!until || span.from < *until) && (!since || !span.to || *span.to >= *since);
  }
};

json span_json(const Span& span) {
  return {{"from", format_time(span.from)},
          {"to", span.to ? json(format_time(*span.to)) : json(nullptr)},
          {"state", state_json(span.state)},
          {"by", name_of(span.by)}};
}

/// The settings asked for, over all views, in the order in which they were met. `after` is (setting,
/// element): a setting that did not fit goes on at that element.
struct Asked {
  const AccountView* view;
  std::size_t setting;
  std::int64_t id;
};

std::vector<Asked> settings_asked(const std::vector<AccountView>& views, const Field& request) {
  std::vector<Asked> all;
  for (const AccountView& view : views) {
    for (const std::size_t setting : settings_meant(view, request))
      all.push_back({&view, setting, view.memory.settings[setting].id});
  }
  std::sort(all.begin(), all.end(), [](const Asked& a, const Asked& b) { return a.id < b.id; });
  return all;
}

Line line_of_setting(History& history, const Memory& memory, std::size_t setting) {
  std::vector<Beginning> stored;
  std::vector<Time> unread;
  for (const std::int64_t id : memory.ids_of(setting)) {
    stored.push_back(history.stored_line(id));
    const std::vector<Time> looks = history.unread_looks(id);
    unread.insert(unread.end(), looks.begin(), looks.end());
  }
  Line line = line_of(stored, unread);
  // A look that arrived late may have shown the state before for longer than its change says.
  const Known& known = memory.settings[setting];
  const std::size_t count = line.spans.size();
  if (count < 2 || line.spans[count - 1].from != known.since_at || !known.before_at) return line;
  Span& span = line.spans[count - 2];
  const bool was_away = std::any_of(line.marks.begin(), line.marks.end(), [&](const Mark& mark) {
    return mark.at >= *span.to && mark.kind == name_of(ChangeKind::gone);
  });
  if (!was_away) span.to = std::max(*span.to, *known.before_at);
  return line;
}

/// What was said then, and by which rules: where others than today's have spoken.
json verdicts_json(History& history, const Memory& memory, std::size_t setting, std::string_view rules) {
  json list = json::array();
  bool by_others = false;
  for (const std::int64_t id : memory.ids_of(setting)) {
    for (const PastVerdict& past : history.verdicts(id)) {
      by_others = by_others || past.rules != rules;
      list.push_back({{"at", format_time(past.at)},
                      {"pack", past.rules},
                      {"wanted", json::parse(past.ruling.wanted, nullptr, false)},
                      {"as_wanted", past.ruling.verdict == Verdict::no_opinion
                                        ? json(nullptr)
                                        : json(past.ruling.verdict == Verdict::as_wanted)}});
    }
  }
  return by_others ? list : json::array();
}

json setting_json(Workplace& workplace, const Asked& asked) {
  const Memory& memory = asked.view->memory;
  const Known& known = memory.settings[asked.setting];
  json out = {{"site", asked.view->site},
              {"account", asked.view->name},
              {"page", known.page},
              {"control", known.control},
              {"label", label_of(memory, known)},
              {"section", known.heading()},
              {"wanted", wanted_json(rule_for(memory, known, workplace.policy(), asked.view->site))},
              {"spans", json::array()},
              {"marks", json::array()}};
  json verdicts =
      verdicts_json(workplace.history(), memory, asked.setting, workplace.policy().stamp(asked.view->site));
  if (!verdicts.empty()) out["verdicts"] = std::move(verdicts);
  if (memory.is_unstable(asked.setting)) out["unstable"] = true;
  if (const auto last = memory.last_told(asked.setting)) out["last"] = format_time(*last);
  return out;
}

/// When the pages that show a setting were looked at, the last so many, oldest first.
json looks_json(History& history, const Memory& memory, std::size_t setting) {
  constexpr std::size_t most_looks = 500;
  std::vector<std::int64_t> pages;
  for (const Place& place : memory.places) {
    if (place.setting == setting) pages.push_back(memory.pages[place.page].id);
  }
  json looks = json::array();
  for (const Time at : history.looks(pages, most_looks)) looks.push_back(format_time(at));
  return looks;
}

}  // namespace

json timeline(Workplace& workplace, const Field& request) {
  const Window window{request["since"].time_if_present(), request["until"].time_if_present()};
  const auto after = read_cursor(request["after"], 2);
  const std::vector<AccountView> views = views_meant(workplace, request);
  const bool is_one = request["page"].present() && request["control"].present();
  BoundedList list(list_budget);
  json answer;
  for (const Asked& asked : settings_asked(views, request)) {
    if (after && asked.id < (*after)[0]) continue;
    const std::size_t first = after && asked.id == (*after)[0] ? static_cast<std::size_t>((*after)[1]) : 0;
    const Line line = line_of_setting(workplace.history(), asked.view->memory, asked.setting);
    json setting = setting_json(workplace, asked);
    if (is_one) setting["looks"] = looks_json(workplace.history(), asked.view->memory, asked.setting);
    std::size_t element = 0;
    std::size_t used = weight(setting);
    const auto add = [&](const char* name, json value) {
      if (element >= first) {
        used += weight(value) + 1;
        if (used > list.left()) return false;
        setting[name].push_back(std::move(value));
      }
      ++element;
      return true;
    };
    bool fits = used <= list.left();
    for (const Span& span : line.spans)
      fits = fits && (!window.overlaps(span) || add("spans", span_json(span)));
    for (const Mark& mark : line.marks) {
      fits = fits &&
             (!window.holds(mark.at) || add("marks", {{"at", format_time(mark.at)}, {"kind", mark.kind}}));
    }
    const bool is_empty = setting["spans"].empty() && setting["marks"].empty();
    if (!is_empty) list.add(std::move(setting));
    if (fits) continue;
    answer["next"] = cursor_text(std::array<std::int64_t, 2>{asked.id, static_cast<std::int64_t>(element)});
    break;
  }
  answer["settings"] = list.take();
  return answer;
}

}  // namespace flipwatch
