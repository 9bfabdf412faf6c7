#include "messaging/parse.h"

#include <utility>
#include <vector>

#include "messaging/scanner.h"
#include "messaging/utf8.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// Builds the message while it is parsed. After a limit was passed it builds no more and only looks for the
/// `id`.
class MessageBuilder final : public Scanner::Handler {
 public:
  MessageBuilder(const ParseLimits& limits, ParsedMessage& message) : limits_(limits), message_(message) {}

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(json::number_integer_t value) override { return add_integer(value); }
  bool number_unsigned(json::number_unsigned_t value) override { return add_integer(value); }
  bool number_float(json::number_float_t value, const std::string&) override { return add(value); }
  bool binary(json::binary_t&) override { return false; }  // JSON has none

  bool string(std::string& value) override {
    if (value.size() > limits_.text_bytes) {
      return refuse_element("at most " + std::to_string(limits_.text_bytes) + " bytes of text",
                            std::to_string(value.size()));
    }
    return add(std::move(value));
  }

  bool start_object(std::size_t) override { return start(json::value_t::object); }
  bool start_array(std::size_t) override { return start(json::value_t::array); }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }

  bool key(std::string& name) override {
    at_id_ = depth_ == 1 && name == "id";
    if (message_.refused) return true;
    Level& level = open_.back();
    if (name.size() > limits_.text_bytes) return refuse_here("members with shorter names");
    if (level.value->size() >= limits_.list) {
      return refuse_here("an object of at most " + std::to_string(limits_.list) + " members");
    }
    auto& [key, value] = *level.value->get_ref<json::object_t&>().try_emplace(std::move(name)).first;
    level.key = &key;
    level.member = &value;
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  struct Level {
    json* value;
    const std::string* key =
        nullptr;  // of an object: the member that comes next or was the last, in the map itself
    json* member = nullptr;
  };

  template <class Integer>
  bool add_integer(Integer value) {
    if (at_id_) message_.id = value;
    return add(value);
  }

  template <class Value>
  bool add(Value&& value) {
    at_id_ = false;
    if (!message_.refused && room()) *room_ = std::forward<Value>(value);
    return true;
  }

  bool start(json::value_t type) {
    at_id_ = false;
    ++depth_;
    if (message_.refused || !room()) return true;
    if (depth_ > limits_.depth) {
      refuse("at most " + std::to_string(limits_.depth) + " levels", "more", pointer());
      return true;
    }
    *room_ = type;
    open_.push_back({room_});
    return true;
  }

  bool end() {
    --depth_;
    at_id_ = false;
    if (!message_.refused) open_.pop_back();
    return true;
  }

  /// Makes `room_` the place of the value that comes now; false when there may be no more.
  bool room() {
    if (open_.empty()) {
      room_ = &message_.body;
      return true;
    }
    const Level& level = open_.back();
    if (level.value->is_object()) {
      room_ = level.member;
    } else if (level.value->size() < limits_.list) {
      room_ = &level.value->emplace_back();
    } else {
      refuse_here("a list of at most " + std::to_string(limits_.list));
      return false;
    }
    if (++elements_ <= limits_.elements) return true;
    refuse("at most " + std::to_string(limits_.elements) + " values in one message", "more", "");
    return false;
  }

  bool refuse_element(const std::string& expected, const std::string& found) {
    if (message_.refused || !room()) return true;
    refuse(expected, found, pointer());
    return true;
  }

  /// Refuses the innermost list or object that is open.
  bool refuse_here(const std::string& expected) {
    refuse(expected, "more", pointer_through(open_.size() - 1));
    return true;
  }

  void refuse(const std::string& expected, const std::string& found, std::string pointer) {
    message_.refused.emplace(Code::bad_request, "expected " + expected + ", found " + found,
                             std::move(pointer));
  }

  /// The place of the value that is being read.
  std::string pointer() const { return pointer_through(open_.size()); }
  std::string pointer_through(std::size_t levels) const {
    json::json_pointer way;
    for (std::size_t i = 0; i < levels; ++i) {
      const Level& level = open_[i];
      way.push_back(level.value->is_object() ? *level.key : std::to_string(level.value->size() - 1));
    }
    return way.to_string();
  }

  const ParseLimits& limits_;
  ParsedMessage& message_;
  std::vector<Level> open_;
  json* room_ = nullptr;
  std::size_t depth_ = 0;
  std::size_t elements_ = 0;
  bool at_id_ = false;  // the next value is the message's id
};

Error no_json(std::string_view text, std::size_t read) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t bytes = code_point_bytes(text.substr(at));
    if (bytes == 0) {
      return {Code::bad_json, "expected UTF-8, found a byte that is none at " + std::to_string(at + 1)};
    }
    at += bytes;
  }
  return {Code::bad_json, "expected JSON, found something else at byte " + std::to_string(read + 1)};
}

}  // namespace

ParsedMessage parse_message(std::string_view text, const ParseLimits& limits) {
  ParsedMessage message;
  if (text.empty()) {
    message.refused.emplace(Code::bad_json, "expected a JSON object, found an empty frame");
    return message;
  }
  MessageBuilder builder(limits, message);
  Scanner scanner(text, builder);
  const bool parsed = scanner.scan();
  if (message.refused) return message;
  if (!parsed) {
    message.id = nullptr;
    message.refused.emplace(no_json(text, scanner.position()));
  } else if (!message.body.is_object()) {
    message.refused.emplace(Code::bad_json,
                            std::string("expected a JSON object, found ") + message.body.type_name());
  }
  return message;
}

}  // namespace flipwatch
