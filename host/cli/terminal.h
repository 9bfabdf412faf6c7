#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace flipwatch::terminal {

/// Exit statuses.
inline constexpr int all_well = 0, something_to_see = 1, failed = 2;

/// On stdout. Whether somebody took it shows in the status.
int print(std::string_view text, int status = all_well);

/// A JSON answer, for people who read it and for programs.
int print_json(const nlohmann::json& answer, int status = all_well);

/// How many columns stdout has; as good as endless where it is no terminal.
std::size_t width();

/// How a word is made to stand out. On stdout that is no terminal, or where NO_COLOR is set, it is left as it
/// is.
enum class Tone { strong, good, doubtful, bad };
std::string toned(Tone tone, const std::string& text);

/// One line on stderr, in the program's name.
int complain(const std::string& text);

/// A text of a page on one line: what would move the cursor or colour the screen is taken out.
std::string plain(std::string_view text);

/// The same, with its lines kept.
std::string plain_lines(std::string_view text);

/// A text field of an answer, plain; "" where there is none.
std::string text(const nlohmann::json& answer, const char* field);

/// A state or a list of them: "off", "Nobody or 2nd degree connections"; `none` for null.
std::string states(const nlohmann::json& value, const char* none);

}  // namespace flipwatch::terminal
