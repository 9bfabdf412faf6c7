#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "history/history.h"
#include "policy/page_path.h"
#include "policy/policy.h"
#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/cursor.h"
#include "verbs/limits.h"
#include "verbs/target.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// A settings page, from the pack, from what was read, or from both.
struct Listed {
  std::string page, url, label, section;
  bool category = false;
  std::optional<bool>
      states;  // does its row show the state; what was seen counts more than what the pack says
  std::optional<Time> read_at;  // by any of the accounts
};

/// The pages of one site in the pack's order, then those that only readings know.
class SitePages {
 public:
  SitePages(const Policy& policy, const std::string& site)
      : policy_(policy), site_(site), pack_(policy.pack(site)) {
    if (!pack_) return;
    for (const KnownPage& known : pack_->map) {
      if (!is_skipped(known.path)) pages_.push_back(from_pack(known));
    }
    for (std::size_t i = 0; i < pages_.size(); ++i) index_[pages_[i].page] = i;
  }

  /// Takes over what an account's readings told.
  void add(const Memory& memory) {
    for (const KnownPageRead& read : memory.pages) {
      Listed* listed = find(read.page);
      if (!listed) continue;
      if (!read.url.empty()) listed->url = read.url;
      if (read.read_at) listed->read_at = std::max(listed->read_at, read.read_at);
    }
    for (const Known& setting : memory.settings) add_names(setting);
    for (const Place& place : memory.places) add_row(memory, place);
  }

  std::vector<Listed> categories_first() {
    std::stable_partition(pages_.begin(), pages_.end(), [](const Listed& listed) { return listed.category; });
    return std::move(pages_);
  }

 private:
  Listed from_pack(const KnownPage& known) const {
    return {.page = std::string(known.page),
            .url = policy_.url_of(site_, known.page),
            .label = std::string(known.label),
            .section = std::string(known.section),
            .category = known.category,
            .states = known.states};
  }

  bool is_skipped(std::string_view path) const { return pack_ && is_among(pack_->skip, path); }

  /// nullptr for a page that is never read: it has no place in a list of pages to read.
  Listed* find(const std::string& page) {
    const auto known = index_.find(page);
    if (known != index_.end()) return &pages_[known->second];
    if (pack_ && is_skipped(page_path(pack_->pages, page))) return nullptr;
    index_[page] = pages_.size();
    pages_.push_back({.page = page, .url = policy_.url_of(site_, page)});
    return &pages_.back();
  }

  void add_names(const Known& setting) {
    Listed* listed = find(setting.page);
    // A control's label is no name of its page.
    if (!listed || !listed->label.empty() || setting.row_label.empty()) return;
    listed->label = setting.row_label;
    listed->section = setting.heading();
  }

  /// A setting that stands on another page than its own is a row there, and that page is a category.
  void add_row(const Memory& memory, const Place& place) {
    const std::string& shown_on = memory.pages[place.page].page;
    const std::string& own = memory.settings[place.setting].page;
    if (shown_on == own) return;
    if (Listed* category = find(shown_on)) category->category = true;
    Listed* listed = find(own);
    if (!listed) return;
    if (!seen_rows_.insert(own).second) {
      listed->states = listed->states.value_or(false) || !place.never_told;
    } else {
      listed->states = !place.never_told;
    }
  }

  const Policy& policy_;
  std::string site_;
  const Pack* pack_;
  std::vector<Listed> pages_;
  std::map<std::string, std::size_t> index_;
  std::set<std::string> seen_rows_;
};

/// What was read, of the accounts that are meant. Without a history the known pages are listed all the same.
std::vector<AccountView> views(Workplace& workplace, const Field& request) {
  const bool is_one_account = !request["account"].text_or("", sign_limit).empty();
  try {
    std::vector<AccountView> read = views_meant(workplace, request);
    if (!is_one_account || !read.empty()) return read;
  } catch (const Error& error) {
    if (is_one_account || error.code == Code::bad_request || error.code == Code::history_damaged) throw;
    workplace.warn({std::string(name_of(error.code)), error.what(), error.way_out});
    return {};
  }
  throw Error(Code::not_found, "no such account is known", "/account",
              "Ask for `accounts` to see which are known.");
}

std::set<std::string> sites_meant(const Policy& policy, const std::string& site,
                                  const std::vector<AccountView>& read) {
  if (!site.empty()) return {site};
  std::set<std::string> sites;
  for (const Pack& pack : policy.packs()) sites.insert(std::string(pack.id));
  for (const AccountView& view : read) sites.insert(view.site);
  return sites;
}

json told(const Listed& listed) {
  json page = {{"page", listed.page},
               {"url", listed.url},
               {"label", listed.label},
               {"section", listed.section},
               {"read_at", listed.read_at ? json(format_time(*listed.read_at)) : json(nullptr)},
               {"states", listed.states.value_or(false)}};
  if (listed.category) page["category"] = true;
  return page;
}

}  // namespace

json pages(Workplace& workplace, const Field& request) {
  const std::string asked_site = request["site"].text_or("", site_limit);
  const auto after = read_cursor(request["after"], 1);
  const std::vector<AccountView> read = views(workplace, request);
  std::vector<json> all;
  for (const std::string& site : sites_meant(workplace.policy(), asked_site, read)) {
    SitePages of_site(workplace.policy(), site);
    for (const AccountView& view : read) {
      if (view.site == site) of_site.add(view.memory);
    }
    for (const Listed& listed : of_site.categories_first()) {
      all.push_back(told(listed));
      if (asked_site.empty()) all.back()["site"] = site;  // several sites in one list
    }
  }
  std::size_t next = after ? std::min(static_cast<std::size_t>((*after)[0]), all.size()) : 0;
  BoundedList list(list_budget);
  while (next < all.size() && list.add(all[next])) ++next;
  json answer = {{"pages", list.take()}};
  if (next < all.size()) answer["next"] = cursor_text(std::array{static_cast<std::int64_t>(next)});
  return answer;
}

}  // namespace flipwatch
