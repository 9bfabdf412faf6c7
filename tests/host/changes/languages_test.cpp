#include <doctest/doctest.h>

#include "changes/diff.h"
#include "host/changes/looks.h"

using looks::story;
using looks::told;

namespace {

struct Row {
  const char* says;
  std::initializer_list<const char*> looks;
  const char* told;
};

void check(std::initializer_list<Row> rows) {
  for (const auto& [says, looks, told_then] : rows) {
    CAPTURE(says);
    CHECK(told(looks) == told_then);
  }
}

}  // namespace

TEST_CASE("a page that is read in German after English shows the same settings in the same states") {
  check({
      {"rows",
       {"10:00 c whole | row p 'Play' On | row q 'Quiet' Off",
        "10:01 c whole de | row p 'Abspielen' Ein | row q 'Still' Aus"},
       ""},
      {"rows whose words no list has",
       {"10:00 c whole | row p 'Play' On | row q 'Quiet' Off",
        "10:01 c whole xx | row p 'Blah' Zapp | row q 'Blub' Zupp"},
       ""},
      {"controls with identifiers",
       {"10:00 p whole | switch p#x1a 'Play' on | switch p#x2a 'Quiet' off",
        "10:01 p whole de | switch p#x1a 'Abspielen' on | switch p#x2a 'Still' off"},
       ""},
      {"controls whose keys were made from their labels",
       {"10:00 p whole | switch p#play 'Play' on | switch p#quiet 'Quiet' off",
        "10:01 p whole de | switch p#abspielen 'Abspielen' on | switch p#still 'Still' off"},
       ""},
      {"and in English again",
       {"10:00 p whole | switch p#play 'Play' on | switch p#quiet 'Quiet' off",
        "10:01 p whole de | switch p#abspielen 'Abspielen' on | switch p#still 'Still' off",
        "10:02 p whole | switch p#play 'Play' on | switch p#quiet 'Quiet' off"},
       ""},
      {"options by their place",
       {"10:00 p whole | radio p#w 'Who' Foo {Foo, Bar}", "10:01 p whole de | radio p#w 'Wer' Fu {Fu, Ba}"},
       ""},
      {"options by what they mean",
       {"10:00 p whole | radio p#w 'Who' Nobody {Anyone, Nobody}",
        "10:01 p whole de | radio p#w 'Wer' Niemand {Alle, Manche, Niemand}"},
       ""},
      {"a page that names no language",
       {"10:00 p whole '' | switch p#play 'Play' on | switch p#quiet 'Quiet' off | switch p#show 'Show' on",
        "10:01 p whole '' | switch p#abspielen 'Abspielen' on | switch p#still 'Still' off | switch p#zeigen "
        "'Zeigen' on"},
       ""},
  });
}

TEST_CASE("what did change is told in any language") {
  check({
      {"a switch",
       {"10:00 p whole | switch p#x1a 'Play' on", "10:01 p whole de | switch p#x1a 'Abspielen' off"},
       "flipped p#x1a on>off"},
      {"an option",
       {"10:00 p whole | radio p#w 'Who' Foo {Foo, Bar}", "10:01 p whole de | radio p#w 'Wer' Ba {Fu, Ba}"},
       "flipped p#w Foo>Bar"},
      {"a wording, beside the last one in its language",
       {"10:00 p whole | switch p#x1a 'Play' on", "10:01 p whole de | switch p#x1a 'Abspielen' on",
        "10:02 p whole | switch p#x1a 'Play and share' on"},
       "reworded p#x1a label 'Play' to 'Play and share'"},
      {"what is new among settings that are known by their labels",
       {"10:00 p whole | switch p#play 'Play' on | switch p#quiet 'Quiet' off",
        "10:01 p whole de | switch p#abspielen 'Abspielen' on | switch p#still 'Still' off | switch p#neu "
        "'Neu' on"},
       "appeared p#neu null>on"},
  });
}

TEST_CASE("a row's word that no list has is learned from the setting's own page") {
  check({
      {"then it says a state on every row of the site",
       {"10:00 c whole xx | row p 'P' Zapp | row q 'Q' Zapp", "10:01 p whole xx | switch p#x1a 'P' off",
        "10:02 c whole xx | row p 'P' Zapp | row q 'Q' Zapp"},
       ""},
      {"so that a control read for the first time is no change",
       {"10:00 c whole xx | row p 'P' Zapp | row q 'Q' Zapp", "10:01 p whole xx | switch p#x1a 'P' off",
        "10:02 c whole xx | row p 'P' Zapp | row q 'Q' Zapp", "10:03 q whole xx | switch q#x2a 'Q' off"},
       ""},
      {"and a row's other word is another state",
       {"10:00 c whole xx | row p 'P' Zapp | row q 'Q' Zupp", "10:01 p whole xx | switch p#x1a 'P' off",
        "10:02 q whole xx | switch q#x2a 'Q' on", "10:03 c whole xx | row p 'P' Zupp | row q 'Q' Zupp"},
       "flipped p#x1a off>on"},
      {"in another language it means nothing",
       {"10:00 c whole xx | row p 'P' Zapp | row q 'Q' 'Zapp'", "10:01 p whole xx | switch p#x1a 'P' off",
        "10:02 d whole yy | row r 'R' Zapp", "10:03 r whole yy | switch r#x3a 'R' on"},
       ""},
  });
}
