#pragma once
#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flipwatch {

/// A JSON text as its values, all in one list in the order in which they stand in it, and all texts in
/// another. A request is read once and changed never, so it needs none of the JSON library's tree, whose
/// every value, name and text is memory of its own: making that tree and taking it apart was a quarter of
/// what a check costs.
///
///     {"id":1,"settings":[{"state":"on"},{}]}   is   0 object, 1 id, 2 settings, 3 object, 4 state, 5 object
///
/// Of a list or an object the values within it follow it; `end` is behind the last of them.
class Message {
 public:
  enum class Type : std::uint8_t { null, boolean, integer, unsigned_integer, real, text, list, object };
  /// The place of a value; 0 is the whole.
  using At = std::uint32_t;

  Message() = default;
  explicit Message(const nlohmann::json& value);

  bool is_empty() const { return values_.empty(); }
  Type type(At at) const { return values_[at].type; }
  /// "array", "number" and so on, as JSON calls it.
  std::string_view type_name(At at) const;
  std::string_view text(At at) const { return cut(values_[at].text); }
  std::int64_t integer(At at) const { return values_[at].integer; }
  std::uint64_t unsigned_integer(At at) const { return values_[at].unsigned_integer; }
  bool boolean(At at) const { return values_[at].boolean; }
  /// The name that it has in its object.
  std::string_view key(At at) const { return cut(values_[at].key); }
  /// How many elements or members.
  std::size_t size(At at) const { return values_[at].size; }
  /// Behind it and all that is in it.
  At end(At at) const { return values_[at].end; }
  /// Of members with one name the last counts.
  std::optional<At> member(At object, std::string_view name) const;
  /// The JSON pointer of a value.
  std::string pointer(At to) const;
  /// The value as the JSON library has it.
  nlohmann::json json(At at = 0) const;

  // Making one, front to back; a member's name before the member.
  void reserve(std::size_t text_bytes);
  void name(std::string_view key) { key_ = keep(key); }
  std::string_view next_key() const { return cut(key_); }
  At add_null() { return add(Type::null); }
  At add_boolean(bool value);
  At add_integer(std::int64_t value);
  At add_unsigned(std::uint64_t value);
  At add_real(double value);
  At add_text(std::string_view value);
  At open(Type list_or_object) { return add(list_or_object); }
  void close(At opened) { values_[opened].end = static_cast<At>(values_.size()); }
  /// One more element or member of it.
  void count(At opened) { ++values_[opened].size; }

 private:
  struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  struct Value {
    Type type = Type::null;
    At end = 0;
    std::uint32_t size = 0;
    Slice key;
    union {
      Slice text = {};
      std::int64_t integer;
      std::uint64_t unsigned_integer;
      double real;
      bool boolean;
    };
  };

  std::string_view cut(Slice slice) const { return std::string_view(texts_).substr(slice.begin, slice.size); }
  Slice keep(std::string_view text);
  At add(Type type);
  void copy(const nlohmann::json& value);

  std::vector<Value> values_;
  std::string texts_;
  Slice key_;  ///< of the member that comes next
};

}  // namespace flipwatch
