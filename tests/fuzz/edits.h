#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

// An edit is a list: its name, and what to edit, as numbers that go round, so that every one means something.

inline nlohmann::json value_in(const nlohmann::json& edit, std::size_t at) {
  return edit.is_array() && edit.size() > at ? edit[at] : nlohmann::json();
}

inline std::string name_of_edit(const nlohmann::json& edit) {
  const nlohmann::json name = value_in(edit, 0);
  return name.is_string() ? name.get<std::string>() : "";
}

/// 0 where there is none.
inline std::int64_t number_in(const nlohmann::json& edit, std::size_t at) {
  const nlohmann::json number = value_in(edit, at);
  return number.is_number_integer() ? number.get<std::int64_t>() : 0;
}

/// One of `count`, which is not 0.
inline std::size_t index_in(const nlohmann::json& edit, std::size_t at, std::size_t count) {
  return static_cast<std::uint64_t>(number_in(edit, at)) % count;
}

///   ["byte", offset, value]
///   ["length", n]            cut off, or longer, by noughts
inline void edit_bytes(std::string& bytes, const nlohmann::json& edit, std::size_t longest) {
  const std::string what = name_of_edit(edit);
  if (what == "length") bytes.resize(index_in(edit, 1, longest + 1));
  if (what == "byte" && !bytes.empty())
    bytes[index_in(edit, 1, bytes.size())] = static_cast<char>(number_in(edit, 2));
}
