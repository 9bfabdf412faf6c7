#include "review/review_item.h"

#include <doctest/doctest.h>

using namespace flipwatch;

namespace {

constexpr std::string_view off[] = {"off"};
constexpr std::string_view few[] = {"Nobody", "2nd degree connections"};
constexpr std::string_view either[] = {"off", "Only you"};

Rule rule(std::span<const std::string_view> wanted) {
  Rule made{};
  made.wanted = wanted;
  return made;
}

Known setting(const char* state, const char* lang, std::vector<std::string> options = {}) {
  Known known;
  known.state = state;
  known.lang = lang;
  known.options = std::move(options);
  return known;
}

}  // namespace

TEST_CASE("a state is as wanted, unwanted, or cannot be compared") {
  struct Row {
    const char* says;
    Known setting;
    Rule rule;
    Standing stands;
  };
  for (const auto& [says, known, wants, stands] : {
           Row{"off is off", setting("off", "en"), rule(off), Standing::as_wanted},
           Row{"on is not off", setting("on", "en"), rule(off), Standing::unwanted},
           Row{"in any language", setting("on", "de"), rule(off), Standing::unwanted},
           Row{"mixed is not off", setting("mixed", "en"), rule(off), Standing::unwanted},
           Row{"a text is neither on nor off", setting("Ein wenig", "de"), rule(off), Standing::untold},
           Row{"the second choice is good as well", setting("2nd degree connections", "en"), rule(few),
               Standing::as_wanted},
           Row{"another option is not", setting("Anyone", "en"), rule(few), Standing::unwanted},
           Row{"an option in another language is what it means", setting("Niemand", "de"), rule(few),
               Standing::as_wanted},
           Row{"one that no list knows cannot be compared", setting("Wer mag", "de"), rule(few),
               Standing::untold},
           Row{"options without a wanted one cannot either", setting("Red", "en", {"Red", "Blue"}), rule(few),
               Standing::untold},
           Row{"a switch where others have radios", setting("on", "en"), rule(either), Standing::unwanted},
           Row{"radios where others have a switch",
               setting("Your connections", "en", {"Only you", "Your connections"}), rule(either),
               Standing::unwanted},
           Row{"no opinion", setting("on", "en"), rule({}), Standing::as_wanted},
       }) {
    CAPTURE(says);
    CHECK(standing(known, wants) == stands);
  }
}

namespace {

/// The reasons of a setting of an unknown site, which no rule names.
std::vector<Reason> reasons_of(Known known) {
  Memory memory;
  known.page = "p";
  known.met_at = Time{};
  memory.add(std::move(known));
  const auto item = judge(memory, 0, Policy{}, "example.org", Date{});
  return item ? item->reasons : std::vector<Reason>{};
}

}  // namespace

TEST_CASE("reasons stand in the order of their urgency") {
  Known known = setting("on", "en");
  known.appeared = 3;
  known.flipped = 4;
  CHECK(reasons_of(known) == std::vector{Reason::appeared, Reason::flipped});
  known.unreadable = true;
  CHECK(reasons_of(known) == std::vector{Reason::appeared, Reason::flipped, Reason::unreadable});
}

TEST_CASE("without a rule what appeared is told while it is on") {
  Known known = setting("on", "en");
  known.appeared = 3;
  CHECK(reasons_of(known) == std::vector{Reason::appeared});
  known.state = "off";
  CHECK(reasons_of(known).empty());
  known.state = "Everybody";
  CHECK(reasons_of(known).empty());
}

TEST_CASE("a decision closes the whole item until its day is over") {
  Memory memory;
  Known known = setting("on", "en");
  known.page = "p";
  known.met_at = Time{};
  known.appeared = 1;
  known.decision = Decision{DecisionKind::later, *parse_date("2026-11-20"), "", Time{}};
  memory.add(known);
  const std::size_t all[] = {0};
  CHECK(review(memory, all, Policy{}, "example.org", *parse_date("2026-11-20")).empty());
  CHECK(review(memory, all, Policy{}, "example.org", *parse_date("2026-11-21")).size() == 1);
  CHECK(judge(memory, 0, Policy{}, "example.org", *parse_date("2026-11-20"))->is_open == false);
}

TEST_CASE("the row of a page with several controls has no opinion and is never open") {
  Memory memory;
  Known row = setting("on", "en");
  row.page = "p";
  row.met_at = Time{};
  row.flipped = 1;
  memory.add(row);
  const std::size_t all[] = {0};
  CHECK(review(memory, all, Policy{}, "example.org", Date{}).size() == 1);
  for (const char* control : {"a", "b"}) {
    Known known = setting("off", "en");
    known.page = "p";
    known.control = control;
    memory.add(known);
  }
  CHECK(review(memory, all, Policy{}, "example.org", Date{}).empty());
}
