#include "history/account_choice.h"

#include <algorithm>

namespace flipwatch {
namespace {

constexpr std::string_view first_account = "default";

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::optional<std::size_t> index_of(std::span<const Account> accounts, std::int64_t id) {
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    if (accounts[i].id == id) return i;
  }
  return std::nullopt;
}

/// The site's only account; joined ones count as one.
std::optional<std::size_t> only(std::span<const Account> accounts) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    if (accounts[i].same_as != 0) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

/// Everything known under one root speaks for all of it.
bool group_has_witness(std::span<const Account> accounts, std::size_t root, const std::string* witness) {
  return std::any_of(accounts.begin(), accounts.end(), [&](const Account& account) {
    return root_of(accounts, account.id) == accounts[root].id &&
           (witness ? has(account.witnesses, *witness) : !account.witnesses.empty());
  });
}

/// The one account that is called by a sign and has none any more, as after joining computers that hash
/// otherwise (host/sync/README.md): a sign that nobody else has is its own.
std::optional<std::size_t> only_that_lost_its_sign(std::span<const Account> accounts) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const bool has_stable = std::any_of(accounts.begin(), accounts.end(), [&](const Account& account) {
      return account.stable && root_of(accounts, account.id) == accounts[i].id;
    });
    if (accounts[i].same_as != 0 || accounts[i].name == first_account || has_stable ||
        group_has_witness(accounts, i, nullptr))
      continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

AccountChoice by_account(std::span<const Account> accounts, const Signs& signs) {
  if (const Account* known = account_named(accounts, signs.account)) {
    return {AccountChoice::Is::known, *index_of(accounts, known->id), {}, false};
  }
  if (!signs.witness.empty()) {
    for (std::size_t i = 0; i < accounts.size(); ++i) {
      if (!accounts[i].stable && has(accounts[i].witnesses, signs.witness)) {
        return {AccountChoice::Is::renamed, i, signs.account, false};
      }
    }
  }
  const std::optional<std::size_t> one = only(accounts);
  if (one && !accounts[*one].stable) {
    const bool other_witness = !signs.witness.empty() && group_has_witness(accounts, *one, nullptr);
    if (!other_witness) return {AccountChoice::Is::renamed, *one, signs.account, false};
  }
  if (const auto one_of_them = only_that_lost_its_sign(accounts))
    return {AccountChoice::Is::renamed, *one_of_them, signs.account, false};
  return {AccountChoice::Is::fresh, 0, signs.account, false};
}

AccountChoice by_witness(std::span<const Account> accounts, const std::string& witness) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    if (!has(accounts[i].witnesses, witness)) continue;
    // Two people of one name: what cannot be told apart is not mixed.
    if (found && root_of(accounts, accounts[i].id) != root_of(accounts, accounts[*found].id)) return {};
    if (!found) found = i;
  }
  if (found) return {AccountChoice::Is::known, *found, {}, false};
  if (accounts.empty()) return {AccountChoice::Is::fresh, 0, std::string(first_account), false};
  const std::optional<std::size_t> one = only(accounts);
  if (one && !group_has_witness(accounts, *one, nullptr)) return {AccountChoice::Is::known, *one, {}, false};
  if (const auto one_of_them = only_that_lost_its_sign(accounts))
    return {AccountChoice::Is::known, *one_of_them, {}, false};
  std::string name = witness;
  while (account_named(accounts, name)) name += "+";  // a sign of another kind is called so already
  return {AccountChoice::Is::fresh, 0, name, true};
}

}  // namespace

AccountChoice choose_account(std::span<const Account> accounts, const Signs& signs) {
  if (!signs.account.empty()) return by_account(accounts, signs);
  if (!signs.witness.empty()) return by_witness(accounts, signs.witness);
  if (accounts.empty()) return {AccountChoice::Is::fresh, 0, std::string(first_account), false};
  if (const std::optional<std::size_t> one = only(accounts))
    return {AccountChoice::Is::known, *one, {}, false};
  return {};
}

std::int64_t root_of(std::span<const Account> accounts, std::int64_t id) {
  for (std::size_t steps = 0; steps <= accounts.size(); ++steps) {
    const std::optional<std::size_t> at = index_of(accounts, id);
    if (!at || accounts[*at].same_as == 0) return id;
    id = accounts[*at].same_as;
  }
  return id;
}

const Account* account_named(std::span<const Account> accounts, std::string_view name) {
  for (const Account& account : accounts) {
    if (account.name == name) return &account;
  }
  for (const Account& account : accounts) {
    if (std::find(account.aliases.begin(), account.aliases.end(), name) != account.aliases.end())
      return &account;
  }
  return nullptr;
}

}  // namespace flipwatch
