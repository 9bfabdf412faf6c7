#pragma once
#include <cstddef>

#include "verbs/field.h"

namespace flipwatch {

/// How long what a request says may be, in code points, and how many there may be (messaging/README.md,
/// check).
inline constexpr TextLimit site_limit{.min = 1, .max = 253};
inline constexpr TextLimit sign_limit{.max = 200};
inline constexpr TextLimit key_limit{.max = 1'000};
inline constexpr TextLimit page_limit{.min = 1, .max = 1'000};
inline constexpr TextLimit label_limit{.max = 1'000};
inline constexpr TextLimit state_limit{.max = 1'000};
inline constexpr TextLimit long_limit{.max = 4'000};
inline constexpr TextLimit lang_limit{.max = 100};
inline constexpr TextLimit cursor_limit{.max = 500};
inline constexpr std::size_t max_settings = 5'000;
inline constexpr std::size_t max_options = 100;

/// What a list in an answer may weigh in bytes: with the rest of the answer it stays under the frame's
/// 1,000,000.
inline constexpr std::size_t list_budget = 850'000;

}  // namespace flipwatch
