#pragma once
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>

#include "error.h"

namespace flipwatch {

/// The answer that tells an error; `id` is null where none could be read.
nlohmann::json answer_of(const Error& error, const nlohmann::json& id);

/// Every answer may carry warnings; where there are none it is left as it is.
void add_warnings(nlohmann::json& answer, std::span<const Warning> warnings);

/// As it goes on the wire. Never throws for a text that is no UTF-8: an answer with a mark in it is better
/// than none.
std::string as_text(const nlohmann::json& answer);

}  // namespace flipwatch
