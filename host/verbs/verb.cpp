#include "verbs/verb.h"

#include <nlohmann/json.hpp>

namespace flipwatch {

nlohmann::json run(const Verb& verb, Workplace& workplace, const Field& request) {
  workplace.begin_request();
  try {
    return verb.run(workplace, request);
  } catch (const Error& fault) {
    if (fault.code != Code::history_damaged) throw;
  }
  workplace.replace_history();
  return verb.run(workplace, request);
}

}  // namespace flipwatch
