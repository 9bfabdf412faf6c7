#include "verbs/field.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "error.h"

namespace flipwatch {
namespace {

using Json = nlohmann::json;

/// How much of a wrong text is repeated in the message about it, in code points.
constexpr std::size_t max_quoted = 40;

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

std::string in_quotes(std::string_view text) {
  std::size_t end = 0;
  std::size_t seen = 0;
  while (end < text.size() && (seen += starts_code_point(text[end])) <= max_quoted) ++end;
  return '"' + std::string(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
}

std::string described(const Json* value) {
  if (value == nullptr) return "nothing";
  switch (value->type()) {
    case Json::value_t::string:
      return in_quotes(value->get_ref<const std::string&>());
    case Json::value_t::array:
      return "a list";
    case Json::value_t::object:
      return "an object";
    default:
      return value->dump();  // a number, true, false or null
  }
}

/// The way from `from` to the value that stands at the address `to`; found by looking everywhere.
bool find_way(const Json& from, const Json* to, Json::json_pointer& way) {
  if (&from == to) return true;
  const auto leads_through = [&](const Json& child, std::string step) {
    way.push_back(std::move(step));
    if (find_way(child, to, way)) return true;
    way.pop_back();
    return false;
  };
  if (from.is_object()) {
    for (const auto& [key, child] : from.items()) {
      if (leads_through(child, key)) return true;
    }
  } else if (from.is_array()) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (leads_through(from[i], std::to_string(i))) return true;
    }
  }
  return false;
}

std::string joined(std::span<const std::string_view> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

}  // namespace

Field::Field(const Field& holder, const Json* value, std::string_view key)
    : root_(holder.root_), value_(value) {
  if (value != nullptr) return;
  beneath_missing_ = !holder.present();
  holder_ = beneath_missing_ ? holder.holder_ : holder.value_;
  missing_ = beneath_missing_ ? holder.missing_ : key;
}

Field Field::operator[](std::string_view key) const {
  if (!present()) return Field(*this, nullptr, key);
  if (!value_->is_object()) refuse("an object");
  const auto member = value_->find(key);
  return Field(*this, member == value_->end() ? nullptr : &*member, key);
}

bool Field::is_null() const { return present() && value_->is_null(); }

std::string Field::text(TextLimit limit) const {
  if (!present() || !value_->is_string()) refuse("a text");
  const auto& text = value_->get_ref<const std::string&>();
  if (text.size() < limit.min || text.size() > limit.max) {  // bytes; only then is it worth counting
    const std::size_t length = code_points(text);
    if (length < limit.min) refuse(limit.min == 1 ? "a text that is not empty" : "a longer text");
    if (length > limit.max) {
      refuse("at most " + std::to_string(limit.max) + " characters", std::to_string(length));
    }
  } else if (limit.min > 1 && code_points(text) < limit.min) {
    refuse("a longer text");
  }
  return text;
}

std::string Field::text_or(std::string_view fallback, TextLimit limit) const {
  return present() ? text(limit) : std::string(fallback);
}

std::optional<std::string> Field::nullable_text(TextLimit limit) const {
  if (is_null()) return std::nullopt;
  if (!present() || !value_->is_string()) refuse("a text or null");
  return text(limit);
}

bool Field::boolean() const {
  if (!present() || !value_->is_boolean()) refuse("true or false");
  return value_->get<bool>();
}

bool Field::boolean_or(bool fallback) const { return present() ? boolean() : fallback; }

std::int64_t Field::integer(std::int64_t min, std::int64_t max) const {
  const std::string expected = "a whole number from " + std::to_string(min) + " to " + std::to_string(max);
  if (!present() || !value_->is_number_integer()) refuse(expected);
  const bool too_big =
      value_->is_number_unsigned() &&
      value_->get<std::uint64_t>() > static_cast<std::uint64_t>(std::max<std::int64_t>(max, 0));
  if (too_big || value_->get<std::int64_t>() < min || value_->get<std::int64_t>() > max) refuse(expected);
  return value_->get<std::int64_t>();
}

std::int64_t Field::integer_or(std::int64_t fallback, std::int64_t min, std::int64_t max) const {
  return present() ? integer(min, max) : fallback;
}

Time Field::time() const {
  constexpr std::string_view expected = "a time like 2026-11-23T22:31:47Z";
  if (!present() || !value_->is_string()) refuse(expected);
  const auto time = parse_time(value_->get_ref<const std::string&>());
  if (!time) refuse(expected);
  return *time;
}

std::optional<Time> Field::time_if_present() const {
  return present() ? std::optional(time()) : std::nullopt;
}

Date Field::date() const {
  constexpr std::string_view expected = "a day like 2026-11-23";
  if (!present() || !value_->is_string()) refuse(expected);
  const auto date = parse_date(value_->get_ref<const std::string&>());
  if (!date) refuse(expected);
  return *date;
}

std::optional<Date> Field::date_if_present() const {
  return present() ? std::optional(date()) : std::nullopt;
}

std::vector<Field> Field::list(std::size_t max) const {
  if (!present() || !value_->is_array()) refuse("a list");
  if (value_->size() > max) {
    refuse("a list of at most " + std::to_string(max), "one of " + std::to_string(value_->size()));
  }
  std::vector<Field> elements;
  elements.reserve(value_->size());
  for (const Json& element : *value_) elements.push_back(Field(*this, &element, {}));
  return elements;
}

std::vector<Field> Field::list_or_empty(std::size_t max) const {
  return present() ? list(max) : std::vector<Field>();
}

std::size_t Field::index_among(std::span<const std::string_view> words) const {
  if (!present() || !value_->is_string()) refuse(joined(words));
  const auto found = std::find(words.begin(), words.end(), value_->get_ref<const std::string&>());
  if (found == words.end()) refuse(joined(words));
  return static_cast<std::size_t>(found - words.begin());
}

std::string Field::pointer() const {
  Json::json_pointer way;
  find_way(*root_, present() ? value_ : holder_, way);
  if (!present()) way.push_back(std::string(missing_));
  return way.to_string();
}

void Field::refuse(std::string_view expected) const {
  refuse(beneath_missing_ ? "an object" : expected, described(value_));
}

void Field::refuse(std::string_view expected, const std::string& found) const {
  throw Error(Code::bad_request, "expected " + std::string(expected) + ", found " + found, pointer());
}

}  // namespace flipwatch
