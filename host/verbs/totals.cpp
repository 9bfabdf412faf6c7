#include "verbs/totals.h"

#include <chrono>
#include <numeric>

namespace flipwatch {

Date today(const Workplace& workplace) { return std::chrono::floor<std::chrono::days>(workplace.now()); }

std::vector<AccountView> account_views(Workplace& workplace, std::string_view site) {
  History& history = workplace.history();
  std::vector<AccountView> views;
  const std::vector<std::string> sites =
      site.empty() ? history.sites() : std::vector<std::string>{std::string(site)};
  for (const std::string& one : sites) {
    const std::vector<Account> accounts = history.accounts(one);
    for (const Account& account : accounts) {
      if (account.same_as == 0) views.push_back({one, account.name, history.memory(accounts, account.id)});
    }
  }
  return views;
}

std::vector<ReviewItem> open_items(Workplace& workplace, const AccountView& account) {
  std::vector<std::size_t> all(account.memory.settings.size());
  std::iota(all.begin(), all.end(), 0U);
  return review(account.memory, all, workplace.policy(), account.site, today(workplace));
}

Totals totals(Workplace& workplace) {
  Totals all;
  for (const AccountView& account : account_views(workplace, ""))
    all.add(Totals::of(open_items(workplace, account)));
  return all;
}

}  // namespace flipwatch
