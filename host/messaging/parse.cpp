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

  bool null() override { return has_room() && (message_.body.add_null(), true); }
  bool boolean(bool value) override { return has_room() && (message_.body.add_boolean(value), true); }
  bool number_integer(json::number_integer_t value) override {
    if (at_id_) message_.id = value;
    return has_room() && (message_.body.add_integer(value), true);
  }
  bool number_unsigned(json::number_unsigned_t value) override {
    if (at_id_) message_.id = value;
    return has_room() && (message_.body.add_unsigned(value), true);
  }
  bool number_float(json::number_float_t value, const std::string&) override {
    return has_room() && (message_.body.add_real(value), true);
  }
  bool binary(json::binary_t&) override { return false; }  // JSON has none

  bool string(std::string& value) override {
    if (!has_room()) return true;
    if (value.size() > limits_.text_bytes) {
      refuse("at most " + std::to_string(limits_.text_bytes) + " bytes of text", std::to_string(value.size()),
             pointer());
    } else {
      message_.body.add_text(value);
    }
    return true;
  }

  bool start_object(std::size_t) override { return start(Message::Type::object); }
  bool start_array(std::size_t) override { return start(Message::Type::list); }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }

  bool key(std::string& name) override {
    at_id_ = depth_ == 1 && name == "id";
    if (message_.refused) return true;
    if (name.size() > limits_.text_bytes) return refuse_here("members with shorter names");
    if (message_.body.size(open_.back()) >= limits_.list)
      return refuse_here("an object of at most " + std::to_string(limits_.list) + " members");
    message_.body.name(name);
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  bool start(Message::Type type) {
    ++depth_;
    if (!has_room()) return true;
    if (depth_ > limits_.depth) {
      refuse("at most " + std::to_string(limits_.depth) + " levels", "more", pointer());
      return true;
    }
    open_.push_back(message_.body.open(type));
    return true;
  }

  bool end() {
    --depth_;
    at_id_ = false;
    if (message_.refused) return true;
    message_.body.close(open_.back());
    open_.pop_back();
    return true;
  }

  /// Counts the value that comes now; false when there may be no more.
  bool has_room() {
    at_id_ = false;
    if (message_.refused) return false;
    if (open_.empty()) return true;
    const Message::At holder = open_.back();
    if (message_.body.type(holder) == Message::Type::list && message_.body.size(holder) >= limits_.list) {
      refuse_here("a list of at most " + std::to_string(limits_.list));
      return false;
    }
    message_.body.count(holder);
    if (++elements_ <= limits_.elements) return true;
    refuse("at most " + std::to_string(limits_.elements) + " values in one message", "more", "");
    return false;
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
      const Message& body = message_.body;
      const std::string_view key = i + 1 < open_.size() ? body.key(open_[i + 1]) : body.next_key();
      const bool is_object = body.type(open_[i]) == Message::Type::object;
      way.push_back(is_object ? std::string(key) : std::to_string(body.size(open_[i]) - 1));
    }
    return way.to_string();
  }

  const ParseLimits& limits_;
  ParsedMessage& message_;
  std::vector<Message::At> open_;  // the lists and objects that are not at their end
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
  message.body.reserve(text.size());
  MessageBuilder builder(limits, message);
  Scanner scanner(text, builder);
  const bool parsed = scanner.scan();
  if (message.refused) return message;
  if (!parsed) {
    message.id = nullptr;
    message.refused.emplace(no_json(text, scanner.position()));
  } else if (message.body.type(0) != Message::Type::object) {
    message.refused.emplace(Code::bad_json,
                            "expected a JSON object, found " + std::string(message.body.type_name(0)));
  }
  return message;
}

}  // namespace flipwatch
