#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/limits.h"
#include "verbs/target.h"

namespace flipwatch {
namespace {

using nlohmann::json;

std::vector<std::int64_t> accounts_of(History& history, const std::string& site) {
  std::vector<std::int64_t> ids;
  for (const Account& account : history.accounts(site)) ids.push_back(account.id);
  return ids;
}

std::size_t forget_all(History& history, Time now) {
  std::vector<std::int64_t> ids;
  for (const std::string& site : history.sites()) {
    for (const std::int64_t id : accounts_of(history, site)) ids.push_back(id);
  }
  return history.forget_accounts(ids, now);
}

std::size_t forget_what_is_named(Workplace& workplace, const Field& request) {
  History& history = workplace.history();
  const std::string site = request["site"].text(site_limit);
  const bool by_setting = request["page"].present() || request["control"].present();
  if (!by_setting && !request["account"].present())
    return history.forget_accounts(accounts_of(history, site), workplace.now());
  const Target target = account_meant(workplace, request);
  if (!by_setting) return history.forget_accounts(target.view.memory.members, workplace.now());
  const std::size_t setting = setting_meant(target, request);
  history.forget_settings(target.view.memory.ids_of(setting), workplace.now());
  return 1;
}

}  // namespace

json forget(Workplace& workplace, const Field& request) {
  for (const char* const name : {"site", "account", "page", "control"}) {
    if (!request["all"].boolean_or(false) || !request[name].present()) continue;
    throw Error(Code::bad_request,
                std::string("expected no ") + name + " beside all: true, which forgets everything",
                std::string("/") + name);
  }
  const std::size_t forgotten = request["all"].boolean_or(false)
                                    ? forget_all(workplace.history(), workplace.now())
                                    : forget_what_is_named(workplace, request);
  json answer = {{"forgotten", forgotten}};
  totals(workplace).put_into(answer);
  return answer;
}

}  // namespace flipwatch
