#pragma once
#include <nlohmann/json.hpp>
#include <string_view>

#include "verbs/workplace.h"

namespace flipwatch {

/// Asks a verb as the wire would, with its warnings in the answer. Throws Error.
nlohmann::json ask(Workplace& workplace, std::string_view verb, const nlohmann::json& request);

/// The warnings of an answer, on stderr.
void print_warnings(const nlohmann::json& answer);
/// Those of a command that asks no verb.
void print_warnings(Workplace& workplace);

/// What went wrong, where, and the way out, on stderr; returns the exit status.
int complain_of(const Error& error);

}  // namespace flipwatch
