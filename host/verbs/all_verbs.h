#pragma once
#include <nlohmann/json_fwd.hpp>

#include "verbs/field.h"
#include "verbs/workplace.h"

namespace flipwatch {

// One file a verb, named after it; what each asks and answers stands in messaging/README.md.
nlohmann::json hello(Workplace& workplace, const Field& request);
nlohmann::json check(Workplace& workplace, const Field& request);
nlohmann::json act(Workplace& workplace, const Field& request);
nlohmann::json review(Workplace& workplace, const Field& request);
nlohmann::json history(Workplace& workplace, const Field& request);
nlohmann::json timeline(Workplace& workplace, const Field& request);
nlohmann::json decide(Workplace& workplace, const Field& request);
nlohmann::json account(Workplace& workplace, const Field& request);
nlohmann::json accounts(Workplace& workplace, const Field& request);
nlohmann::json pages(Workplace& workplace, const Field& request);
nlohmann::json policy(Workplace& workplace, const Field& request);
nlohmann::json policy_set(Workplace& workplace, const Field& request);
nlohmann::json export_history(Workplace& workplace, const Field& request);
nlohmann::json forget(Workplace& workplace, const Field& request);

}  // namespace flipwatch
