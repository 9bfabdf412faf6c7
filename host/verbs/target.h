#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "verbs/field.h"
#include "verbs/totals.h"
#include "verbs/workplace.h"

namespace flipwatch {

/// The account that a request means.
struct Target {
  std::vector<Account> accounts;  ///< of the site
  std::int64_t account = 0;       ///< the one that was named, before joins
  std::int64_t root = 0;          ///< the one it is read as
  AccountView view;               ///< of the root
};

/// The account named by id or alias, or the site's only one where none is named. Throws not_found, and
/// bad_request where several are known and none is named.
Target account_meant(Workplace& workplace, const Field& request);

/// The setting of that account that `page` and `control` mean. Throws not_found.
std::size_t setting_meant(const Target& target, const Field& request);

/// The views that a list is asked of: of all sites, of a site, of one account. An unknown account is an empty
/// list.
std::vector<AccountView> views_meant(Workplace& workplace, const Field& request);

/// The settings of a view that `page` and `control` ask for; all where neither is named.
std::vector<std::size_t> settings_meant(const AccountView& view, const Field& request);

}  // namespace flipwatch
