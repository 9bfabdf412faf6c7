#include "messaging/parse.h"

#include <doctest/doctest.h>

using namespace flipwatch;
using nlohmann::json;

namespace {

constexpr ParseLimits limits = {.depth = 4, .elements = 12, .list = 3, .text_bytes = 8};

/// "<id> ok", or "<id> <code> <message> at <pointer>".
std::string told(std::string_view text, const ParseLimits& by = limits) {
  const ParsedMessage message = parse_message(text, by);
  const std::string id = message.id.dump() + ' ';
  if (!message.refused) return id + "ok";
  const Error& error = *message.refused;
  return id + std::string(name_of(error.code)) + ' ' + error.what() +
         (error.pointer.empty() ? "" : " at " + error.pointer);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("what is parsed is what was sent") {
  const json sent = {{"id", 7},
                     {"text", "a\"\\\n€😀"},
                     {"list", {1, -2, 2.5, true, false, nullptr}},
                     {"empty", ""},
                     {"deep", {{{"a", {1}}}, {{"b", json::object()}}}}};
  const ParsedMessage message = parse_message(sent.dump());
  REQUIRE_FALSE(message.refused);
  CHECK(message.body.json() == sent);
  CHECK(message.id == 7);
}

TEST_CASE("each thing that is no message is told for what it is") {
  struct Row {
    std::string_view text;
    std::string_view told;
  };
  for (const auto& [text, expected] : {
           Row{"{\"id\":1}", "1 ok"},
           Row{" {\"id\":-5} ", "-5 ok"},
           Row{"{\"id\":18446744073709551615}", "18446744073709551615 ok"},
           Row{"", "null bad_json expected a JSON object, found an empty frame"},
           Row{" ", "null bad_json expected JSON, found something else at byte 2"},
           Row{"{\"id\":1", "null bad_json expected JSON, found something else at byte 8"},
           Row{"{\"id\":1}x", "null bad_json expected JSON, found something else at byte 9"},
           Row{"{\"id\":1,}", "null bad_json expected JSON, found something else at byte 9"},
           Row{"{'id':1}", "null bad_json expected JSON, found something else at byte 2"},
           Row{"{\"id\":NaN}", "null bad_json expected JSON, found something else at byte 7"},
           Row{"[1]", "null bad_json expected a JSON object, found array"},
           Row{"\"id\"", "null bad_json expected a JSON object, found string"},
           Row{"null", "null bad_json expected a JSON object, found null"},
           Row{"{\"id\":\"\xFF\"}", "null bad_json expected UTF-8, found a byte that is none at 8"},
           Row{"{\"id\":\"\xC0\xAF\"}", "null bad_json expected UTF-8, found a byte that is none at 8"},
           Row{"{\"id\":\"\xED\xA0\x80\"}", "null bad_json expected UTF-8, found a byte that is none at 8"},
           Row{"{\"id\":\"\xF4\x90\x80\x80\"}",
               "null bad_json expected UTF-8, found a byte that is none at 8"},
           Row{"{\"id\":\"\xE2\x82", "null bad_json expected UTF-8, found a byte that is none at 8"},
           Row{"{\"id\":1.0}", "null ok"},
           Row{"{\"id\":{\"id\":2}}", "null ok"},
       }) {
    CAPTURE(text);
    CHECK(told(text) == expected);
  }
}

TEST_CASE("a limit that is passed is told with its place, and the id is found wherever it stands") {
  struct Row {
    std::string_view text;
    std::string_view told;
  };
  for (const auto& [text, expected] : {
           Row{R"({"id":1,"a":[[[1]]]})", "1 ok"},
           Row{R"({"id":1,"a":[[[[1]]]]})",
               "1 bad_request expected at most 4 levels, found more at /a/0/0/0"},
           Row{R"({"a":[0,{"b/c":[{"d":1}]}],"id":1})",
               "1 bad_request expected at most 4 levels, found more at /a/1/b~1c/0"},
           Row{R"({"a":[[[[{"id":9}]]]],"id":1})",
               "1 bad_request expected at most 4 levels, found more at /a/0/0/0"},
           Row{R"({"id":1,"a":[[[[)", "1 bad_request expected at most 4 levels, found more at /a/0/0/0"},
           Row{R"({"id":1,"a":[1,2,3]})", "1 ok"},
           Row{R"({"id":1,"a":[1,2,3,4]})", "1 bad_request expected a list of at most 3, found more at /a"},
           Row{R"({"id":1,"a":1,"b":2,"c":3})",
               "1 bad_request expected an object of at most 3 members, found more"},
           Row{R"({"a":"12345678","id":1})", "1 ok"},
           Row{R"({"a":"123456789","id":1})",
               "1 bad_request expected at most 8 bytes of text, found 9 at /a"},
           Row{R"({"a":["b","123456789"],"id":1})",
               "1 bad_request expected at most 8 bytes of text, found 9 at /a/1"},
           Row{R"({"123456789":1,"id":1})", "1 bad_request expected members with shorter names, found more"},
           Row{R"({"id":1,"a":[[1,2,3],[1,2,3],[1,2,3]]})",
               "1 bad_request expected at most 12 values in one message, found more"},
       }) {
    CAPTURE(text);
    CHECK(told(text) == expected);
  }
}

TEST_CASE("a hundred thousand brackets are refused, closed or not") {
  const std::string open = repeated("[", 100'000);
  const std::string closed = open + repeated("]", 100'000);
  const std::string where = " at " + repeated("/0", 32);
  const std::string too_deep = "bad_request expected at most 32 levels, found more";
  CHECK(told(open, {}) == "null " + too_deep + where);
  CHECK(told(closed, {}) == "null " + too_deep + where);
  CHECK(told("{\"settings\":" + closed + ",\"id\":3}", {}) ==
        "3 " + too_deep + " at /settings" + repeated("/0", 31));
  CHECK(told(repeated("{\"a\":", 100'000), {}) == "null " + too_deep + " at " + repeated("/a", 32));
}

TEST_CASE("the largest check that the wire allows is no more than the limits allow") {
  json check = {{"id", 1}, {"settings", json::array()}};
  for (int i = 0; i < 5'000; ++i) check["settings"].push_back({{"options", json(std::vector<int>(100, 0))}});
  CHECK(told(check.dump(), {}) == "1 ok");
}
