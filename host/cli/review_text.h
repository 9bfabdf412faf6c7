#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace flipwatch {

/// What there is to look at, by urgency, each with how it is and should be, why, and the way there. `answer`
/// is one of the verbs check and review.
std::string review_text(const nlohmann::json& answer);

}  // namespace flipwatch
