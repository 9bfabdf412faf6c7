#include <algorithm>
#include <array>

#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/change_teller.h"
#include "verbs/cursor.h"
#include "verbs/limits.h"
#include "verbs/target.h"
#include "words/fold.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<std::string_view, ChangeKind>, 8> change_kinds{{{"appeared", ChangeKind::appeared},
                                                                        {"flipped", ChangeKind::flipped},
                                                                        {"reworded", ChangeKind::reworded},
                                                                        {"moved", ChangeKind::moved},
                                                                        {"options", ChangeKind::options},
                                                                        {"gone", ChangeKind::gone},
                                                                        {"returned", ChangeKind::returned},
                                                                        {"unstable", ChangeKind::unstable}}};

constexpr std::array<std::pair<std::string_view, Category>, 9> categories{
    {{"ai_training", Category::ai_training},
     {"ads", Category::ads},
     {"data_sharing", Category::data_sharing},
     {"tracking", Category::tracking},
     {"visibility", Category::visibility},
     {"contact", Category::contact},
     {"security", Category::security},
     {"notifications", Category::notifications},
     {"other", Category::other}}};

/// What a request narrows the list to by what a setting is; times and kinds are the store's to filter.
struct SettingFilter {
  std::optional<Category> category;
  std::string text;

  bool is_empty() const { return !category && text.empty(); }

  bool fits(const AccountView& view, const Known& known, const Policy& policy) const {
    if (category && category_of(view.memory, known, policy, view.site) != *category) return false;
    return text.empty() || fold(known.label).find(text) != std::string::npos ||
           fold(known.row_label).find(text) != std::string::npos;
  }
};

}  // namespace

json history(Workplace& workplace, const Field& request) {
  SettingFilter narrowed;
  if (request["category"].present()) narrowed.category = request["category"].one_of(categories);
  narrowed.text = fold(request["text"].text_or("", label_limit));
  ChangeFilter filter;
  if (request["kind"].present()) filter.kind = request["kind"].one_of(change_kinds);
  filter.since = request["since"].time_if_present();
  filter.until = request["until"].time_if_present();
  const auto before = read_cursor(request["before"], 3);
  const auto limit = static_cast<std::size_t>(request["limit"].integer_or(100, 1, 200));

  const std::vector<AccountView> views = views_meant(workplace, request);
  const ChangeTeller teller(views);
  std::vector<std::int64_t> wanted;
  for (const AccountView& view : views) {
    for (const std::size_t setting : settings_meant(view, request)) {
      if (!narrowed.fits(view, view.memory.settings[setting], workplace.policy())) continue;
      const std::vector<std::int64_t> ids = view.memory.ids_of(setting);
      wanted.insert(wanted.end(), ids.begin(), ids.end());
    }
  }
  const bool by_setting = request["page"].present() || request["control"].present() || !narrowed.is_empty();
  if (by_setting)
    filter.settings = wanted;
  else if (request["site"].present() || request["account"].present()) {
    filter.accounts = members_of(views);
  }
  json answer = {{"changes", json::array()}};
  if ((filter.settings && filter.settings->empty()) || (filter.accounts && filter.accounts->empty()))
    return answer;

  std::optional<ChangeCursor> from;
  if (before) from = ChangeCursor{Time{std::chrono::milliseconds{(*before)[0]}}, (*before)[1], (*before)[2]};
  const ChangePage page = workplace.history().changes(filter, from, limit + 1);
  BoundedList list(list_budget);
  for (std::size_t i = 0; i < page.changes.size(); ++i) {
    const LoggedChange& logged = page.changes[i];
    bool fits = i < limit;
    if (fits) {
      json change = teller.told(logged);
      fits = change.is_null() || list.add(std::move(change));
    }
    if (fits) continue;
    const ChangeCursor& last = page.cursors[i - 1];
    answer["next"] =
        cursor_text(std::array<std::int64_t, 3>{last.at.time_since_epoch().count(), last.machine, last.seq});
    break;
  }
  answer["changes"] = list.take();
  return answer;
}

}  // namespace flipwatch
