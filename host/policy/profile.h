#pragma once
#include <cstddef>
#include <string_view>

namespace flipwatch {

/// What a person chose the rules by. strict: all that can be off is off. balanced: what most people who read
/// the news would want. quiet: balanced, and notifications to the least.
enum class Profile { strict, balanced, quiet };

inline constexpr std::string_view profile_names[] = {"strict", "balanced", "quiet"};
inline constexpr std::size_t profile_count = 3;

/// The word that the wire and policy.json use: "balanced".
constexpr std::string_view name_of(Profile profile) {
  return profile_names[static_cast<std::size_t>(profile)];
}

}  // namespace flipwatch
