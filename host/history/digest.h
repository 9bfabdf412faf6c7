#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "reading/reading.h"

namespace flipwatch {

/// BLAKE2b, 16 bytes.
using Digest = std::array<unsigned char, 16>;

/// The bytes as SQLite and a std::string hold them.
std::string text_of(const Digest& digest);

/// As people and JSON have it.
std::string hexadecimal(std::string_view bytes);

/// The other way round; nullopt where it is none.
std::optional<std::string> bytes_from(std::string_view hexadecimal);

/// Of what came before and of `bytes`, so that each stands for all that came before it, too.
Digest digest_of(std::string_view before, std::string_view bytes);

/// One field of what is hashed: its length and its bytes, so that no two things read alike.
void add_field(std::string& bytes, std::string_view text);
void add_state(std::string& bytes, const State& state);

/// What a look at a page saw, for good: every word and state that was read, chained to what came before it
/// (looks.h).
Digest fingerprint_of(std::string_view before, const Reading& reading);

}  // namespace flipwatch
