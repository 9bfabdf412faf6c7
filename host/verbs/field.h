#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "time.h"
#include "verbs/message.h"

namespace flipwatch {

/// How long a text may be, in code points.
struct TextLimit {
  std::size_t min = 0;
  std::size_t max;
};

/// A place in JSON that came from outside, on the way from its root to a value of ours. Each reading function
/// returns the value or throws `bad_request` with the JSON pointer of the place, what was expected there and
/// what was found, so that who reads a request writes one line a field and no error.
///
/// It owns nothing: the message must outlive it. An absent member is a Field too; what may be absent has
/// functions of its own (`text_or`, `time_if_present`), all others refuse it. `null` is present.
class Field {
 public:
  /// The whole message, which must not be empty.
  explicit Field(const Message& message) : message_(&message), at_(0) {}

  /// A member. Refuses when this is something else than an object; a member of what is absent is absent.
  Field operator[](std::string_view key) const;
  bool present() const { return at_ != nowhere; }
  bool is_null() const { return is(Message::Type::null); }
  bool is_object() const { return is(Message::Type::object); }
  bool is_integer() const { return is(Message::Type::integer) || is(Message::Type::unsigned_integer); }

  std::string text(TextLimit limit) const;
  std::string text_or(std::string_view fallback, TextLimit limit) const;
  /// null is nullopt; absent is refused.
  std::optional<std::string> nullable_text(TextLimit limit) const;
  bool boolean() const;
  bool boolean_or(bool fallback) const;
  std::int64_t integer(std::int64_t min, std::int64_t max) const;
  std::int64_t integer_or(std::int64_t fallback, std::int64_t min, std::int64_t max) const;
  Time time() const;
  std::optional<Time> time_if_present() const;
  Date date() const;
  std::optional<Date> date_if_present() const;
  /// One of a table of words: `kinds` holds {"switch", Kind::toggle}, … and the refusal lists the words.
  template <class T, std::size_t N>
  T one_of(const std::array<std::pair<std::string_view, T>, N>& table) const;
  /// The elements of an array of at most `max`.
  std::vector<Field> list(std::size_t max) const;
  std::vector<Field> list_or_empty(std::size_t max) const;

  /// The value itself; must be present.
  nlohmann::json json() const;
  /// Where this is: "/settings/3/kind"; "" is the root. Looked for when it is asked, so that reading costs
  /// nothing.
  std::string pointer() const;
  /// Throws bad_request at this place: "expected <what>, found …".
  [[noreturn]] void refuse(std::string_view expected) const;

 private:
  static constexpr Message::At nowhere = std::numeric_limits<Message::At>::max();

  /// What stands elsewhere in the same message.
  Field(const Field& holder, Message::At at) : message_(holder.message_), at_(at) {}
  static Field absent_from(const Field& holder, std::string_view key);
  bool is(Message::Type type) const { return present() && message_->type(at_) == type; }
  std::string described() const;
  std::size_t index_among(std::span<const std::string_view> words) const;
  [[noreturn]] void refuse(std::string_view expected, const std::string& found) const;

  const Message* message_;
  Message::At at_;                // nowhere: absent, and then:
  Message::At holder_ = nowhere;  // the object that has no
  std::string_view missing_;      // member of this name
  bool beneath_missing_ = false;  // this would be within that member
};

template <class T, std::size_t N>
T Field::one_of(const std::array<std::pair<std::string_view, T>, N>& table) const {
  std::array<std::string_view, N> words;
  for (std::size_t i = 0; i < N; ++i) words[i] = table[i].first;
  return table[index_among(words)].second;
}

}  // namespace flipwatch
