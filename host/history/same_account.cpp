#include "history/same_account.h"

#include <algorithm>
#include <set>

namespace flipwatch {
namespace {

/// All signs of an account and of those that are read as one with it. The name of a site's first account is
/// none.
std::set<std::string> signs_of(std::span<const Account> accounts, std::int64_t root) {
  std::set<std::string> signs;
  for (const Account& account : accounts) {
    if (root_of(accounts, account.id) != root) continue;
    signs.insert(account.name);
    signs.insert(account.aliases.begin(), account.aliases.end());
    signs.insert(account.witnesses.begin(), account.witnesses.end());
  }
  signs.erase("default");
  return signs;
}

bool share_a_sign(const std::set<std::string>& one, const std::set<std::string>& other) {
  return std::any_of(one.begin(), one.end(), [&](const std::string& sign) { return other.contains(sign); });
}

std::vector<const Account*> roots_of(std::span<const Account> accounts) {
  std::vector<const Account*> roots;
  for (const Account& account : accounts) {
    if (root_of(accounts, account.id) == account.id) roots.push_back(&account);
  }
  return roots;
}

}  // namespace

SameAccount same_account(std::span<const Account> ours, std::span<const Account> theirs, const Account& one,
                         const std::map<std::int64_t, std::int64_t>& known) {
  using Is = SameAccount::Is;
  if (const auto settled = known.find(one.id); settled != known.end()) return {Is::known, settled->second};
  const std::vector<const Account*> roots = roots_of(ours);
  const std::set<std::string> signs = signs_of(theirs, one.id);
  std::vector<const Account*> alike;
  std::vector<const Account*> free;  // not known to be another one of theirs
  for (const Account* root : roots) {
    if (share_a_sign(signs_of(ours, root->id), signs)) alike.push_back(root);
    const bool is_taken = std::any_of(
        known.begin(), known.end(), [&](const auto& pair) { return root_of(ours, pair.second) == root->id; });
    if (!is_taken) free.push_back(root);
  }
  if (alike.size() == 1) return {Is::known, alike[0]->id};
  if (alike.size() > 1) return {Is::asked, 0};
  if (free.empty()) return {Is::fresh, 0};
  const bool is_only = roots.size() == 1 && roots_of(theirs).size() == 1;
  const bool are_others = free.size() == 1 && one.stable && free[0]->stable;
  if (are_others) return {Is::fresh, 0};
  return is_only ? SameAccount{Is::known, roots[0]->id} : SameAccount{Is::asked, 0};
}

}  // namespace flipwatch
