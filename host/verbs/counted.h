#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "review/review_item.h"
#include "time.h"

namespace flipwatch {

/// How much there is to look at: of an account, or over all sites and accounts, which is the badge.
struct Totals {
  std::size_t open_all = 0;
  std::optional<Reason> worst;

  static Totals of(const std::vector<ReviewItem>& items);
  void add(const Totals& others);
  void put_into(nlohmann::json& answer) const;  ///< open_all, worst
};

/// What is open of each account, as the checks before counted it. Every check tells the sum over all accounts
/// and touches one: the others need not be read again.
class Counted {
 public:
  /// Forgets all of it where somebody else wrote since, or the rules or the day are others.
  void go_on(bool nobody_wrote, std::string rules, Date today);
  void put(std::int64_t account, const Totals& counted) { of_account_[account] = counted; }
  Totals of(std::int64_t account, const std::function<Totals()>& count);

 private:
  std::string rules_;
  Date today_;
  std::map<std::int64_t, Totals> of_account_;
};

}  // namespace flipwatch
