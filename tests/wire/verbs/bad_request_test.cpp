#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

/// A valid request of each verb, each of its fields filled.
json valid(std::string_view verb) {
  static const json requests = json::parse(R"({
    "hello": {"extension":"0.1.0","browser":"firefox"},
    "check": {"site":"acme.example","account":"a","witness":"w","at":"2026-11-01T12:00:00Z",
              "page":{"url":"https://acme.example/p","lang":"en","complete":true},
              "settings":[{"page":"p","control":"x","label":"X","section":"S","description":"D","kind":"radio",
                           "state":"One","options":["One","Two"],"unsaved":false}]},
    "act": {"site":"acme.example","account":"a","witness":"w","page":"p","control":"x","label":"X","from":"One",
            "to":"Two","at":"2026-11-01T12:00:00Z"},
    "review": {"site":"acme.example","account":"a","limit":10},
    "history": {"site":"acme.example","account":"a","page":"p","control":"x","kind":"flipped","category":"ads",
                "text":"t","since":"2026-11-01T12:00:00Z","until":"2026-11-02T12:00:00Z","limit":10},
    "timeline": {"site":"acme.example","account":"a","page":"p","control":"x","since":"2026-11-01T12:00:00Z",
                 "until":"2026-11-02T12:00:00Z"},
    "decide": {"site":"acme.example","account":"a","page":"p","control":"x","decision":"keep","until":"2026-12-31",
               "reason":"R"},
    "account": {"site":"acme.example","account":"a","name":"N"},
    "accounts": {"site":"acme.example"},
    "pages": {"site":"acme.example","account":"a"},
    "policy": {"site":"linkedin","page":"p","control":"x"},
    "forget": {"site":"acme.example","account":"a","page":"p","control":"x"}
  })");
  json request = requests.at(std::string(verb));
  request["type"] = std::string(verb);
  return request;
}

constexpr const char* verbs[] = {"hello",  "check",   "act",      "review", "history", "timeline",
                                 "decide", "account", "accounts", "pages",  "policy",  "forget"};

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Someone who has seen what the valid requests speak of.
struct Person : Browser {
  Person() { REQUIRE(host().ask(valid("check"))["type"] == "check.ok"); }
};

}  // namespace

TEST_CASE("the valid requests are valid") {
  Person person;
  for (const char* verb : verbs) {
    CAPTURE(verb);
    CHECK(person.host().ask(valid(verb))["type"] == std::string(verb) + ".ok");
  }
}

TEST_CASE("a field of a wrong type is refused at its place, whatever the verb and the type") {
  Person person;
  for (const char* verb : verbs) {
    const json fields = valid(verb).flatten();
    for (const auto& [place, value] : fields.items()) {
      if (place == "/type" || place == "/extension" || place == "/browser") continue;
      for (const json& wrong :
           {json(7), json(-1.5), json(true), json("nonsense"), json::array({1}), json::object({{"a", 1}})}) {
        if (wrong.type() == value.type() && place.find("kind") == std::string::npos) continue;
        if (wrong.is_string() && !value.is_boolean() && !value.is_number()) continue;  // texts are texts
        if (wrong.is_number() && value.is_number() && wrong == 7) continue;
        CAPTURE(wrong.dump());
        json request = valid(verb);
        request[json::json_pointer(place)] = wrong;
        CHECK(std::string(verb) + ": " + person.refusal_of(request) ==
              std::string(verb) + ": bad_request at " + place);
      }
    }
  }
}

TEST_CASE("a word that is none of the list, a time and a day that are none are refused at their place") {
  struct Row {
    const char* verb;
    const char* place;
    std::vector<json> values;
  };
  Person person;
  const std::vector<json> no_times = {"",
                                      "yesterday",
                                      "2026-11-01",
                                      "2026-13-01T00:00:00Z",
                                      "2026-11-31T00:00:00Z",
                                      "2026-11-01T25:00:00Z",
                                      "2026-11-01 12:00:00 and",
                                      "2026-11-01T12:00:00",
                                      1764000000};
  const std::vector<json> no_days = {
      "", "tomorrow", "2026-02-30", "2026-13-01", "26-01-01", "2026-11-01T12:00:00Z", 7};
  for (const auto& [verb, place, values] : {
           Row{"check", "/settings/0/kind", {"swich", "", "Switch", nullptr}},
           Row{"check", "/at", no_times},
           Row{"act", "/at", no_times},
           Row{"history", "/since", no_times},
           Row{"history", "/until", no_times},
           Row{"timeline", "/since", no_times},
           Row{"timeline", "/until", no_times},
           Row{"history", "/kind", {"flip", "", "suspect"}},
           Row{"history", "/category", {"ad", ""}},
           Row{"history", "/limit", {0, 201, -1, 1.5, 9007199254740993}},
           Row{"review", "/limit", {0, -1, 1.5}},
           Row{"decide", "/decision", {"", "Keep", "never", nullptr}},
           Row{"decide", "/until", no_days},
           Row{"account", "/same_as", {7, nullptr}},
           Row{"account", "/apart", {"yes", nullptr}},
       }) {
    for (const json& value : values) {
      CAPTURE(verb);
      CAPTURE(value.dump());
      json request = valid(verb);
      if (std::string_view(place).starts_with("/same_as") || std::string_view(place).starts_with("/apart")) {
        request.erase("name");
      }
      request[json::json_pointer(place)] = value;
      CHECK(person.refusal_of(request) == std::string("bad_request at ") + place);
    }
  }
}

TEST_CASE("what is required is asked for at its place") {
  struct Row {
    const char* verb;
    std::vector<const char*> places;
  };
  Person person;
  for (const auto& [verb, places] : {
           Row{"check",
               {"/site", "/at", "/page", "/page/url", "/page/complete", "/settings", "/settings/0/page",
                "/settings/0/label", "/settings/0/kind", "/settings/0/state"}},
           Row{"act", {"/site", "/page", "/to", "/at"}},
           Row{"decide", {"/site", "/page", "/decision"}},
           Row{"account", {"/site"}},
       }) {
    for (const char* place : places) {
      CAPTURE(verb);
      json request = valid(verb);
      const json::json_pointer pointer(place);
      request[pointer.parent_pointer()].erase(pointer.back());
      const std::string refused = person.refusal_of(request);
      const bool is_page = std::string_view(place) == "/page" && std::string_view(verb) == "check";
      CHECK((refused == std::string("bad_request at ") + place ||
             (is_page && refused == "bad_request at /page/url")));
    }
  }
}

TEST_CASE("what is optional may be absent") {
  struct Row {
    const char* verb;
    std::vector<const char*> places;
  };
  Person person;
  for (const auto& [verb, places] : {
           Row{"hello", {"/extension", "/browser"}},
           Row{"check",
               {"/account", "/witness", "/page/lang", "/settings/0/control", "/settings/0/section",
                "/settings/0/description", "/settings/0/options", "/settings/0/unsaved"}},
           Row{"act", {"/account", "/witness", "/control"}},
           Row{"review", {"/site", "/account", "/limit"}},
           Row{"history",
               {"/site", "/account", "/page", "/control", "/kind", "/category", "/text", "/since", "/until",
                "/limit"}},
           Row{"timeline", {"/site", "/account", "/page", "/control", "/since", "/until"}},
           Row{"decide", {"/account", "/control", "/until", "/reason"}},
           Row{"account", {"/account"}},
           Row{"pages", {"/account"}},
           Row{"policy", {"/site", "/page", "/control"}},
       }) {
    for (const char* place : places) {
      CAPTURE(verb);
      CAPTURE(place);
      json request = valid(verb);
      const json::json_pointer pointer(place);
      request[pointer.parent_pointer()].erase(pointer.back());
      CHECK(person.refusal_of(request) == "answered " + std::string(verb) + ".ok");
    }
  }
}

TEST_CASE("a text of the longest length is taken, one code point more is refused at its place") {
  struct Row {
    const char* verb;
    const char* place;
    std::size_t length;
    std::string before;  // what the text must begin with
  };
  for (const auto& [verb, place, length, before] : {
           Row{"check", "/site", 253, ""},
           Row{"check", "/account", 200, ""},
           Row{"check", "/witness", 200, ""},
           Row{"check", "/page/url", 4'000, "https://acme.example/"},
           Row{"check", "/settings/0/page", 1'000, ""},
           Row{"check", "/settings/0/control", 1'000, ""},
           Row{"check", "/settings/0/label", 1'000, ""},
           Row{"check", "/settings/0/section", 1'000, ""},
           Row{"check", "/settings/0/description", 4'000, ""},
           Row{"check", "/settings/0/state", 1'000, ""},
           Row{"check", "/settings/0/options/1", 1'000, ""},
           Row{"act", "/site", 253, ""},
           Row{"act", "/account", 200, ""},
           Row{"act", "/witness", 200, ""},
           Row{"act", "/page", 1'000, ""},
           Row{"act", "/control", 1'000, ""},
           Row{"act", "/label", 1'000, ""},
           Row{"act", "/from", 1'000, ""},
           Row{"act", "/to", 1'000, ""},
       }) {
    for (const char* letter : {"x", "\U0001F512"}) {
      CAPTURE(verb);
      CAPTURE(letter);
      Browser browser;
      const std::string longest = before + repeated(letter, length - before.size());
      json request = valid(verb);
      request[json::json_pointer(place)] = longest;
      CHECK(browser.refusal_of(request) == "answered " + std::string(verb) + ".ok");
      request[json::json_pointer(place)] = longest + letter;
      CHECK(browser.refusal_of(request) == std::string("bad_request at ") + place);
    }
  }
}

TEST_CASE("a hundred options and five thousand settings are taken, one more is refused") {
  Browser browser;
  json request = valid("check");
  json& options = request["settings"][0]["options"];
  while (options.size() < 100) options.push_back(std::to_string(options.size()));
  CHECK(browser.refusal_of(request) == "answered check.ok");
  options.push_back("one more");
  CHECK(browser.refusal_of(request) == "bad_request at /settings/0/options");

  request = valid("check");
  json& settings = request["settings"];
  for (int i = 1; i < 5'000; ++i) settings.push_back(setting("p#c" + std::to_string(i) + " 'C' switch on"));
  CHECK(browser.host().ask(request)["checked"] == 5'000);
  settings.push_back(setting("p#more 'C' switch on"));
  CHECK(browser.refusal_of(request) == "bad_request at /settings");
}

TEST_CASE("a switch is on, off or mixed, and only what could not be told is null") {
  struct Row {
    std::string kind;
    json state;
    bool fine;
  };
  Browser browser;
  for (const auto& [kind, state, fine] : {
           Row{"switch", "on", true},
           Row{"switch", "mixed", true},
           Row{"checkbox", "off", true},
           Row{"switch", nullptr, true},
           Row{"row", nullptr, true},
           Row{"radio", nullptr, true},
           Row{"radio", "", true},
           Row{"row", "", true},
           Row{"select", "", true},
           Row{"switch", "", false},
           Row{"switch", "On", false},
           Row{"checkbox", "yes", false},
           Row{"switch", true, false},
           Row{"row", false, false},
           Row{"select", 1, false},
       }) {
    CAPTURE(kind);
    CAPTURE(state.dump());
    json request = valid("check");
    request["settings"][0]["kind"] = kind;
    request["settings"][0]["state"] = state;
    CHECK(browser.refusal_of(request) == (fine ? "answered check.ok" : "bad_request at /settings/0/state"));
  }
}

TEST_CASE("the pointer names the setting, the option and the field") {
  Browser browser;
  json request = valid("check");
  for (int i = 1; i < 5; ++i) request["settings"].push_back(request["settings"][0]);
  request["settings"][3]["options"] = {"One", 2};
  CHECK(browser.refusal_of(request) == "bad_request at /settings/3/options/1");
  request["settings"][3] = "a text";
  CHECK(browser.refusal_of(request) == "bad_request at /settings/3");
  request["settings"] = json::object();
  CHECK(browser.refusal_of(request) == "bad_request at /settings");
}

TEST_CASE("unknown fields are ignored in every verb") {
  Person person;
  for (const char* verb : verbs) {
    CAPTURE(verb);
    json request = valid(verb);
    request["unheard_of"] = {{"deep", {1, 2, 3}}};
    CHECK(person.refusal_of(request) == "answered " + std::string(verb) + ".ok");
  }
}
