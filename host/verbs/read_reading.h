#pragma once
#include "history/account_choice.h"
#include "policy/policy.h"
#include "reading/reading.h"
#include "verbs/field.h"

namespace flipwatch {

/// A reading, field by field. Throws bad_request with the place of the first field that is wrong.
Reading read_reading(const Field& request, const Policy& policy);

Signs read_signs(const Field& request);

}  // namespace flipwatch
