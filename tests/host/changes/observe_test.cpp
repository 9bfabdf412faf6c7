#include "changes/observe.h"

#include <doctest/doctest.h>

using namespace flipwatch;

TEST_CASE(
    "a row's text is a state, a text or nothing, by the words of its page's language and the control's "
    "options") {
  struct Row {
    const char* text;
    const char* lang;
    std::vector<std::string> options;
    Observed::Says says;
    const char* state;
  };
  const std::vector<std::string> who{"Anyone", "2nd degree connections", "Nobody"};
  for (const auto& [text, lang, options, says, state] : {
           Row{"On", "en", {}, Observed::Says::state, "on"},
           Row{"Yes", "en-GB", {}, Observed::Says::state, "on"},
           Row{"No", "en", {}, Observed::Says::state, "off"},
           Row{"OFF", "", {}, Observed::Says::state, "off"},
           Row{"", "en", {}, Observed::Says::nothing, ""},
           Row{"nobody", "en", who, Observed::Says::state, "Nobody"},
           Row{"Nobody", "en", {}, Observed::Says::text, "Nobody"},
           Row{"Schools & 4 more", "en", {}, Observed::Says::text, "Schools & 4 more"},
           Row{"Off", "en", {"On", "Off", "As my device"}, Observed::Says::state, "Off"},
           Row{"Off", "en", {"On", "Off"}, Observed::Says::state, "off"},
           Row{"Zapnuto", "xx", {}, Observed::Says::text, "Zapnuto"},
       }) {
    CAPTURE(text);
    Seen seen;
    seen.kind = Kind::row;
    seen.state = text;
    const Observed observed = observe(seen, lang, options);
    CHECK(observed.says == says);
    CHECK(observed.state == state);
  }
}

TEST_CASE("an option longer than a row may be is known by its beginning") {
  const std::string option =
      "Only people who know your email address or appear in your Imported contacts list, and nobody else at "
      "all";
  Seen seen;
  seen.kind = Kind::row;
  seen.state = option.substr(0, 100);
  CHECK(observe(seen, "en", std::vector{option}).state == option);
}

TEST_CASE("a pair of radios that says on and off is a switch, three are not") {
  Seen seen;
  seen.kind = Kind::radio;
  seen.state = "Yes";
  CHECK(observe(seen, "en", {}).state == "on");
  seen.options = {"Yes", "No"};
  CHECK(observe(seen, "en", seen.options).state == "on");
  seen.options = {"Yes", "No", "Ask me"};
  CHECK(observe(seen, "en", seen.options).state == "Yes");
}
