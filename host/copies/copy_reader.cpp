#include <array>
#include <cstdint>
#include <iterator>
#include <optional>

#include "copies/copy_file.h"
#include "error.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// No text of a history is as long as this, nor is any space between two.
constexpr std::size_t longest_piece = std::size_t{16} * 1024 * 1024;

constexpr const char* copies_way_out =
    "Take a copy as flipwatch export saved it. The history was left as it is.";

/// What is read, a byte after the other: counts lines, and refuses a piece that would not fit into memory.
class Source {
 public:
  Source(std::istream& in, const std::string& name) : in_(in), name_(name) { advance(); }

  void advance() {
    if (at_ == size_) fill();
    if (is_over_) return;
    now_ = part_[at_++];
    if (now_ == '\n') ++line_;
    if (++piece_ > longest_piece)
      throw Error(Code::too_large, where() + ": a text of over 16 MB, which no history has", "",
                  copies_way_out);
  }
  bool is_over() const { return is_over_; }
  char now() const { return now_; }
  void begin_piece() { piece_ = 0; }
  std::string where() const { return name_ + ", line " + std::to_string(line_); }

 private:
  void fill() {
    in_.read(part_.data(), static_cast<std::streamsize>(part_.size()));
    size_ = static_cast<std::size_t>(in_.gcount());
    at_ = 0;
    is_over_ = size_ == 0;
    if (in_.bad()) throw Error(Code::not_found, name_ + " cannot be read to its end", "", copies_way_out);
  }

  std::istream& in_;
  const std::string& name_;
  std::array<char, 65536> part_{};
  std::size_t at_ = 0, size_ = 0, piece_ = 0;
  std::int64_t line_ = 1;
  char now_ = 0;
  bool is_over_ = false;
};

/// A source as the JSON library reads it; one without a source is the end.
struct SourceIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  Source* source = nullptr;

  char operator*() const { return source->now(); }
  SourceIterator& operator++() {
    source->advance();
    return *this;
  }
  SourceIterator operator++(int) {
    SourceIterator before = *this;
    source->advance();
    return before;
  }
  bool operator==(const SourceIterator& other) const { return is_end() == other.is_end(); }
  bool operator!=(const SourceIterator& other) const { return !(*this == other); }
  bool is_end() const { return !source || source->is_over(); }
};

std::optional<unsigned char> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned char>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned char>(c - 'a' + 10);
  return std::nullopt;
}

std::optional<std::string> bytes_from(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    const auto high = hex_digit(hex[i]), low = hex_digit(hex[i + 1]);
    if (!high || !low) return std::nullopt;
    bytes += static_cast<char>(*high << 4U | *low);
  }
  return hex.size() % 2 == 0 ? std::optional(bytes) : std::nullopt;
}

/// Hears the parts of a copy and hands them on; whatever is not of its history is passed over. Where it is in
/// the file is a path of keys and of numbers of elements.
class Listener : public json::json_sax_t {
 public:
  Listener(Source& source, Restore& restore) : source_(source), restore_(restore) {}

  bool null() override { return takes(std::monostate{}); }
  bool boolean(bool) override { return takes_other("true or false"); }
  bool number_integer(std::int64_t number) override { return takes(number); }
  bool number_unsigned(std::uint64_t number) override {
    return number <= static_cast<std::uint64_t>(INT64_MAX) ? takes(static_cast<std::int64_t>(number))
                                                           : takes_other("a number that is too large");
  }
  bool number_float(double, const std::string&) override { return takes_other("a number with a fraction"); }
  bool string(std::string& text) override { return takes(std::move(text)); }
  bool binary(json::binary_t&) override { return takes_other("bytes"); }

  bool start_object(std::size_t) override { return opens('{'); }
  bool start_array(std::size_t) override { return opens('['); }
  bool key(std::string& name) override {
    source_.begin_piece();
    path_.back().key = std::move(name);
    return true;
  }
  bool end_object() override { return closes(); }
  bool end_array() override { return closes(); }

  bool parse_error(std::size_t, const std::string&, const json::exception& fault) override {
    const std::string what = fault.what();
    const std::size_t at = what.find("column");
    throw Error(Code::bad_json,
                source_.where() + ": expected JSON, found an error" +
                    (at == std::string::npos ? std::string() : " at " + what.substr(at)),
                "", copies_way_out);
  }

  bool has_history() const { return has_history_; }

 private:
  struct Step {
    char opened;
    std::string key;            // of an object: the member that is read
    std::int64_t element = -1;  // of a list
  };

  [[noreturn]] void refuse(const std::string& message, const std::string& beneath = "") {
    throw Error(Code::bad_request,
                source_.where() + ", " + pointer() + (beneath.empty() ? "" : "/" + beneath) + ": " + message,
                "", copies_way_out);
  }

  std::string pointer() const {
    std::string all;
    for (const Step& step : path_)
      all += "/" + (step.opened == '{' ? step.key.substr(0, 100) : std::to_string(step.element));
    return all.empty() ? "/" : all;
  }

  /// The names on the way are these, from the root; a table may be any.
  bool is_at(std::initializer_list<std::string_view> names) const {
    if (path_.size() < names.size()) return false;
    std::size_t at = 0;
    for (const std::string_view name : names) {
      const Step& step = path_[at++];
      if (step.opened != '{' || (!name.empty() && step.key != name)) return false;
    }
    return true;
  }
  bool is_in_history() const { return is_at({"history"}); }

  /// A step further, before the value that stands there is read.
  void arrive() {
    source_.begin_piece();
    if (!path_.empty() && path_.back().opened == '[') ++path_.back().element;
  }

  bool opens(char what) {
    arrive();
    if (path_.empty() && what != '{') refuse("expected a copy of a history, which is an object");
    if (is_in_history()) check_opening(what);
    path_.push_back({what, "", -1});
    constexpr std::size_t deepest = 64;
    if (path_.size() > deepest) refuse("it is deeper than any copy");
    return true;
  }

  void check_opening(char what) {
    const std::size_t depth = path_.size();
    const bool is_row = is_at({"history", "tables", "", "rows"});
    const bool is_columns = is_at({"history", "tables", "", "columns"});
    const char expected = depth <= 3 ? '{' : '[';
    if (depth <= 2 && is_at({"history", "schema"})) refuse("expected the version of the history as a number");
    if (depth <= 4 && what != expected)
      refuse(expected == '{' ? "expected an object, found a list" : "expected a list, found an object");
    if (depth == 4 && is_row) begin_rows();
    if (depth == 5 && is_row && what != '[') refuse("expected a row as a list of values");
    if (depth == 5 && is_row) values_.clear();
    if (depth >= 5 && is_columns) refuse("expected the name of a column");
    if (depth == 6 && what != '{') refuse("expected a value, found a list");
    if (depth >= 7) refuse("expected a value, found more");
    if (depth == 1) has_history_ = true;
  }

  void begin_rows() {
    if (columns_.empty()) refuse("expected the columns of the table before its rows");
    calling([&] { restore_.table(path_[2].key, columns_); });
  }

  bool closes() {
    source_.begin_piece();
    path_.pop_back();
    const std::size_t depth = path_.size();
    if (depth == 5 && is_at({"history", "tables", "", "rows"})) calling([&] { restore_.row(values_); });
    if (depth == 3 && is_at({"history", "tables", ""})) columns_.clear();
    return true;
  }

  bool takes(Value value) {
    arrive();
    if (path_.empty()) refuse("expected a copy of a history, which is an object");
    if (is_in_history()) keep(std::move(value));
    return true;
  }

  void keep(Value value) {
    const std::size_t depth = path_.size();
    auto* const text = std::get_if<std::string>(&value);
    const auto* const number = std::get_if<std::int64_t>(&value);
    if (depth == 2 && is_at({"history", "schema"})) {
      if (!number) refuse("expected the version of the history as a number");
      calling([&] { restore_.version(*number); });
    } else if (depth == 5 && is_at({"history", "tables", "", "columns"})) {
      if (!text || columns_.size() >= most_columns) refuse("expected the name of a column");
      columns_.push_back(std::move(*text));
    } else if (depth == 6 && is_at({"history", "tables", "", "rows"})) {
      if (values_.size() >= most_columns) refuse("it has more values than any row");
      values_.push_back(std::move(value));
    } else if (depth == 7 && path_.back().key == "hex") {
      const auto bytes = text ? bytes_from(*text) : std::nullopt;
      if (!bytes) refuse("expected bytes in hexadecimal, two small digits each");
      values_.push_back(Bytes{*bytes});
    } else {
      refuse(depth == 7 ? "expected bytes as {\"hex\":\"…\"}" : "expected an object or a list");
    }
  }

  bool takes_other(const char* what) {
    arrive();
    if (path_.empty() || is_in_history()) refuse(std::string("expected something else, found ") + what);
    return true;
  }

  /// What the history refuses is told with the place in the file.
  template <class Call>
  void calling(Call call) {
    try {
      call();
    } catch (const Error& error) {
      if (error.code != Code::bad_request) throw;
      throw Error(error.code,
                  source_.where() + ", " + pointer() + (error.pointer.empty() ? "" : "/" + error.pointer) +
                      ": " + error.what(),
                  "", error.way_out);
    }
  }

  static constexpr std::size_t most_columns = 200;
  Source& source_;
  Restore& restore_;
  std::vector<Step> path_;
  std::vector<std::string> columns_;
  std::vector<Value> values_;
  bool has_history_ = false;
};

}  // namespace

void read_copy(std::istream& in, const std::string& name, Restore& restore) {
  Source source(in, name);
  Listener listener(source, restore);
  json::sax_parse(SourceIterator{&source}, SourceIterator{}, &listener);
  if (!listener.has_history())
    throw Error(
        Code::bad_request, name + " holds no history", "",
        "Take a copy of everything as flipwatch export saves it: the extension's own copies, and those of "
        "one site, are for reading.");
  try {
    restore.finish();
  } catch (const Error& error) {
    throw Error(error.code, name + ": " + error.what(), "", error.way_out);
  }
}

}  // namespace flipwatch
