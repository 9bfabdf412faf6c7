#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "history/account_choice.h"

namespace SQLite {
class Database;
}

namespace flipwatch {

/// The accounts of a site, oldest first.
std::vector<Account> read_accounts(SQLite::Database& database, std::string_view site);

/// The root account that these signs mean; made, renamed and given its witness as choose_account says.
/// Nullopt: it cannot be told. Runs inside a transaction; `accounts` is brought up to date.
std::optional<std::int64_t> settle_account(SQLite::Database& database, std::string_view site,
                                           const Signs& signs, std::vector<Account>& accounts, bool& ask);

/// The accounts that are read as `root`, itself included.
std::vector<std::int64_t> members_of(const std::vector<Account>& accounts, std::int64_t root);

/// "" where there is none of this id.
std::string_view name_of_account(const std::vector<Account>& accounts, std::int64_t id);

}  // namespace flipwatch
