#include "verbs/target.h"

#include <algorithm>

#include "verbs/limits.h"

namespace flipwatch {
namespace {

std::string in_quotes(std::string_view text) { return "\"" + std::string(text.substr(0, 80)) + "\""; }

const Account* named_or_only(const std::vector<Account>& accounts, std::string_view site,
                             const Field& field) {
  const std::string name = field.text_or("", sign_limit);
  if (!name.empty()) {
    if (const Account* account = account_named(accounts, name)) return account;
    throw Error(Code::not_found, "no account " + in_quotes(name) + " of " + in_quotes(site) + " is known",
                field.pointer(), "Ask for `accounts` to see which are known.");
  }
  std::vector<const Account*> roots;
  for (const Account& account : accounts) {
    if (account.same_as == 0) roots.push_back(&account);
  }
  if (roots.empty()) {
    throw Error(Code::not_found, "no account of " + in_quotes(site) + " is known", "/site",
                "Nothing of this site was read yet: open one of its settings pages.");
  }
  if (roots.size() > 1) {
    throw Error(Code::bad_request,
                "expected an account, since several of " + in_quotes(site) + " are known, found none",
                "/account", "Ask for `accounts` to see which are known.");
  }
  return roots[0];
}

std::string root_name(const std::vector<Account>& accounts, std::int64_t root) {
  for (const Account& account : accounts) {
    if (account.id == root) return account.name;
  }
  return {};
}

}  // namespace

Target account_meant(Workplace& workplace, const Field& request) {
  const std::string site = request["site"].text(site_limit);
  Target target;
  target.accounts = workplace.history().accounts(site);
  target.account = named_or_only(target.accounts, site, request["account"])->id;
  target.root = root_of(target.accounts, target.account);
  target.view = {site, root_name(target.accounts, target.root),
                 workplace.history().memory(target.accounts, target.root)};
  return target;
}

std::size_t setting_meant(const Target& target, const Field& request) {
  const std::string page = request["page"].text(page_limit);
  const std::string control = request["control"].text_or("", key_limit);
  const auto found = target.view.memory.find(page, control);
  if (!found || !target.view.memory.settings[*found].met_at) {
    throw Error(Code::not_found,
                "no setting " + in_quotes(page + (control.empty() ? "" : ", " + control)) + " is known",
                "/page", "Ask for `review` or `timeline` to see which are known.");
  }
  return *found;
}

std::vector<AccountView> views_meant(Workplace& workplace, const Field& request) {
  const std::string site = request["site"].text_or("", site_limit);
  const std::string name = request["account"].text_or("", sign_limit);
  if (name.empty()) return account_views(workplace, site);
  std::vector<AccountView> views;
  History& history = workplace.history();
  for (const std::string& one : site.empty() ? history.sites() : std::vector<std::string>{site}) {
    const std::vector<Account> accounts = history.accounts(one);
    const Account* account = account_named(accounts, name);
    if (!account) continue;
    const std::int64_t root = root_of(accounts, account->id);
    views.push_back({one, root_name(accounts, root), history.memory(accounts, root)});
  }
  return views;
}

std::vector<std::size_t> settings_meant(const AccountView& view, const Field& request) {
  const bool by_key = request["page"].present();
  const std::string page = request["page"].text_or("", page_limit);
  const std::string control = request["control"].text_or("", key_limit);
  const bool by_control = request["control"].present();
  const std::optional<std::size_t> one =
      by_key && by_control ? view.memory.find(page, control) : std::nullopt;
  std::vector<std::size_t> settings;
  for (std::size_t i = 0; i < view.memory.settings.size(); ++i) {
    const Known& known = view.memory.settings[i];
    if (by_key && by_control ? one != i : by_key && known.page != page) continue;
    if (!by_key && by_control && known.control != control) continue;
    if (known.met_at) settings.push_back(i);
  }
  std::sort(settings.begin(), settings.end(), [&](std::size_t a, std::size_t b) {
    return view.memory.settings[a].id < view.memory.settings[b].id;
  });
  return settings;
}

}  // namespace flipwatch
