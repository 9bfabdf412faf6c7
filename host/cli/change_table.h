#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace flipwatch {

/// A change in cells, for a table or a file: when it was seen and when last before, what it is of, what it
/// was, and by whom as far as known.
std::vector<std::string> change_cells(const nlohmann::json& change);
/// What stands over them.
std::vector<std::string> change_heading();

/// All of them as a CSV file.
std::string changes_csv(const nlohmann::json& changes);

}  // namespace flipwatch
