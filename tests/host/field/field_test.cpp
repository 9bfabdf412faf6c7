#include "verbs/field.h"

#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "error.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

enum class Kind { toggle, row };
constexpr std::array<std::pair<std::string_view, Kind>, 3> kinds = {
    {{"switch", Kind::toggle}, {"checkbox", Kind::toggle}, {"row", Kind::row}}};

const Message request(json::parse(R"({
  "label": "Ads", "empty": "", "long": "äöüß", "null": null, "yes": true, "number": 7, "minus": -1, "half": 1.5,
  "huge": 18446744073709551615, "at": "2026-11-23T22:31:47Z", "day": "2026-11-23", "kind": "swich",
  "page": {"url": "u", "a/b~c": {"deep": 1}}, "settings": [{"kind": "row"}, {"kind": 3}], "words": ["a", "b"],
  "essay": "0123456789012345678901234567890123456789 and more"})"));

/// What a refusal says: "<message> at <pointer>", or "accepted".
std::string told(const std::function<void(const Field&)>& read) {
  try {
    read(Field(request));
  } catch (const Error& error) {
    CHECK(error.code == Code::bad_request);
    return std::string(error.what()) + " at " + error.pointer;
  }
  return "accepted";
}

}  // namespace

TEST_CASE("what is as expected is read") {
  const Field f(request);
  CHECK(f["label"].text({.min = 1, .max = 3}) == "Ads");
  CHECK(f["long"].text({.max = 4}) == "äöüß");  // four characters, eight bytes
  CHECK(f["absent"].text_or("else", {.max = 4}) == "else");
  CHECK(f["empty"].text_or("else", {.max = 4}) == "");
  CHECK(f["null"].nullable_text({.max = 4}) == std::nullopt);
  CHECK(f["label"].nullable_text({.max = 4}) == "Ads");
  CHECK(f["yes"].boolean());
  CHECK(f["absent"].boolean_or(true));
  CHECK(f["number"].integer(0, 7) == 7);
  CHECK(f["minus"].integer(-5, 7) == -1);
  CHECK(f["absent"].integer_or(100, 1, 200) == 100);
  CHECK(f["at"].time() == parse_time("2026-11-23T22:31:47Z"));
  CHECK(f["day"].date() == parse_date("2026-11-23"));
  CHECK(f["absent"].time_if_present() == std::nullopt);
  CHECK(f["absent"].date_if_present() == std::nullopt);
  CHECK(f["settings"].list(2)[0]["kind"].one_of(kinds) == Kind::row);
  CHECK(f["absent"].list_or_empty(2).empty());
  CHECK(f["page"]["a/b~c"]["deep"].pointer() == "/page/a~1b~0c/deep");
  CHECK(f.pointer() == "");
  CHECK(f["null"].present());
  CHECK_FALSE(f["absent"]["too"].present());
}

TEST_CASE("a refusal says where, what was expected and what was found") {
  struct Row {
    std::string_view told;
    std::function<void(const Field&)> read;
  };
  for (const auto& [expected, read] : {
           Row{"expected a text, found nothing at /absent",
               [](const Field& f) { f["absent"].text({.max = 9}); }},
           Row{"expected a text, found 7 at /number", [](const Field& f) { f["number"].text({.max = 9}); }},
           Row{"expected a text, found 7 at /number",
               [](const Field& f) { f["number"].text_or("", {.max = 9}); }},
           Row{"expected a text, found null at /null",
               [](const Field& f) { f["null"].text_or("", {.max = 9}); }},
           Row{"expected a text that is not empty, found \"\" at /empty",
               [](const Field& f) { f["empty"].text({.min = 1, .max = 9}); }},
           Row{"expected at most 3 characters, found 4 at /long",
               [](const Field& f) { f["long"].text({.max = 3}); }},
           Row{"expected a text or null, found nothing at /absent",
               [](const Field& f) { f["absent"].nullable_text({.max = 9}); }},
           Row{"expected true or false, found \"Ads\" at /label",
               [](const Field& f) { f["label"].boolean(); }},
           Row{"expected a whole number from 1 to 6, found 7 at /number",
               [](const Field& f) { f["number"].integer(1, 6); }},
           Row{"expected a whole number from 1 to 6, found 1.5 at /half",
               [](const Field& f) { f["half"].integer(1, 6); }},
           Row{"expected a whole number from 0 to 6, found 18446744073709551615 at /huge",
               [](const Field& f) { f["huge"].integer(0, 6); }},
           Row{"expected a time like 2026-11-23T22:31:47Z, found \"2026-11-23\" at /day",
               [](const Field& f) { f["day"].time(); }},
           Row{"expected a day like 2026-11-23, found \"Ads\" at /label",
               [](const Field& f) { f["label"].date(); }},
           Row{"expected switch, checkbox or row, found \"swich\" at /kind",
               [](const Field& f) { f["kind"].one_of(kinds); }},
           Row{"expected switch, checkbox or row, found 3 at /settings/1/kind",
               [](const Field& f) { f["settings"].list(9)[1]["kind"].one_of(kinds); }},
           Row{"expected a list, found an object at /page", [](const Field& f) { f["page"].list(9); }},
           Row{"expected a list of at most 1, found one of 2 at /words",
               [](const Field& f) { f["words"].list(1); }},
           Row{"expected a text, found a list at /words",
               [](const Field& f) { f["words"].text({.max = 9}); }},
           Row{"expected a text, found nothing at /page/lang",
               [](const Field& f) { f["page"]["lang"].text({.max = 9}); }},
           Row{"expected an object, found \"Ads\" at /label",
               [](const Field& f) { f["label"]["x"].text({.max = 9}); }},
           Row{"expected an object, found nothing at /absent",
               [](const Field& f) { f["absent"]["x"].text({.max = 9}); }},
           Row{"expected day or night, found \"0123456789012345678901234567890123456789…\" at /essay",
               [](const Field& f) { f["essay"].refuse("day or night"); }},
       }) {
    CAPTURE(expected);
    CHECK(told(read) == expected);
  }
}
