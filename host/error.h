#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace flipwatch {

/// The kinds of error that an answer can carry; the wire's table (messaging/README.md, Errors) in its order.
enum class Code {
  too_large,
  bad_json,
  bad_request,
  unknown_verb,
  not_found,
  caller_refused,
  history_busy,
  history_unavailable,
  history_damaged,
  policy_managed,
  internal,
};

/// The code as the wire spells it: "bad_request".
constexpr std::string_view name_of(Code code) {
  constexpr std::string_view names[] = {
      "too_large",       "bad_json",       "bad_request",  "unknown_verb",
      "not_found",       "caller_refused", "history_busy", "history_unavailable",
      "history_damaged", "policy_managed", "internal"};
  return names[static_cast<int>(code)];
}

/// What went wrong, for whom it was asked: thrown where it is found, made an answer by the session and an
/// exit status by main. `pointer` is the JSON pointer of the field at fault, `way_out` what a person can do;
/// each empty if there is none.
struct Error : std::runtime_error {
  Error(Code code, const std::string& message, std::string pointer = "", std::string way_out = "")
      : std::runtime_error(message), code(code), pointer(std::move(pointer)), way_out(std::move(way_out)) {}
  Code code;
  std::string pointer;
  std::string way_out;
};

/// Something that a person should know although the verb was answered. `code` is a word like
/// "history_unavailable".
struct Warning {
  std::string code;
  std::string message;
  std::string way_out;
};

}  // namespace flipwatch
