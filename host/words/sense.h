#pragma once
#include <cstddef>
#include <string_view>

namespace flipwatch {

/// What a switch does to the person when it is on: its polarity. "Share my data" exposes, "Hide my profile"
/// protects.
enum class Sense { unknown, exposes, protects };

inline constexpr std::string_view sense_names[] = {"unknown", "exposes", "protects"};

/// The word that the wire uses: "exposes".
constexpr std::string_view name_of(Sense sense) { return sense_names[static_cast<std::size_t>(sense)]; }

}  // namespace flipwatch
