#include "verbs/message.h"

#include <nlohmann/json.hpp>

namespace flipwatch {

using Json = nlohmann::json;

Message::Message(const Json& value) { copy(value); }

void Message::reserve(std::size_t text_bytes) {
  constexpr std::size_t bytes_of_a_value = 24;  // of a check, names and punctuation included
  texts_.reserve(text_bytes);
  values_.reserve(text_bytes / bytes_of_a_value + 1);
}

Message::Slice Message::keep(std::string_view text) {
  const Slice slice{static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size())};
  texts_ += text;
  return slice;
}

Message::At Message::add(Type type) {
  const auto at = static_cast<At>(values_.size());
  Value& value = values_.emplace_back();
  value.type = type;
  value.end = at + 1;
  value.key = std::exchange(key_, {});
  return at;
}

Message::At Message::add_boolean(bool value) {
  const At at = add(Type::boolean);
  values_[at].boolean = value;
  return at;
}

Message::At Message::add_integer(std::int64_t value) {
  const At at = add(Type::integer);
  values_[at].integer = value;
  return at;
}

Message::At Message::add_unsigned(std::uint64_t value) {
  const At at = add(Type::unsigned_integer);
  values_[at].unsigned_integer = value;
  return at;
}

Message::At Message::add_real(double value) {
  const At at = add(Type::real);
  values_[at].real = value;
  return at;
}

Message::At Message::add_text(std::string_view value) {
  const At at = add(Type::text);
  values_[at].text = keep(value);
  return at;
}

std::string_view Message::type_name(At at) const {
  switch (type(at)) {
    case Type::null:
      return "null";
    case Type::boolean:
      return "boolean";
    case Type::text:
      return "string";
    case Type::list:
      return "array";
    case Type::object:
      return "object";
    default:
      return "number";
  }
}

std::optional<Message::At> Message::member(At object, std::string_view name) const {
  std::optional<At> found;
  for (At at = object + 1; at < end(object); at = end(at)) {
    if (key(at) == name) found = at;
  }
  return found;
}

std::string Message::pointer(At to) const {
  Json::json_pointer way;
  for (At within = 0; within != to;) {
    std::size_t element = 0;
    At at = within + 1;
    for (; end(at) <= to; at = end(at)) ++element;
    way.push_back(type(within) == Type::object ? std::string(key(at)) : std::to_string(element));
    within = at;
  }
  return way.to_string();
}

Json Message::json(At at) const {
  const Value& value = values_[at];
  switch (value.type) {
    case Type::null:
      return nullptr;
    case Type::boolean:
      return value.boolean;
    case Type::integer:
      return value.integer;
    case Type::unsigned_integer:
      return value.unsigned_integer;
    case Type::real:
      return value.real;
    case Type::text:
      return text(at);
    case Type::list: {
      Json list = Json::array();
      for (At element = at + 1; element < value.end; element = end(element)) list.push_back(json(element));
      return list;
    }
    case Type::object:
      break;
  }
  Json object = Json::object();
  for (At one = at + 1; one < value.end; one = end(one)) object[std::string(key(one))] = json(one);
  return object;
}

void Message::copy(const Json& value) {
  switch (value.type()) {
    case Json::value_t::boolean:
      add_boolean(value.get<bool>());
      return;
    case Json::value_t::number_integer:
      add_integer(value.get<std::int64_t>());
      return;
    case Json::value_t::number_unsigned:
      add_unsigned(value.get<std::uint64_t>());
      return;
    case Json::value_t::number_float:
      add_real(value.get<double>());
      return;
    case Json::value_t::string:
      add_text(value.get_ref<const std::string&>());
      return;
    case Json::value_t::array:
    case Json::value_t::object:
      break;
    default:
      add_null();
      return;
  }
  const At opened = open(value.is_object() ? Type::object : Type::list);
  for (const auto& [key, child] : value.items()) {
    if (value.is_object()) name(key);
    copy(child);
    count(opened);
  }
  close(opened);
}

}  // namespace flipwatch
