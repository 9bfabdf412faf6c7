#pragma once
#include <string_view>
#include <vector>

#include "history/history.h"
#include "review/review_item.h"
#include "verbs/counted.h"
#include "verbs/workplace.h"

namespace flipwatch {

/// One account with all that is known of it.
struct AccountView {
  std::string site;
  std::string name;
  Memory memory;
};

/// The accounts of a site (joined ones as one), or of all sites where none is named.
std::vector<AccountView> account_views(Workplace& workplace, std::string_view site);

/// The open items of an account, most urgent first.
std::vector<ReviewItem> open_items(Workplace& workplace, const AccountView& account);

/// What is open over all sites and accounts.
Totals totals(Workplace& workplace);

/// Today, as days end for decisions: in UTC.
Date today(const Workplace& workplace);

}  // namespace flipwatch
