#pragma once
#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "review/review_item.h"
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

/// How much there is to look at over all sites and accounts: the badge.
struct Totals {
  std::size_t open_all = 0;
  std::optional<Reason> worst;

  void count(const std::vector<ReviewItem>& items);
  void put_into(nlohmann::json& answer) const;  ///< open_all, worst
};

Totals totals(Workplace& workplace);

/// Today, as days end for decisions: in UTC.
Date today(const Workplace& workplace);

}  // namespace flipwatch
