#include "verbs/account_json.h"

#include <nlohmann/json.hpp>

namespace flipwatch {

using nlohmann::json;

json account_json(History& history, const std::vector<Account>& accounts, std::int64_t root) {
  const Memory memory = history.memory(accounts, root);
  json out = {{"aliases", json::array()}, {"joined", json::array()}};
  std::size_t settings = 0;
  std::optional<Time> first;
  std::optional<Time> last;
  for (const Account& account : accounts) {
    if (root_of(accounts, account.id) != root) continue;
    if (account.id == root) {
      out["id"] = account.name;
      out["name"] = account.person;
    } else {
      out["aliases"].push_back(account.name);
      out["joined"].push_back(account.name);
    }
    for (const std::string& alias : account.aliases) out["aliases"].push_back(alias);
    if (account.first_at && (!first || *account.first_at < *first)) first = account.first_at;
    if (account.last_at && (!last || *account.last_at > *last)) last = account.last_at;
  }
  for (const Known& known : memory.settings) settings += known.met_at ? 1U : 0U;
  out["first"] = first ? json(format_time(*first)) : json(nullptr);
  out["last"] = last ? json(format_time(*last)) : json(nullptr);
  out["settings"] = settings;
  out["changes"] = history.count_changes(memory.members);
  return out;
}

}  // namespace flipwatch
