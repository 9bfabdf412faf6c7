#include "messaging/scanner.h"

#include <doctest/doctest.h>

#include <random>

using namespace flipwatch;
using nlohmann::json;

namespace {

/// Writes down what it is told.
struct Events : Scanner::Handler {
  bool null() override { return note("null"); }
  bool boolean(bool value) override { return note(value ? "true" : "false"); }
  bool number_integer(std::int64_t value) override { return note("i" + std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) override { return note("u" + std::to_string(value)); }
  bool number_float(double value, const std::string& literal) override {
    return note("f" + std::to_string(value) + "=" + literal);
  }
  bool string(std::string& value) override { return note('"' + value + '"'); }
  bool binary(json::binary_t&) override { return note("binary"); }
  bool start_object(std::size_t) override { return note("{"); }
  bool key(std::string& value) override { return note(value + ':'); }
  bool end_object() override { return note("}"); }
  bool start_array(std::size_t) override { return note("["); }
  bool end_array() override { return note("]"); }
  bool parse_error(std::size_t, const std::string&, const json::exception& fault) override {
    half_of_a_pair = std::string_view(fault.what()).find("surrogate") != std::string_view::npos;
    return false;
  }
  bool note(const std::string& event) {
    text += event + ' ';
    return true;
  }
  std::string text;
  bool half_of_a_pair = false;
};

struct Told {
  bool is_json = false;
  std::string events;
  bool half_of_a_pair = false;
};

Told by_us(std::string_view text) {
  Events events;
  const bool is_json = Scanner(text, events).scan();
  return {is_json, events.text};
}

Told by_the_library(std::string_view text) {
  Events events;
  const bool is_json = json::sax_parse(text.begin(), text.end(), &events);
  return {is_json, events.text, events.half_of_a_pair};
}

void check_like_the_library(std::string_view text) {
  const Told theirs = by_the_library(text);
  // Where we differ on purpose: the library ends a text at a zero byte and skips a byte order mark.
  if (theirs.half_of_a_pair || text.find('\0') != text.npos || text.starts_with("\xEF")) return;
  const Told ours = by_us(text);
  CAPTURE(text);
  CHECK(ours.is_json == theirs.is_json);
  if (theirs.is_json) CHECK(ours.events == theirs.events);
}

const std::vector<std::string> texts = {
    R"({"id":1,"type":"check","settings":[{"page":"x","state":null,"on":true,"off":false,"n":[]}, {}]})",
    R"( [ 0 , -0 , 1 , -1 , 1.5 , -1.5e3 , 1E+2 , 1e-2 , 0.0 , 10 , 9223372036854775807 , -9223372036854775808 ] )",
    R"([18446744073709551615, 18446744073709551616, -9223372036854775809, 1e308, 1e-400, 123456789012345678901234567890])",
    R"(["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u20ac\ud83d\ude00\u0000", "é€😀", "", "\u00E9"])",
    "\r\n\t {\"a\" : { \"a\" : [ [ ] , { } ] , \"b\" : \"\x7F\" } }\n",
    "\"text\"",
    "null",
    "7",
    "{}",
    "[]",
    "1e999",
    "01",
    "-",
    "1.",
    ".5",
    "+1",
    "1e",
    "[1,]",
    "[,1]",
    "{\"a\":1,}",
    "{,}",
    "{\"a\"}",
    "{\"a\":}",
    "{1:2}",
    "[1 2]",
    "[}",
    "{]",
    "[1]]",
    "nul",
    "nulll",
    "True",
    "\"",
    "\"\\",
    "\"\\u",
    "\"\\u12\"",
    "\"\\x\"",
    "\"a\nb\"",
    "\"\x1F\"",
    "/**/1",
    "'a'",
    "NaN",
    "Infinity",
    "\xFF",
    "\"\xC3\"",
    "\"\xC0\xAF\"",
    "\"\xED\xA0\x80\"",
    "\"\xF4\x90\x80\x80\"",
    "\"\xE2\x82\xAC\"",
    "",
    " ",
    std::string("1\0", 2),
    std::string("\"\0\"", 3)};

}  // namespace

TEST_CASE("what is JSON, and what is in it, is as the library says") {
  for (const std::string& text : texts) check_like_the_library(text);
}

TEST_CASE("the same, of every beginning of these texts and of every byte left out") {
  for (const std::string& text : texts) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      check_like_the_library(text.substr(0, i));
      check_like_the_library(text.substr(0, i) + text.substr(i + 1));
    }
  }
}

TEST_CASE("the same, of a hundred thousand texts in which something was changed") {
  std::mt19937 random(20260924);  // the same ones every time
  const std::string pieces = "{}[]\",:\\/untrfalse0123456789.eE+-\x01 \x7F\x80\xC3\xA9\xE2\xED\xF0\xFF";
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % end; };
  for (int i = 0; i < 100'000; ++i) {
    std::string text = texts[below(texts.size())];
    for (std::size_t changes = 1 + below(3); changes > 0 && !text.empty(); --changes) {
      const std::size_t at = below(text.size());
      const char piece = pieces[below(pieces.size())];
      switch (below(3)) {
        case 0:
          text[at] = piece;
          break;
        case 1:
          text.insert(at, 1, piece);
          break;
        default:
          text.erase(at, 1 + below(4));
      }
    }
    check_like_the_library(text);
  }
}

TEST_CASE("a zero byte ends no text") {
  CHECK_FALSE(by_us(std::string_view("1\0", 2)).is_json);
  CHECK_FALSE(by_us(std::string_view("\"\0\"", 3)).is_json);
}

TEST_CASE("half of a surrogate pair is a mark and no error") {
  CHECK(by_us(R"("\ud83d")").events == "\"\xEF\xBF\xBD\" ");
  CHECK(by_us(R"("\ude00!")").events == "\"\xEF\xBF\xBD!\" ");
  CHECK(by_us(R"("\ud83d\u0041")").events ==
        "\"\xEF\xBF\xBD"
        "A\" ");
  CHECK(by_us(R"("\ud83d\ud83d\ude00")").events == "\"\xEF\xBF\xBD😀\" ");
  CHECK_FALSE(by_us(R"("\ud83d\u00")").is_json);
}
