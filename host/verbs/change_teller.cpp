#include "verbs/change_teller.h"

#include <nlohmann/json.hpp>

#include "verbs/answers.h"

namespace flipwatch {

using nlohmann::json;

ChangeTeller::ChangeTeller(const std::vector<AccountView>& views) {
  for (const AccountView& view : views) {
    for (std::size_t i = 0; i < view.memory.settings.size(); ++i) {
      for (const std::int64_t id : view.memory.ids_of(i)) origins_[id] = {&view, i};
    }
  }
}

json ChangeTeller::told(const LoggedChange& logged) const {
  const auto origin = origins_.find(logged.setting);
  if (origin == origins_.end()) return nullptr;
  const AccountView& view = *origin->second.view;
  const Known& setting = view.memory.settings[origin->second.setting];
  json change = change_json(logged.change, setting, label_of(view.memory, setting), view.site, view.name);
  if (logged.said) change["said"] = name_of(*logged.said);
  return change;
}

std::vector<std::int64_t> members_of(const std::vector<AccountView>& views) {
  std::vector<std::int64_t> members;
  for (const AccountView& view : views) {
    members.insert(members.end(), view.memory.members.begin(), view.memory.members.end());
  }
  return members;
}

}  // namespace flipwatch
