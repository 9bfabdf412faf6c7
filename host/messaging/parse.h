#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "error.h"
#include "verbs/message.h"

namespace flipwatch {

/// The most that a message may hold. They bound memory and recursion (the JSON library's copies and dump
/// recurse) before any field is looked at; the verbs' own limits are narrower and come after.
struct ParseLimits {
  std::size_t depth = 32;          // objects and lists within each other
  std::size_t elements = 600'000;  // values in the whole message
  std::size_t list = 5'000;        // of one list or object: the settings of a check are the longest there is
  std::size_t text_bytes = 65'536;
};

/// A message as far as it could be read.
struct ParsedMessage {
  nlohmann::json id;             // null where no integer id could be read
  Message body;                  // an object, when there is no
  std::optional<Error> refused;  // bad_json or bad_request
};

/// Reads one message. A limit that it passes is `bad_request` with the pointer of the place, and the rest is
/// read only for its `id`; what is no UTF-8, no JSON or no object is `bad_json`.
ParsedMessage parse_message(std::string_view text, const ParseLimits& limits = {});

}  // namespace flipwatch
