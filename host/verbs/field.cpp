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

std::string joined(std::span<const std::string_view> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

}  // namespace

Field Field::absent_from(const Field& holder, std::string_view key) {
  Field field(holder, nowhere);
  field.beneath_missing_ = !holder.present();
  field.holder_ = field.beneath_missing_ ? holder.holder_ : holder.at_;
  field.missing_ = field.beneath_missing_ ? holder.missing_ : key;
  return field;
}

Field Field::operator[](std::string_view key) const {
  if (!present()) return absent_from(*this, key);
  if (!is_object()) refuse("an object");
  const auto member = message_->member(at_, key);
  return member ? Field(*this, *member) : absent_from(*this, key);
}

Json Field::json() const { return message_->json(at_); }

std::string Field::described() const {
  if (!present()) return "nothing";
  switch (message_->type(at_)) {
    case Message::Type::text:
      return in_quotes(message_->text(at_));
    case Message::Type::list:
      return "a list";
    case Message::Type::object:
      return "an object";
    default:
      return json().dump();  // a number, true, false or null
  }
}

std::string Field::text(TextLimit limit) const {
  if (!is(Message::Type::text)) refuse("a text");
  const std::string_view text = message_->text(at_);
  if (text.size() < limit.min || text.size() > limit.max) {  // bytes; only then is it worth counting
    const std::size_t length = code_points(text);
    if (length < limit.min) refuse(limit.min == 1 ? "a text that is not empty" : "a longer text");
    if (length > limit.max) {
      refuse("at most " + std::to_string(limit.max) + " characters", std::to_string(length));
    }
  } else if (limit.min > 1 && code_points(text) < limit.min) {
    refuse("a longer text");
  }
  return std::string(text);
}

std::string Field::text_or(std::string_view fallback, TextLimit limit) const {
  return present() ? text(limit) : std::string(fallback);
}

std::optional<std::string> Field::nullable_text(TextLimit limit) const {
  if (is_null()) return std::nullopt;
  if (!is(Message::Type::text)) refuse("a text or null");
  return text(limit);
}

bool Field::boolean() const {
  if (!is(Message::Type::boolean)) refuse("true or false");
  return message_->boolean(at_);
}

bool Field::boolean_or(bool fallback) const { return present() ? boolean() : fallback; }

std::int64_t Field::integer(std::int64_t min, std::int64_t max) const {
  const std::string expected = "a whole number from " + std::to_string(min) + " to " + std::to_string(max);
  if (!is_integer()) refuse(expected);
  const bool too_big =
      is(Message::Type::unsigned_integer) &&
      message_->unsigned_integer(at_) > static_cast<std::uint64_t>(std::max<std::int64_t>(max, 0));
  const std::int64_t value = message_->integer(at_);
  if (too_big || value < min || value > max) refuse(expected);
  return value;
}

std::int64_t Field::integer_or(std::int64_t fallback, std::int64_t min, std::int64_t max) const {
  return present() ? integer(min, max) : fallback;
}

Time Field::time() const {
  constexpr std::string_view expected = "a time like 2026-11-23T22:31:47Z";
  if (!is(Message::Type::text)) refuse(expected);
  const auto time = parse_time(message_->text(at_));
  if (!time) refuse(expected);
  return *time;
}

std::optional<Time> Field::time_if_present() const {
  return present() ? std::optional(time()) : std::nullopt;
}

Date Field::date() const {
  constexpr std::string_view expected = "a day like 2026-11-23";
  if (!is(Message::Type::text)) refuse(expected);
  const auto date = parse_date(message_->text(at_));
  if (!date) refuse(expected);
  return *date;
}

std::optional<Date> Field::date_if_present() const {
  return present() ? std::optional(date()) : std::nullopt;
}

std::vector<Field> Field::list(std::size_t max) const {
  if (!is(Message::Type::list)) refuse("a list");
  const std::size_t size = message_->size(at_);
  if (size > max) refuse("a list of at most " + std::to_string(max), "one of " + std::to_string(size));
  std::vector<Field> elements;
  elements.reserve(size);
  for (Message::At at = at_ + 1; at < message_->end(at_); at = message_->end(at))
    elements.push_back(Field(*this, at));
  return elements;
}

std::vector<Field> Field::list_or_empty(std::size_t max) const {
  return present() ? list(max) : std::vector<Field>();
}

std::size_t Field::index_among(std::span<const std::string_view> words) const {
  if (!is(Message::Type::text)) refuse(joined(words));
  const auto found = std::find(words.begin(), words.end(), message_->text(at_));
  if (found == words.end()) refuse(joined(words));
  return static_cast<std::size_t>(found - words.begin());
}

std::string Field::pointer() const {
  if (present()) return message_->pointer(at_);
  return message_->pointer(holder_) + (Json::json_pointer() / std::string(missing_)).to_string();
}

void Field::refuse(std::string_view expected) const {
  refuse(beneath_missing_ ? "an object" : expected, described());
}

void Field::refuse(std::string_view expected, const std::string& found) const {
  throw Error(Code::bad_request, "expected " + std::string(expected) + ", found " + found, pointer());
}

}  // namespace flipwatch
