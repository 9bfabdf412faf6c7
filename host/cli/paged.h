#pragma once
#include <nlohmann/json.hpp>
#include <string_view>

#include "verbs/workplace.h"

namespace flipwatch {

/// A whole list, asked answer by answer until none names a next one: the last answer, with all of the list.
/// `cursor` is the field that takes `next`.
nlohmann::json ask_all(Workplace& workplace, std::string_view verb, nlohmann::json request, const char* list,
                       const char* cursor = "after");

}  // namespace flipwatch
