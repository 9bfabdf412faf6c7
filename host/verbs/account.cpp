#include "verbs/account_json.h"
#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/limits.h"
#include "verbs/target.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// Joins two accounts: nothing is moved, both are read as `same_as`.
void join(Workplace& workplace, const Target& target, const Field& same_as) {
  const std::string name = same_as.text(sign_limit);
  const Account* other = account_named(target.accounts, name);
  if (!other) {
    throw Error(Code::not_found, "no account \"" + name + "\" of \"" + target.view.site + "\" is known",
                same_as.pointer(), "Ask for `accounts` to see which are known.");
  }
  const std::int64_t root = root_of(target.accounts, other->id);
  if (root == target.root) {
    if (other->id == target.account || target.account == target.root)
      same_as.refuse("another account than this one");
    return;
  }
  workplace.history().join(target.root, root, workplace.now());
}

}  // namespace

json account(Workplace& workplace, const Field& request) {
  const Target target = account_meant(workplace, request);
  const bool joins = request["same_as"].present();
  const bool parts = request["apart"].boolean_or(false);
  const bool names = request["name"].present();
  if (!joins && !parts && !names) {
    const char* const at = request["apart"].present() ? "/apart" : "/same_as";
    throw Error(Code::bad_request, "expected one of same_as, apart: true or name, found none", at);
  }
  if (joins + parts + names > 1) {
    throw Error(Code::bad_request, "expected one of same_as, apart: true or name, found several",
                parts ? "/apart" : "/name");
  }
  if (joins) join(workplace, target, request["same_as"]);
  if (parts) workplace.history().part(target.account, workplace.now());
  if (names) workplace.history().name(target.account, request["name"].text(label_limit), workplace.now());

  const std::vector<Account> accounts = workplace.history().accounts(target.view.site);
  const std::int64_t root = root_of(accounts, target.account);
  json answer = {{"account", account_json(workplace.history(), accounts, root)}};
  totals(workplace).put_into(answer);
  return answer;
}

json accounts(Workplace& workplace, const Field& request) {
  const std::string site = request["site"].text_or("", site_limit);
  History& history = workplace.history();
  BoundedList list(list_budget);
  for (const std::string& one : site.empty() ? history.sites() : std::vector<std::string>{site}) {
    const std::vector<Account> all = history.accounts(one);
    for (const Account& account : all) {
      if (account.same_as != 0) continue;
      json entry = account_json(history, all, account.id);
      entry["site"] = one;
      list.add(std::move(entry));
    }
  }
  return {{"accounts", list.take()}};
}

}  // namespace flipwatch
