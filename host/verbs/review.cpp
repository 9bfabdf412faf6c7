#include <algorithm>
#include <array>

#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/cursor.h"
#include "verbs/limits.h"
#include "verbs/target.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// An item and where it stands in the list over all accounts. The rank is a total order, so that a list
/// goes on behind it whatever has happened in between.
struct RankedItem {
  std::array<std::int64_t, 3> rank;
  std::size_t view;
  ReviewItem item;
};

/// What is closed has no urgency: it stands in the order in which it was met.
std::array<std::int64_t, 3> rank_of(const ReviewItem& item, const Known& setting) {
  if (!item.is_open) return {0, 0, setting.id};
  return {static_cast<std::int64_t>(item.reasons[0]), static_cast<std::int64_t>(item.severity), setting.id};
}

std::vector<ReviewItem> items_of(Workplace& workplace, const AccountView& view, bool closed) {
  if (!closed) return open_items(workplace, view);
  return closed_items(view.memory, workplace.policy(), view.site, today(workplace));
}

std::vector<RankedItem> ranked(Workplace& workplace, const std::vector<AccountView>& views, bool closed) {
  std::vector<RankedItem> all;
  for (std::size_t i = 0; i < views.size(); ++i) {
    for (ReviewItem& item : items_of(workplace, views[i], closed)) {
      const std::array<std::int64_t, 3> rank = rank_of(item, views[i].memory.settings[item.setting]);
      all.push_back({rank, i, std::move(item)});
    }
  }
  std::sort(all.begin(), all.end(), [](const RankedItem& a, const RankedItem& b) { return a.rank < b.rank; });
  return all;
}

/// Of a list over all accounts of all sites: it need not be made a second time to be counted.
Totals totals_of(const std::vector<RankedItem>& everything) {
  Totals all;
  all.open_all = everything.size();
  if (!everything.empty()) all.worst = everything[0].item.reasons[0];
  return all;
}

std::optional<Time> last_reading(const std::vector<AccountView>& views) {
  std::optional<Time> last;
  for (const AccountView& view : views) {
    for (const KnownPageRead& page : view.memory.pages) last = std::max(last, page.read_at);
  }
  return last;
}

std::size_t settings_known(const std::vector<AccountView>& views) {
  std::size_t count = 0;
  for (const AccountView& view : views) {
    for (const Known& known : view.memory.settings) count += known.met_at && !known.gone_at ? 1U : 0U;
  }
  return count;
}

}  // namespace

json review(Workplace& workplace, const Field& request) {
  const auto after = read_cursor(request["after"], 3);
  const auto limit = static_cast<std::size_t>(request["limit"].integer_or(1'000, 1, 5'000));
  const std::vector<AccountView> views = views_meant(workplace, request);
  const bool closed = request["closed"].boolean_or(false);
  const std::vector<RankedItem> items = ranked(workplace, views, closed);
  auto from = items.begin();
  if (after) {
    const std::array<std::int64_t, 3> rank{(*after)[0], (*after)[1], (*after)[2]};
    from = std::find_if(items.begin(), items.end(), [&](const RankedItem& one) { return one.rank > rank; });
  }
  BoundedList shown(list_budget);
  json answer;
  std::size_t count = 0;
  for (auto one = from; one != items.end(); ++one) {
    const AccountView& view = views[one->view];
    const bool fits = count < limit &&
                      shown.add(item_json(view.memory, one->item, workplace.policy(), view.site, view.name));
    if (!fits) {
      answer["next"] = cursor_text(std::prev(one)->rank);
      break;
    }
    ++count;
  }
  answer["review"] = shown.take();
  answer["open"] = closed ? ranked(workplace, views, false).size() : items.size();
  const bool is_everything = !closed && !request["site"].present() && !request["account"].present();
  (is_everything ? totals_of(items) : totals(workplace)).put_into(answer);
  const std::optional<Time> read_at = last_reading(views);
  answer["read_at"] = read_at ? json(format_time(*read_at)) : json(nullptr);
  answer["checked"] = settings_known(views);
  return answer;
}

}  // namespace flipwatch
