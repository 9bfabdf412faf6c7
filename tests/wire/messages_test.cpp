#include <doctest/doctest.h>

#include "host_process.h"

using nlohmann::json;

namespace {

const json hello = {{"type", "hello"}, {"extension", "0.1.0"}, {"browser", "firefox"}};

std::string frame(std::string_view message) {
  const auto length = static_cast<std::uint32_t>(message.size());
  return std::string(reinterpret_cast<const char*>(&length), sizeof length) + std::string(message);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// "<id> <code>: <message> at <pointer>", or "<id> <type>".
std::string told(const json& answer) {
  const std::string id = answer["id"].dump() + ' ';
  if (answer["type"] != "error") return id + answer["type"].get<std::string>();
  const std::string pointer = answer.value("pointer", "");
  return id + answer["code"].get<std::string>() + ": " + answer["message"].get<std::string>() +
         (pointer.empty() ? "" : " at " + pointer);
}

}  // namespace

TEST_CASE("each broken message gets its own clear error, and the next one is answered") {
  const std::string too_deep = "bad_request: expected at most 32 levels, found more at ";
  struct Row {
    std::string says;
    std::string bytes;
    std::string told;
  };
  HostProcess host;
  int id = 100;
  for (const auto& [says, bytes, expected] : {
           Row{"nothing in the frame", frame(""),
               "null bad_json: expected a JSON object, found an empty frame"},
           Row{"a byte that is no UTF-8", frame("{\"id\":1,\"type\":\"\xFF\"}"),
               "null bad_json: expected UTF-8, found a byte that is none at 17"},
           Row{"no JSON", frame("{\"id\":1,"),
               "null bad_json: expected JSON, found something else at byte 9"},
           Row{"a list", frame("[]"), "null bad_json: expected a JSON object, found array"},
           Row{"a text", frame("\"hello\""), "null bad_json: expected a JSON object, found string"},
           Row{"a number", frame("1"), "null bad_json: expected a JSON object, found number"},
           Row{"over 4 MiB", frame(std::string(4 * 1024 * 1024 + 1, ' ')),
               "null too_large: expected at most 4194304 bytes, found 4194305"},
           Row{"a hundred thousand brackets", frame(repeated("[", 100'000) + repeated("]", 100'000)),
               "null " + too_deep + repeated("/0", 32)},
           Row{"a hundred thousand brackets that are never closed", frame(repeated("[", 100'000)),
               "null " + too_deep + repeated("/0", 32)},
           Row{"a hundred thousand brackets in a field",
               frame("{\"id\":2,\"type\":\"check\",\"settings\":" + repeated("[", 100'000) +
                     repeated("]", 100'000) + "}"),
               "2 " + too_deep + "/settings" + repeated("/0", 31)},
           Row{"no id", frame(R"({"type":"hello"})"),
               "null bad_request: expected a whole number, found nothing at /id"},
           Row{"an id that is a text", frame(R"({"id":"7","type":"hello"})"),
               "null bad_request: expected a whole number, found \"7\" at /id"},
           Row{"an id that is no whole number", frame(R"({"id":1.5,"type":"hello"})"),
               "null bad_request: expected a whole number, found 1.5 at /id"},
           Row{"no type", frame(R"({"id":3})"), "3 bad_request: expected a text, found nothing at /type"},
           Row{"a type that is a list", frame(R"({"id":4,"type":["hello"]})"),
               "4 bad_request: expected a text, found a list at /type"},
           Row{"a list that is too long",
               frame("{\"id\":5,\"type\":\"check\",\"settings\":[0" + repeated(",0", 5'000) + "]}"),
               "5 bad_request: expected a list of at most 5000, found more at /settings"},
           Row{"a label that is a number",
               frame(R"({"id":6,"type":"check","site":"linkedin","at":"2026-11-23T22:31:47Z",
                         "page":{"url":"https://www.linkedin.com/mypreferences/d/x","complete":true},
                         "settings":[{"page":"x","label":7,"kind":"switch","state":"on"}]})"),
               "6 bad_request: expected a text, found 7 at /settings/0/label"},
           Row{"a kind that is none",
               frame(R"({"id":7,"type":"check","site":"linkedin","at":"2026-11-23T22:31:47Z",
                         "page":{"url":"https://www.linkedin.com/mypreferences/d/x","complete":true},
                         "settings":[{"page":"x","label":"X","kind":"swich","state":"on"}]})"),
               "7 bad_request: expected switch, checkbox, radio, select or row, found \"swich\" at "
               "/settings/0/kind"},
       }) {
    CAPTURE(says);
    host.send_bytes(bytes);
    CHECK(told(host.answer()) == expected);
    host.send({{"id", ++id}, {"type", "hello"}});
    CHECK(told(host.answer()) == std::to_string(id) + " hello.ok");
  }
}

TEST_CASE("an unknown verb is told which there are") {
  HostProcess host;
  const json answer = host.ask({{"type", "dance"}});
  CHECK(answer["code"] == "unknown_verb");
  CHECK(answer["message"] ==
        "expected one of hello, check, act, review, history, timeline, decide, account, accounts, pages, "
        "policy, policy.set, export, forget, "
        "found \"dance\"");
}

TEST_CASE("a message is whole wherever its bytes are cut") {
  HostProcess host;
  const std::string bytes = frame(R"({"id":1,"type":"hello"})");
  for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
    CAPTURE(cut);
    host.send_bytes(bytes.substr(0, cut));
    host.send_bytes(bytes.substr(cut));
    CHECK(told(host.answer()) == "1 hello.ok");
  }
}

TEST_CASE("messages that come in one write are answered one by one, in their order") {
  HostProcess host;
  std::string bytes;
  for (int id = 1; id <= 50; ++id) {
    bytes += frame(json{{"id", id}, {"type", id % 3 == 0 ? "dance" : "hello"}}.dump());
  }
  host.send_bytes(bytes);
  for (int id = 1; id <= 50; ++id) {
    const json answer = host.answer();
    CHECK(answer["id"] == id);
    CHECK(answer["type"] == (id % 3 == 0 ? "error" : "hello.ok"));
  }
}

TEST_CASE("ids come back as they were, and unknown fields disturb nobody") {
  HostProcess host;
  for (const char* id : {"0", "-1", "9007199254740993", "18446744073709551615"}) {
    host.send_text(std::string(R"({"more":{"deep":[1]},"type":"hello","id":)") + id + "}");
    const json answer = host.answer();
    CHECK(answer["id"].dump() == id);
    CHECK(answer["type"] == "hello.ok");
  }
}
