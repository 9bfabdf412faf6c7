#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "verbs/account_json.h"
#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/change_teller.h"
#include "verbs/cursor.h"
#include "verbs/limits.h"
#include "verbs/target.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// Where an export goes on: which part, and behind what of it. A part starts behind {0, 0, 0}.
using ExportPlace = std::array<std::int64_t, 4>;

/// All that is remembered, as rows, in parts: accounts, settings, readings, changes, the log. Each part fills
/// the answer until it is full.
class Export {
 public:
  Export(Workplace& workplace, const Field& request)
      : workplace_(workplace),
        views_(views_meant(workplace, request)),
        members_(members_of(views_)),
        rows_(list_budget) {
    for (const AccountView& view : views_) {
      for (const std::int64_t member : view.memory.members) view_of_[member] = &view;
    }
  }

  /// False: the answer is full, and `place` says where it goes on.
  bool fill(ExportPlace& place) {
    using Part = bool (Export::*)(ExportPlace&);
    constexpr std::array<Part, 5> parts{&Export::accounts, &Export::settings, &Export::readings,
                                        &Export::changes, &Export::log};
    while (static_cast<std::size_t>(place[0]) < parts.size()) {
      if (!members_.empty() && !(this->*parts[static_cast<std::size_t>(place[0])])(place)) return false;
      place = {place[0] + 1, 0, 0, 0};
    }
    return true;
  }

  json take() { return rows_.take(); }

 private:
  bool add(std::string_view kind, json row) {
    row["row"] = kind;
    return rows_.add(std::move(row));
  }

  bool accounts(ExportPlace& place) {
    for (; static_cast<std::size_t>(place[1]) < views_.size(); ++place[1]) {
      const AccountView& view = views_[static_cast<std::size_t>(place[1])];
      json row =
          account_json(workplace_.history(), workplace_.history().accounts(view.site), view.memory.account);
      row["site"] = view.site;
      if (!add("account", std::move(row))) return false;
    }
    return true;
  }

  bool settings(ExportPlace& place) {
    for (; static_cast<std::size_t>(place[1]) < views_.size(); ++place[1], place[2] = 0) {
      const AccountView& view = views_[static_cast<std::size_t>(place[1])];
      for (; static_cast<std::size_t>(place[2]) < view.memory.settings.size(); ++place[2]) {
        const Known& known = view.memory.settings[static_cast<std::size_t>(place[2])];
        if (known.met_at && !add("setting", setting_json(view, known))) return false;
      }
    }
    return true;
  }

  json setting_json(const AccountView& view, const Known& known) {
    json row = {{"site", view.site},
                {"account", view.name},
                {"page", known.page},
                {"control", known.control},
                {"label", label_of(view.memory, known)},
                {"section", known.heading()},
                {"description", known.description},
                {"kind", name_of(known.kind)},
                {"state", known.unreadable ? json(nullptr) : state_json(known.state)},
                {"wanted", wanted_json(rule_for(view.memory, known, workplace_.policy(), view.site))},
                {"category", name_of(category_of(view.memory, known, workplace_.policy(), view.site))}};
    if (!known.options.empty()) row["options"] = known.options;
    put_time(row, "first", known.first_at);
    put_time(row, "since", known.since_at);
    put_time(row, "last", known.before_at);
    put_time(row, "gone", known.gone_at);
    put_decision(row, known);
    return row;
  }

  bool readings(ExportPlace& place) {
    constexpr std::size_t at_once = 4'000;
    for (;;) {
      const std::vector<LoggedReading> found = workplace_.history().readings(members_, place[1], at_once);
      for (const LoggedReading& reading : found) {
        const AccountView& view = *view_of_.at(reading.account);
        const bool fits = add("reading", {{"site", view.site},
                                          {"account", view.name},
                                          {"page", reading.page},
                                          {"url", reading.url},
                                          {"at", format_time(reading.at)},
                                          {"complete", reading.whole},
                                          {"settings", reading.settings},
                                          {"fingerprint", reading.fingerprint}});
        if (!fits) return false;
        place[1] = reading.id;
      }
      if (found.size() < at_once) return true;
    }
  }

  bool changes(ExportPlace& place) {
    constexpr std::size_t at_once = 2'000;
    const ChangeTeller teller(views_);
    ChangeFilter filter;
    filter.accounts = members_;
    for (;;) {
      std::optional<ChangeCursor> before;
      if (place[2] != 0) before = ChangeCursor{Time{std::chrono::milliseconds{place[1]}}, place[2], place[3]};
      const ChangePage page = workplace_.history().changes(filter, before, at_once);
      for (std::size_t i = 0; i < page.changes.size(); ++i) {
        json row = teller.told(page.changes[i]);
        if (!row.is_null() && !add("change", std::move(row))) return false;
        const ChangeCursor& cursor = page.cursors[i];
        place = {place[0], cursor.at.time_since_epoch().count(), cursor.machine, cursor.seq};
      }
      if (page.changes.size() < at_once) return true;
    }
  }

  /// The head of this machine's log, which stands for all that it has: what was saved with it can be held
  /// against the history later.
  bool log(ExportPlace&) {
    const LogHead log = workplace_.history().log_head();
    return add("log", {{"machine", log.machine}, {"length", log.length}, {"head", log.head}});
  }

  Workplace& workplace_;
  std::vector<AccountView> views_;
  std::vector<std::int64_t> members_;
  std::unordered_map<std::int64_t, const AccountView*> view_of_;
  BoundedList rows_;
};

}  // namespace

json export_history(Workplace& workplace, const Field& request) {
  ExportPlace place{};
  if (const auto after = read_cursor(request["after"], place.size()))
    std::copy(after->begin(), after->end(), place.begin());
  Export rows(workplace, request);
  json answer;
  if (!rows.fill(place)) answer["next"] = cursor_text(place);
  answer["rows"] = rows.take();
  return answer;
}

}  // namespace flipwatch
