#include <doctest/doctest.h>

#include "changes/diff.h"
#include "host/changes/looks.h"

using looks::open;
using looks::story;
using looks::told;

namespace {

struct Row {
  const char* says;
  std::initializer_list<const char*> looks;
  const char* told;
  const char* open;
};

void check(std::initializer_list<Row> rows) {
  for (const auto& [says, looks, told_then, open_then] : rows) {
    CAPTURE(says);
    const looks::Story then = story(looks);
    CHECK(told(then) == told_then);
    CHECK(open(then) == open_then);
  }
}

}  // namespace

TEST_CASE("label or description that say something else are told with both texts") {
  check({
      {"the control's label",
       {"10:00 p whole | switch p#a 'Play videos' on",
        "10:01 p whole | switch p#a 'Play and share videos' on"},
       "reworded p#a label 'Play videos' to 'Play and share videos'",
       "p#a: reworded"},
      {"the row's",
       {"10:00 ads whole | row out 'Ads outside of LinkedIn' On",
        "10:01 ads whole | row out 'Ads off LinkedIn' On"},
       "reworded out label 'Ads outside of LinkedIn' to 'Ads off LinkedIn'",
       "out: reworded"},
      {"the description",
       {"10:00 p whole | switch p#a 'A' on about 'Can we use your data?'",
        "10:01 p whole | switch p#a 'A' on about 'Can we and others use your data?'"},
       "reworded p#a description 'Can we use your data?' to 'Can we and others use your data?'",
       "p#a: reworded"},
      {"how long something is kept is what it says",
       {"10:00 p whole | switch p#a 'A' on about 'Kept for 30 days'",
        "10:01 p whole | switch p#a 'A' on about 'Kept for 90 days'"},
       "reworded p#a description 'Kept for 30 days' to 'Kept for 90 days'",
       "p#a: reworded"},
      {"it stays open over later readings",
       {"10:00 p whole | switch p#a 'A one' on", "10:01 p whole | switch p#a 'A two' on",
        "10:02 p whole | switch p#a 'A two' on"},
       "",
       "p#a: reworded"},
      {"and is well when it says again what it said",
       {"10:00 p whole | switch p#a 'A one' on", "10:01 p whole | switch p#a 'A two' on",
        "10:02 p whole | switch p#a 'A one' on"},
       "reworded p#a label 'A two' to 'A one'",
       ""},
      {"a label that comes with another state is told beside the flip",
       {"10:00 p whole | switch p#a 'A one' on", "10:01 p whole | switch p#a 'A two' off"},
       "reworded p#a label 'A one' to 'A two', flipped p#a on>off",
       "p#a: flipped reworded"},
      {"what a key made from the label was made from is found by its likeness",
       {"10:00 p whole | switch p#show-my-posts 'Show my posts' on | switch p#b 'B' off | switch p#c 'C' on",
        "10:01 p whole | switch p#show-my-old-posts 'Show my old posts' on | switch p#b 'B' off | switch p#c "
        "'C' on"},
       "reworded p#show-my-old-posts label 'Show my posts' to 'Show my old posts'",
       "p#show-my-old-posts: reworded"},
      {"the name that a page with one control has is its row's as well",
       {"10:00 c whole | row ai 'Data for AI' On", "10:01 ai whole | switch ai#x 'Use my data' on",
        "10:02 c whole | row ai 'Data for AI' On"},
       "",
       ""},
  });
}

TEST_CASE("what a person would not call other words is no rewording") {
  check({
      {"case, white space, quotes and dashes",
       {"10:00 p whole | switch p#a '“Ads” – off  LinkedIn' on",
        "10:01 p whole | switch p#a '\"ads\" - off LinkedIn' on"},
       "",
       ""},
      {"a counter",
       {"10:00 p whole | switch p#a 'Blocked (3)' on", "10:01 p whole | switch p#a 'Blocked (12)' on"},
       "",
       ""},
      {"a date",
       {"10:00 p whole | switch p#a 'A' on about 'Changed on 3 March 2025'",
        "10:01 p whole | switch p#a 'A' on about 'Changed on 14 May 2026'"},
       "",
       ""},
      {"the person's name",
       {"10:00 p whole | switch p#a 'Show ‹name› to all' on",
        "10:01 p whole | switch p#a 'Show Ada Example to all' on"},
       "",
       ""},
      {"a description that was not read",
       {"10:00 p whole | switch p#a 'A' on about 'Some words'", "10:01 p whole | switch p#a 'A' on"},
       "",
       ""},
  });
}

TEST_CASE("options that come and go are told, and one that vanished while chosen has flipped") {
  check({
      {"one more",
       {"10:00 p whole | radio p#w 'Who' Nobody {Anyone, Nobody}",
        "10:01 p whole | radio p#w 'Who' Nobody {Anyone, Friends, Nobody}"},
       "options p#w with Friends",
       ""},
      {"one less, chosen",
       {"10:00 p whole | radio p#w 'Who' Nobody {Anyone, Friends, Nobody}",
        "10:01 p whole | radio p#w 'Who' Friends {Anyone, Friends}"},
       "options p#w without Nobody, flipped p#w Nobody>Friends",
       "p#w: flipped"},
      {"another order is nothing",
       {"10:00 p whole | radio p#w 'Who' Nobody {Anyone, Nobody}",
        "10:01 p whole | radio p#w 'Who' Nobody {Nobody, Anyone}"},
       "",
       ""},
      {"one that is called otherwise in its place is no flip",
       {"10:00 p whole | radio p#w 'Who' '2nd degree connections' {Anyone, 2nd degree connections}",
        "10:01 p whole | radio p#w 'Who' 'Second degree connections' {Anyone, Second degree connections}"},
       "options p#w with Second degree connections without 2nd degree connections",
       ""},
      {"another one in its place is",
       {"10:00 p whole | radio p#w 'Who' Nobody {Anyone, Nobody}",
        "10:01 p whole | radio p#w 'Who' Recruiters {Anyone, Recruiters}"},
       "options p#w with Recruiters without Nobody, flipped p#w Nobody>Recruiters",
       "p#w: flipped"},
      {"Yes and No that became On and Off are the same two",
       {"10:00 p whole | radio p#w 'Who' Yes {Yes, No}", "10:01 p whole | radio p#w 'Who' On {On, Off}"},
       "",
       ""},
  });
}
