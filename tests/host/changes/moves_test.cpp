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
  std::size_t settings;
};

std::size_t known(const looks::Story& story) {
  std::size_t count = 0;
  for (const auto& setting : story.memory.settings) count += setting.met_at.has_value();
  return count;
}

void check(std::initializer_list<Row> rows) {
  for (const auto& [says, looks, told_then, settings] : rows) {
    CAPTURE(says);
    const looks::Story then = story(looks);
    CHECK(told(then) == told_then);
    CHECK(known(then) == settings);
  }
}

}  // namespace

TEST_CASE("a setting that stands elsewhere is the same one") {
  check({
      {"another control id, the same label",
       {"10:00 p whole | switch p#a 'Play videos' on | switch p#b 'B' off",
        "10:01 p whole | switch p#x 'Play videos' on | switch p#b 'B' off"},
       "moved p#x from p#a to p#x",
       2},
      {"a row that leads to another address",
       {"10:00 c whole | row p 'Play' On | row q 'Quiet' Off",
        "10:01 c whole | row new 'Play' On | row q 'Quiet' Off"},
       "moved new from p to new",
       2},
      {"with its page's control",
       {"10:00 c whole | row p 'Play' On | row q 'Quiet' Off", "10:01 p whole | switch p#a 'Play videos' on",
        "10:02 c whole | row new 'Play' On | row q 'Quiet' Off",
        "10:03 new whole | switch new#a 'Play videos' on"},
       "",
       2},
      {"another page, read after the one that has it no more",
       {"10:00 p whole | switch p#a 'Play' on | switch p#b 'B' on | switch p#c 'C' on",
        "10:00 q whole | switch q#d 'D' on", "10:01 p whole | switch p#b 'B' on | switch p#c 'C' on",
        "10:02 q whole | switch q#d 'D' on | switch q#a 'Play' on"},
       "moved q#a from p#a to q#a",
       4},
      {"and before it, with an identifier of the service's own",
       {"10:00 p whole | switch p#vids 'Play' on | switch p#b 'B' on | switch p#c 'C' on",
        "10:00 q whole | switch q#d 'D' on", "10:01 q whole | switch q#d 'D' on | switch q#vids 'Play' on"},
       "moved q#vids from p#vids to q#vids",
       4},
      {"a page that is read for the first time, then the one that has it no more",
       {"10:00 p whole | switch p#play 'Play' on | switch p#b 'B' on | switch p#c 'C' on",
        "10:01 q whole | switch q#d 'D' on | switch q#play 'Play' on",
        "10:02 p whole | switch p#b 'B' on | switch p#c 'C' on"},
       "moved q#play from p#play to q#play",
       4},
      {"another heading",
       {"10:00 p whole | switch p#a 'A' on under 'One' | switch p#b 'B' on under 'Two'",
        "10:01 p whole | switch p#a 'A' on under 'Two' | switch p#b 'B' on under 'Two'"},
       "moved p#a from p#a under One to p#a under Two",
       2},
      {"headings that were all made anew move nothing",
       {"10:00 p whole | switch p#a 'A' on under 'One' | switch p#b 'B' on under 'Two'",
        "10:01 p whole | switch p#a 'A' on under 'All' | switch p#b 'B' on under 'All'"},
       "",
       2},
      {"a heading that was renamed moves nothing",
       {"10:00 p whole | switch p#a 'A' on under 'One' | switch p#b 'B' on under 'One'",
        "10:01 p whole | switch p#a 'A' on under 'First' | switch p#b 'B' on under 'First'"},
       "",
       2},
  });
}

TEST_CASE("what moved and became another state has flipped as well") {
  CHECK(told({"10:00 p whole | switch p#play 'Play' off | switch p#b 'B' on | switch p#c 'C' on",
              "10:01 q whole | switch q#d 'D' on | switch q#play 'Play' on",
              "10:02 p whole | switch p#b 'B' on | switch p#c 'C' on"}) ==
        "moved q#play from p#play to q#play, flipped q#play off>on");
}

TEST_CASE("what only looks like a move is new") {
  check({
      {"the same label beside the one that is still there",
       {"10:00 p whole | switch p#play 'Play' on | switch p#b 'B' on", "10:00 q whole | switch q#d 'D' on",
        "10:01 q whole | switch q#d 'D' on | switch q#play 'Play' on"},
       "appeared q#play null>on",
       4},
      {"something quite different in the place of what went",
       {"10:00 p whole | switch p#sounds 'Sounds' on | switch p#b 'B' on | switch p#c 'C' on",
        "10:01 p whole | switch p#train-ai 'Train AI' on | switch p#b 'B' on | switch p#c 'C' on"},
       "appeared p#train-ai null>on, gone p#sounds on>null",
       4},
      {"what was taken for moved and is still there",
       {"10:00 p whole | switch p#vids 'Play' on | switch p#b 'B' on", "10:00 q whole | switch q#d 'D' on",
        "10:01 q whole | switch q#d 'D' on | switch q#vids 'Play' on",
        "10:02 p whole | switch p#vids 'Play' off | switch p#b 'B' on"},
       "appeared q#vids null>on",
       4},
  });
}

TEST_CASE("where two are as likely both are named and none is chosen") {
  check({
      {"one that was split",
       {"10:00 p whole | switch p#mail-and-push 'Mail and push' on | switch p#b 'B' on | switch p#c 'C' on",
        "10:01 p whole | switch p#mail-only 'Mail only' on | switch p#push-only 'Push only' on | switch p#b "
        "'B' on | "
        "switch p#c 'C' on"},
       "appeared p#mail-only null>on maybe Mail and push, appeared p#push-only null>on maybe Mail and push, "
       "gone p#mail-and-push on>null maybe Mail only/Push only",
       5},
  });
}

TEST_CASE("a page that lost most of what it had, or half of it, was not read whole") {
  struct Lost {
    const char* says;
    const char* before;
    const char* after;
    bool whole;
  };
  constexpr const char* four = "10:00 c whole | row a 'A' On | row b 'B' On | row d 'D' On | row e 'E' On";
  for (const auto& [says, before, after, whole] :
       {Lost{"half its rows", four, "10:01 c whole | row a 'A' On | row b 'B' On", false},
        Lost{"one of two", "10:00 c whole | row a 'A' On | row b 'B' On", "10:01 c whole | row a 'A' On",
             true},
        Lost{"one of four", four, "10:01 c whole | row a 'A' On | row b 'B' On | row d 'D' On", true}}) {
    CAPTURE(says);
    const looks::Story then = story({before, after});
    CHECK(then.whole == whole);
    CHECK(told(then).empty() == !whole);
  }
}
