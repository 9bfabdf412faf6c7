#include "messaging/session.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "byte_pieces.h"
#include "machine/log.h"
#include "person/own_policy.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

constexpr Verb verbs[] = {
    {"echo",
     [](Workplace&, const Field& f) {
       return json{{"said", f["say"].text({.max = 2'000'000})}};
     }},
    {"warn",
     [](Workplace& workplace, const Field&) {
       workplace.warn({"history_unavailable", "the disk is full", "make room"});
       workplace.warn({"pack_new", "a pack is too new", ""});
       return json::object();
     }},
    {"fail",
     [](Workplace&, const Field&) -> json {
       throw Error(Code::not_found, "no such setting", "", "look again");
     }},
    {"break", [](Workplace&, const Field&) -> json { throw std::runtime_error("a secret of ours"); }},
    {"mangle",
     [](Workplace&, const Field&) {
       return json{{"text", "a\xFF"}};
     }},
    {"flood",
     [](Workplace&, const Field&) {
       return json{{"text", std::string(1'000'000, 'x')}};
     }},
};

struct Sink : ByteSink {
  bool write(std::string_view bytes) override {
    text += bytes;
    return --writes_left > 0;
  }
  std::string text;
  int writes_left = 100;
};

struct Desk {
  OwnPolicy policy{{}};
  Log log{{}};
  Workplace workplace{[] { return Time(); }, policy, nullptr};
  Session session{verbs, workplace, log};
};

json ask(std::string_view message) {
  Desk desk;
  return json::parse(desk.session.answer(message));
}

}  // namespace

TEST_CASE("each request gets one answer, with its id") {
  struct Row {
    std::string_view request;
    std::string_view answer;
  };
  for (
      const auto& [request, answer] : {
          Row{R"({"id":1,"type":"echo","say":"hi"})", R"({"id":1,"type":"echo.ok","said":"hi"})"},
          Row{R"({"id":-7,"type":"echo","say":"","more":[1]})", R"({"id":-7,"type":"echo.ok","said":""})"},
          Row{R"({"id":2,"type":"warn"})",
              R"({"id":2,"type":"warn.ok","warnings":[
                   {"code":"history_unavailable","message":"the disk is full","way_out":"make room"},
                   {"code":"pack_new","message":"a pack is too new"}]})"},
          Row{R"({"id":3,"type":"fail"})",
              R"({"id":3,"type":"error","code":"not_found","message":"no such setting","way_out":"look again"})"},
          Row{R"({"id":4,"type":"break"})",
              R"({"id":4,"type":"error","code":"internal","message":"something went wrong inside Flipwatch",
                   "way_out":"the log of the host says more: host.log"})"},
          Row{R"({"id":5,"type":"mangle"})", R"({"id":5,"type":"mangle.ok","text":"a\ufffd"})"},
          Row{R"({"id":6,"type":"echo","say":5})",
              R"({"id":6,"type":"error","code":"bad_request","message":"expected a text, found 5","pointer":"/say"})"},
          Row{R"({"id":7,"type":"dance"})",
              R"({"id":7,"type":"error","code":"unknown_verb","pointer":"/type",
                   "message":"expected one of echo, warn, fail, break, mangle, flood, found \"dance\"",
                   "way_out":"if the extension is newer than the host, update the host"})"},
          Row{R"({"id":8})",
              R"({"id":8,"type":"error","code":"bad_request","message":"expected a text, found nothing","pointer":"/type"})"},
          Row{R"({"id":9,"type":["echo"]})",
              R"({"id":9,"type":"error","code":"bad_request","message":"expected a text, found a list","pointer":"/type"})"},
          Row{R"({"type":"echo","say":"hi"})",
              R"({"id":null,"type":"error","code":"bad_request","message":"expected a whole number, found nothing","pointer":"/id"})"},
          Row{R"({"id":"1","type":"echo","say":"hi"})",
              R"({"id":null,"type":"error","code":"bad_request","message":"expected a whole number, found \"1\"","pointer":"/id"})"},
          Row{R"({"id":1.5,"type":"echo","say":"hi"})",
              R"({"id":null,"type":"error","code":"bad_request","message":"expected a whole number, found 1.5","pointer":"/id"})"},
          Row{"[]",
              R"({"id":null,"type":"error","code":"bad_json","message":"expected a JSON object, found array"})"},
      }) {
    CAPTURE(request);
    CHECK(ask(request) == json::parse(answer));
  }
}

TEST_CASE("an answer that the browser would not take is an error with a way out") {
  CHECK(ask(R"({"id":6,"type":"flood"})") ==
        json{{"id", 6},
             {"type", "error"},
             {"code", "internal"},
             {"message", "the answer is too long for the browser"},
             {"way_out", "ask for less at once: one site, one account or a smaller limit"}});
}

TEST_CASE("requests are answered in their order, the last one that came whole included") {
  Desk desk;
  BytePieces stream({framed(R"({"id":1,"type":"echo","say":"a"})") + framed("") +
                     framed(R"({"id":2,"type":"fail"})") + framed(R"({"id":3,"type":"warn"})") + "\x05"});
  FrameReader in(stream, max_request_bytes);
  Sink out;
  desk.session.serve(in, out);

  BytePieces answers({out.text});
  FrameReader reader(answers, max_answer_bytes);
  std::vector<std::string> told;
  while (const auto answer = reader.next()) {
    const json a = json::parse(*answer);
    told.push_back(a["id"].dump() + ' ' + a.value("code", a["type"].get<std::string>()));
  }
  CHECK(told == std::vector<std::string>{"1 echo.ok", "null bad_json", "2 not_found", "3 warn.ok"});
}

TEST_CASE("a frame that is too large is answered and the next one too") {
  Desk desk;
  BytePieces stream({framed(std::string(101, 'x')) + framed(R"({"id":1,"type":"echo","say":"a"})")});
  FrameReader in(stream, 100);
  Sink out;
  desk.session.serve(in, out);
  CHECK(out.text.find(R"("code":"too_large","id":null,"message":"expected at most 100 bytes, found 101")") !=
        std::string::npos);
  CHECK(out.text.find(R"("said":"a")") != std::string::npos);
}

TEST_CASE("a session ends when nobody takes its answers") {
  Desk desk;
  BytePieces stream({framed(R"({"id":1,"type":"warn"})") + framed(R"({"id":2,"type":"warn"})")});
  FrameReader in(stream, max_request_bytes);
  Sink out;
  out.writes_left = 1;
  desk.session.serve(in, out);
  CHECK(out.text.find(R"("id":2)") == std::string::npos);
}
