#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <unordered_map>
#include <vector>

#include "verbs/totals.h"

namespace flipwatch {

/// Logged changes as the wire has them: with the names that their settings and accounts have now. Lives no
/// longer than the views that it was made from.
class ChangeTeller {
 public:
  explicit ChangeTeller(const std::vector<AccountView>& views);
  /// null where the setting is in none of the views.
  nlohmann::json told(const LoggedChange& logged) const;

 private:
  struct Origin {
    const AccountView* view;
    std::size_t setting;
  };
  std::unordered_map<std::int64_t, Origin> origins_;  // by the setting's stored id
};

/// The accounts that these views are of, joined ones included.
std::vector<std::int64_t> members_of(const std::vector<AccountView>& views);

}  // namespace flipwatch
