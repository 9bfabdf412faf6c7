#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Three days of a person with two sites: changes of several kinds, a click, a decision, something forgotten.
std::vector<nlohmann::json> lived_in();
/// Has the desk live through them.
void live_in();
/// The desk's history, one file whole, while nobody has it open.
std::string whole_history();
