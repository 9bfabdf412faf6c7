#include "changes/diff.h"

#include <doctest/doctest.h>

#include "host/changes/looks.h"

using looks::open;
using looks::story;
using looks::told;

TEST_CASE("the first whole reading of a page is its baseline") {
  CHECK(told({"10:00 privacy whole | row ai 'AI' On"}) == "");
  CHECK(told({"10:00 privacy part | row ai 'AI' On",
              "10:01 privacy whole | row ai 'AI' On | row ads 'Ads' On"}) == "");
  CHECK(told({"10:00 ads whole | row a 'A' On", "10:01 privacy whole | row ai 'AI' On"}) == "");
}

TEST_CASE("what was not there when its page was last read whole has appeared") {
  struct Row {
    const char* says;
    std::initializer_list<const char*> looks;
    const char* told;
    const char* open;
  };
  for (const auto& [says, looks, told_then, open_then] : {
           Row{"a row that is on",
               {"10:00 privacy whole | row a 'A' Off",
                "10:01 privacy whole | row a 'A' Off | row ai 'AI' On"},
               "appeared ai null>on",
               "ai: appeared"},
           Row{"also in a reading that is not whole",
               {"10:00 privacy whole | row a 'A' Off", "10:01 privacy part | row a 'A' Off | row ai 'AI' On"},
               "appeared ai null>on",
               "ai: appeared"},
           Row{"a control beside another",
               {"10:00 p whole | switch p#a 'A' off",
                "10:01 p whole | switch p#a 'A' off | switch p#b 'B' on"},
               "appeared p#b null>on",
               "p#b: appeared"},
           Row{"a row without a state makes its page new",
               {"10:00 privacy whole | row a 'A' Off", "10:01 privacy whole | row a 'A' Off | row ai 'AI' ''",
                "10:02 ai whole | switch ai#x 'X' on | switch ai#y 'Y' on"},
               "appeared ai#x null>on, appeared ai#y null>on",
               "ai#x: appeared, ai#y: appeared"},
           Row{"a row without a state that was there from the beginning does not",
               {"10:00 privacy whole | row a 'A' Off | row ai 'AI' ''",
                "10:02 ai whole | switch ai#x 'X' on"},
               "",
               ""},
           Row{"nor does its state, when it comes",
               {"10:00 privacy whole | row a 'A' Off | row ai 'AI' ''",
                "10:01 privacy whole | row a 'A' Off | row ai 'AI' On"},
               "",
               ""},
           Row{"a row whose page was read before is no news",
               {"10:00 ai whole | switch ai#x 'X' on", "10:01 privacy whole | row a 'A' Off",
                "10:02 privacy whole | row a 'A' Off | row ai 'AI' On"},
               "",
               ""},
       }) {
    CAPTURE(says);
    const looks::Story then = story(looks);
    CHECK(told(then) == told_then);
    CHECK(open(then) == open_then);
  }
}

TEST_CASE("row and control of a page with one control are one setting, whichever came first") {
  struct Row {
    const char* says;
    std::initializer_list<const char*> looks;
    const char* told;
    std::size_t settings;
  };
  for (const auto& [says, looks, told_then, settings] : {
           Row{"the row on Monday, the control on Tuesday",
               {"01/10:00 privacy whole | row ai 'AI' On", "02/10:00 ai whole | switch ai#allow 'Use' on"},
               "",
               1},
           Row{"the control first",
               {"01/10:00 ai whole | switch ai#allow 'Use' on", "02/10:00 privacy whole | row ai 'AI' On"},
               "",
               1},
           Row{"a change seen on the row is the control's",
               {"01/10:00 ai whole | switch ai#allow 'Use' on", "02/10:00 privacy whole | row ai 'AI' Off"},
               "flipped ai#allow on>off",
               1},
           Row{"a switch that is a pair of radios today",
               {"01/10:00 ai whole | switch ai#allow 'Use' on",
                "02/10:00 ai whole | radio ai#allow 'Use' Yes {Yes, No}"},
               "",
               1},
           Row{"an option named on the row is the state",
               {"01/10:00 m whole | radio m#d 'Mail' Nobody {Anyone, Nobody}",
                "02/10:00 vis whole | row m 'Find' Anyone"},
               "flipped m#d Nobody>Anyone",
               1},
           Row{"where a page has several controls the row is a setting of its own",
               {"01/10:00 e whole | checkbox e#s 'Schools' on | checkbox e#d 'Degrees' on",
                "02/10:00 ads whole | row e 'Education' 'Schools & 1 more'"},
               "",
               3},
           Row{"its text is compared as text",
               {"01/10:00 ads whole | row e 'Education' 'Schools & 4 more'",
                "02/10:00 ads whole | row e 'Education' 'Schools & 3 more'"},
               "flipped e Schools & 4 more>Schools & 3 more",
               1},
           Row{"a text that is no state says nothing about the control",
               {"01/10:00 m whole | radio m#d 'Mail' Nobody {Anyone, Nobody}",
                "02/10:00 vis whole | row m 'Find' 'Some people'"},
               "",
               1},
           Row{"and is compared with the row's last text",
               {"01/10:00 m whole | radio m#d 'Mail' Nobody {Anyone, Nobody}",
                "02/10:00 vis whole | row m 'Find' 'Some people'",
                "03/10:00 vis whole | row m 'Find' 'All people'"},
               "flipped m#d Some people>All people",
               1},
           Row{"among three options Off is an option and no word",
               {"01/10:00 dark whole | radio dark#t 'Dark' Off {On, Off, As my device}",
                "02/10:00 acc whole | row dark 'Dark' Off"},
               "",
               1},
           Row{"the row becomes its own setting when a second control comes, and is no news",
               {"01/10:00 vis whole | row m 'Mail' On", "01/10:01 m whole | switch m#a 'A' on",
                "02/10:00 m whole | switch m#a 'A' on | switch m#b 'B' off",
                "02/10:01 vis whole | row m 'Mail' On"},
               "",
               3},
           Row{"one control under another id, with the same label",
               {"01/10:00 ai whole | switch ai#x1 'Use' on", "02/10:00 ai whole | switch ai#x2 'Use' on"},
               "moved ai#x2 from ai#x1 to ai#x2",
               1},
       }) {
    CAPTURE(says);
    const looks::Story then = story(looks);
    CHECK(told(then) == told_then);
    CHECK(then.memory.settings.size() == settings);
  }
}

TEST_CASE("a state that changed is flipped, by whom as far as was seen") {
  struct Row {
    const char* says;
    std::initializer_list<const char*> looks;
    const char* told;
    const char* open;
  };
  for (const auto& [says, looks, told_then, open_then] : {
           Row{"nobody was seen",
               {"10:00 p whole | switch p#a 'A' off", "10:05 p whole | switch p#a 'A' on"},
               "flipped p#a off>on",
               "p#a: flipped"},
           Row{"a click, then the reading that shows it",
               {"10:00 p whole | switch p#a 'A' off", "10:04 act p#a off on",
                "10:05 p whole | switch p#a 'A' on"},
               "flipped p#a off>on you",
               ""},
           Row{"a click on the page's only control, named by its row",
               {"10:00 p whole | switch p#a 'A' off", "10:04 act p off on",
                "10:05 p whole | switch p#a 'A' on"},
               "flipped p#a off>on you",
               ""},
           Row{"a click towards another state explains nothing",
               {"10:00 p whole | radio p#a 'A' X {X, Y, Z}", "10:04 act p#a X Y",
                "10:05 p whole | radio p#a 'A' Z {X, Y, Z}"},
               "flipped p#a X>Z",
               "p#a: flipped"},
           Row{"a click that was never saved is forgotten after a minute",
               {"10:00 p whole | switch p#a 'A' off", "10:01 act p#a off on",
                "10:03 p whole | switch p#a 'A' off", "10:09 p whole | switch p#a 'A' on"},
               "flipped p#a off>on",
               "p#a: flipped"},
           Row{"within the minute it still waits",
               {"10:00 p whole | switch p#a 'A' off", "10:01 act p#a off on",
                "10:02 p whole | switch p#a 'A' off", "10:09 p whole | switch p#a 'A' on"},
               "flipped p#a off>on you",
               ""},
           Row{"a click overtaken by another one is over",
               {"10:00 p whole | switch p#a 'A' off", "10:01 act p#a off on", "10:02 act p#a on off",
                "10:03 p whole | switch p#a 'A' off", "10:04 p whole | switch p#a 'A' on"},
               "flipped p#a off>on",
               "p#a: flipped"},
           Row{"a click explains one change",
               {"10:00 p whole | switch p#a 'A' off", "10:01 act p#a off on",
                "10:02 p whole | switch p#a 'A' on", "10:03 p whole | switch p#a 'A' off",
                "10:04 p whole | switch p#a 'A' on"},
               "flipped p#a off>on",
               ""},
           Row{"the state before is back: well again",
               {"10:00 p whole | switch p#a 'A' off", "10:01 p whole | switch p#a 'A' on",
                "10:02 p whole | switch p#a 'A' off"},
               "flipped p#a on>off",
               ""},
           Row{"it stays open over later readings",
               {"10:00 p whole | switch p#a 'A' off", "10:01 p whole | switch p#a 'A' on",
                "10:02 p whole | switch p#a 'A' on"},
               "",
               "p#a: flipped"},
           Row{"a change by the person ends it",
               {"10:00 p whole | switch p#a 'A' off", "10:01 p whole | switch p#a 'A' on",
                "10:02 act p#a on off", "10:03 p whole | switch p#a 'A' off"},
               "flipped p#a on>off you",
               ""},
           Row{"what is not saved is the state before",
               {"10:00 p whole | switch p#a 'A' off", "10:01 p whole | switch p#a 'A' on unsaved"},
               "",
               ""},
           Row{"what appeared and is now as wanted is over",
               {"10:00 p whole | switch p#a 'A' off",
                "10:01 p whole | switch p#a 'A' off | switch p#b 'B' on",
                "10:02 p whole | switch p#a 'A' off | switch p#b 'B' off"},
               "flipped p#b on>off",
               "p#b: flipped"},
           Row{"the name written out and the name replaced are one option",
               {"10:00 p whole | radio p#a 'A' 'Ada Example'", "10:01 p whole | radio p#a 'A' ‹name›"},
               "",
               ""},
       }) {
    CAPTURE(says);
    const looks::Story then = story(looks);
    CHECK(told(then) == told_then);
    CHECK(open(then) == open_then);
  }
}

TEST_CASE("only a whole reading says gone, and the reader's word is doubted where it must be") {
  struct Row {
    const char* says;
    std::initializer_list<const char*> looks;
    const char* told;
    bool whole;
  };
  for (const auto& [says, looks, told_then, whole] : {
           Row{"one of three",
               {"10:00 p whole | row a 'A' On | row b 'B' On | row c 'C' On",
                "10:01 p whole | row a 'A' On | row b 'B' On"},
               "gone c on>null",
               true},
           Row{"in part of a page",
               {"10:00 p whole | row a 'A' On | row b 'B' On | row c 'C' On",
                "10:01 p part | row a 'A' On | row b 'B' On"},
               "",
               false},
           Row{"most of a page",
               {"10:00 p whole | row a 'A' On | row b 'B' On | row c 'C' On", "10:01 p whole | row a 'A' On"},
               "",
               false},
           Row{"an empty page", {"10:00 p whole | switch p#a 'A' on", "10:01 p whole"}, "", false},
           Row{"rows whose states have not come",
               {"10:00 p whole | row a 'A' On | row b 'B' On", "10:01 p whole | row a 'A' '' | row b 'B' ''"},
               "",
               false},
           Row{"it is told once",
               {"10:00 p whole | row a 'A' On | row b 'B' On | row c 'C' On",
                "10:01 p whole | row a 'A' On | row b 'B' On", "10:02 p whole | row a 'A' On | row b 'B' On"},
               "",
               true},
           Row{"seen again anywhere it has returned",
               {"10:00 p whole | row a 'A' On | row b 'B' On | row c 'C' On",
                "10:01 p whole | row a 'A' On | row b 'B' On", "10:02 c whole | switch c#x 'C' on"},
               "returned c#x null>on",
               true},
           Row{"a control's row that comes back is that control, returned",
               {"10:00 c whole | switch c#x 'C' on",
                "10:01 p whole | row a 'A' On | row b 'B' On | row c 'C' On",
                "10:02 p whole | row a 'A' On | row b 'B' On",
                "10:03 p whole | row a 'A' On | row b 'B' On | row c 'C' On"},
               "returned c#x null>on",
               true},
           Row{"row and control come back together",
               {"10:00 p whole | row a 'A' On | row b 'B' On | switch c#x 'C' on",
                "10:02 p whole | row a 'A' On | row b 'B' On",
                "10:03 p whole | row a 'A' On | row b 'B' On | row c 'C' On | switch c#x 'C' on"},
               "returned c#x null>on",
               true},
           Row{"a row without a state now was not read, it is not gone and did not change",
               {"10:00 p whole | row a 'A' On | row b 'B' On", "10:01 p whole | row a 'A' On | row b 'B' ''"},
               "",
               true},
       }) {
    CAPTURE(says);
    const looks::Story then = story(looks);
    CHECK(told(then) == told_then);
    CHECK(then.whole == whole);
  }
}

TEST_CASE("what cannot be told is unreadable and keeps the state that was told before") {
  CHECK(open(story({"10:00 p whole | switch p#a 'A' ?"})) == "p#a: unreadable");
  CHECK(open(story({"10:00 p whole | switch p#a 'A' ?", "10:01 p whole | switch p#a 'A' on"})) == "");
  CHECK(told({"10:00 p whole | switch p#a 'A' on", "10:01 p whole | switch p#a 'A' ?",
              "10:02 p whole | switch p#a 'A' off"}) == "flipped p#a on>off");
  CHECK(open(story({"10:00 p whole | switch p#a 'A' on | switch p#a 'A' off"})) == "p#a: unreadable");
  CHECK(open(story({"10:00 p whole | switch p#a 'A' on | switch p#a 'A' on"})) == "");
}

TEST_CASE("a setting that flips to and fro is unstable from its third unseen flip on") {
  const auto flips = [](int count) {
    const char* const looks[] = {"10:00 p whole | switch p#a 'A' off", "10:01 p whole | switch p#a 'A' on",
                                 "10:02 p whole | switch p#a 'A' off", "10:03 p whole | switch p#a 'A' on",
                                 "10:04 p whole | switch p#a 'A' off"};
    switch (count) {
      case 2:
        return story({looks[0], looks[1], looks[2]});
      case 3:
        return story({looks[0], looks[1], looks[2], looks[3]});
      default:
        return story({looks[0], looks[1], looks[2], looks[3], looks[4]});
    }
  };
  CHECK(told(flips(2)) == "flipped p#a on>off");
  CHECK(told(flips(3)) == "flipped p#a off>on, unstable p#a off>on");
  CHECK(told(flips(4)) == "");
  CHECK(flips(4).changes.size() == 1);
  CHECK(told({"10:00 p whole | switch p#a 'A' off", "10:01 p whole | switch p#a 'A' on",
              "10:02 p whole | switch p#a 'A' off", "10:03 p whole | switch p#a 'A' on",
              "10:04 p whole | switch p#a 'A' on", "10:05 p whole | switch p#a 'A' on",
              "10:06 p whole | switch p#a 'A' on", "10:07 p whole | switch p#a 'A' off"}) ==
        "flipped p#a on>off");
}

TEST_CASE("readings count in the order of their own times") {
  struct Row {
    const char* says;
    std::initializer_list<const char*> looks;
    const char* told;
    const char* state;
  };
  for (const auto& [says, looks, told_then, state] : {
           Row{"an older look with the same state",
               {"10:05 p whole | switch p#a 'A' on", "10:01 p whole | switch p#a 'A' on"},
               "",
               "on"},
           Row{"an older look from before the beginning",
               {"10:05 p whole | switch p#a 'A' on", "10:01 p whole | switch p#a 'A' off"},
               "flipped p#a off>on",
               "on"},
           Row{"an older look between two equal ones",
               {"10:01 p whole | switch p#a 'A' on", "10:05 p whole | switch p#a 'A' on",
                "10:03 p whole | switch p#a 'A' off"},
               "flipped p#a on>off, flipped p#a off>on",
               "on"},
           Row{"an older look never says gone",
               {"10:05 p whole | row a 'A' On | row b 'B' On | row c 'C' On",
                "10:01 p whole | row a 'A' On | row b 'B' On"},
               "",
               "on"},
       }) {
    CAPTURE(says);
    const looks::Story then = story(looks);
    CHECK(told(then) == told_then);
    CHECK(then.memory.settings[0].state == state);
  }
}
