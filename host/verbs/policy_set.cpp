#include <nlohmann/json.hpp>

#include "verbs/all_verbs.h"

namespace flipwatch {

using nlohmann::json;

/// The person's policy as the settings page of the extension writes it: whole, in place of the one before.
json policy_set(Workplace& workplace, const Field& request) {
  const Field policy = request["policy"];
  if (!policy.is_object()) policy.refuse("the policy as an object");
  workplace.policy();  // who has set it is known once it is read
  constexpr int indent = 2;
  try {
    workplace.own_policy().write(policy.json().dump(indent) + "\n");
  } catch (const Error& error) {
    throw Error(error.code, error.what(),
                error.code == Code::bad_request ? policy.pointer() + error.pointer : error.pointer,
                error.way_out);
  }
  workplace.look_up_again();
  const Message nothing(json::object());
  return flipwatch::policy(workplace, Field(nothing));
}

}  // namespace flipwatch
