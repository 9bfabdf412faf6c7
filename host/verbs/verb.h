#pragma once
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>

#include "verbs/field.h"
#include "verbs/workplace.h"

namespace flipwatch {

/// One verb of the wire: its name, and what it does with a request. The result is the answer without `id`,
/// `type` and `warnings`, which the session adds. Throws Error; nothing is stored when `bad_request` is
/// thrown.
struct Verb {
  std::string_view name;
  nlohmann::json (*run)(Workplace& workplace, const Field& request);
};

/// Runs a verb. Where its history turns out to be damaged, that is set aside and the verb runs again on a new
/// one: what it did before was not answered and is in no history that is read.
nlohmann::json run(const Verb& verb, Workplace& workplace, const Field& request);

/// All verbs, in the order in which the wire names them. Wire, command line, help and tests walk this table.
std::span<const Verb> all_verbs();

}  // namespace flipwatch
