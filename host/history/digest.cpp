#include "history/digest.h"

#include <sodium.h>

#include <charconv>

namespace flipwatch {

std::string text_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    text += digits[static_cast<unsigned char>(byte) >> 4U];
    text += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return text;
}

std::optional<std::string> bytes_from(std::string_view hexadecimal) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (hexadecimal.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < hexadecimal.size(); i += 2) {
    const std::size_t high = digits.find(hexadecimal[i]);
    const std::size_t low = digits.find(hexadecimal[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

Digest digest_of(std::string_view before, std::string_view bytes) {
  Digest digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(before.data()), before.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

void add_field(std::string& bytes, std::string_view text) {
  char size[20];
  bytes.append(size, std::to_chars(std::begin(size), std::end(size), text.size()).ptr);
  bytes += ':';
  bytes += text;
}

void add_state(std::string& bytes, const State& state) {
  if (state)
    add_field(bytes, *state);
  else
    bytes += '-';
}

Digest fingerprint_of(std::string_view before, const Reading& reading) {
  constexpr std::size_t of_a_setting = 256;  // most of them; a longer one grows the text once
  std::string bytes;
  bytes.reserve(reading.settings.size() * of_a_setting);
  add_field(bytes, reading.site);
  add_field(bytes, reading.url);
  add_field(bytes, reading.lang);
  add_field(bytes, format_time(reading.at));
  bytes += reading.complete ? '1' : '0';
  for (const Seen& seen : reading.settings) {
    for (const std::string* text :
         {&seen.page, &seen.control, &seen.label, &seen.section, &seen.description}) {
      add_field(bytes, *text);
    }
    add_field(bytes, name_of(seen.kind));
    add_state(bytes, seen.state);
    for (const std::string& option : seen.options) add_field(bytes, option);
    bytes += seen.unsaved ? '1' : '0';
  }
  return digest_of(before, bytes);
}

}  // namespace flipwatch
