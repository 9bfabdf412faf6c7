#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace flipwatch::terminal {

/// Exit statuses.
inline constexpr int all_well = 0, something_to_see = 1, failed = 2;

/// On stdout. Whether somebody took it shows in the status.
int print(std::string_view text, int status = all_well);

/// One line on stderr, in the program's name.
int complain(const std::string& text);

/// A text of a page on one line: what would move the cursor or colour the screen is taken out.
std::string plain(std::string_view text);

/// A text field of an answer, plain; "" where there is none.
std::string text(const nlohmann::json& answer, const char* field);

/// A state or a list of them: "off", "Nobody or 2nd degree connections"; `none` for null.
std::string states(const nlohmann::json& value, const char* none);

}  // namespace flipwatch::terminal
