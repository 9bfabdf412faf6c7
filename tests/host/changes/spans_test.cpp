#include "changes/spans.h"

#include <doctest/doctest.h>

using namespace flipwatch;

namespace {

Time minute(int n) { return *parse_time("2026-11-01T10:00:00Z") + std::chrono::minutes{n}; }

Change change(ChangeKind kind, State from, State to, int at, int last, By by = By::unseen) {
  return {0, 0, kind, std::move(from), std::move(to), by, minute(at), minute(last)};
}

/// "on 0-3, off 5- you; unreadable 4", in minutes.
std::string drawn(const Line& line) {
  const auto number = [](Time time) { return std::to_string((time - minute(0)).count() / 60'000); };
  std::string text;
  for (const Span& span : line.spans) {
    text += (text.empty() ? "" : ", ") + span.state.value_or("null") + " " + number(span.from) + "-" +
            (span.to ? number(*span.to) : "") + (span.by == By::you ? " you" : "");
  }
  for (const Mark& mark : line.marks) text += "; " + std::string(mark.kind) + " " + number(mark.at);
  return text;
}

}  // namespace

TEST_CASE("a span goes from the first look that showed a state to the last one that did") {
  CHECK(drawn(line_of({{minute(0), "on", {}}}, {})) == "on 0-");
  CHECK(drawn(line_of({{minute(0), "on", {change(ChangeKind::flipped, "on", "off", 5, 3, By::you)}}}, {})) ==
        "on 0-3, off 5- you");
}

TEST_CASE("an absence and a look that could not tell are no span, a mark stands there") {
  CHECK(drawn(line_of(
            {{minute(0),
              "on",
              {change(ChangeKind::gone, "on", {}, 5, 3), change(ChangeKind::returned, {}, "on", 9, 7)}}},
            {})) == "on 0-3, on 9-; gone 5; returned 9");
  CHECK(drawn(line_of({{minute(0), "on", {}}}, {minute(4)})) == "on 0-; unreadable 4");
}

TEST_CASE("a row's text that changed beside its control is no span") {
  CHECK(drawn(line_of(
            {{minute(0), "Nobody", {change(ChangeKind::flipped, "Some people", "All people", 5, 3)}}}, {})) ==
        "Nobody 0-");
}

TEST_CASE("the lines of joined accounts are one") {
  CHECK(drawn(line_of(
            {{minute(0), "on", {change(ChangeKind::flipped, "off", "on", 9, 6)}}, {minute(5), "off", {}}},
            {})) == "on 0-0, off 5-6, on 9-");
}
