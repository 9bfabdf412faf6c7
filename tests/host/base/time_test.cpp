#include "time.h"

#include <doctest/doctest.h>

using namespace flipwatch;

TEST_CASE("a time is read with any offset and written in UTC, without a fraction that is zero") {
  struct Row {
    const char* read;
    const char* written;
  };
  for (const auto& [read, written] : {
           Row{"2026-11-23T22:31:47Z", "2026-11-23T22:31:47Z"},
           Row{"2026-11-23t22:31:47z", "2026-11-23T22:31:47Z"},
           Row{"2026-11-23T22:31:47.250Z", "2026-11-23T22:31:47.250Z"},
           Row{"2026-11-23T22:31:47.2Z", "2026-11-23T22:31:47.200Z"},
           Row{"2026-11-23T22:31:47.123987Z", "2026-11-23T22:31:47.123Z"},
           Row{"2026-11-23T22:31:47.000Z", "2026-11-23T22:31:47Z"},
           Row{"2026-11-24T00:01:47+01:30", "2026-11-23T22:31:47Z"},
           Row{"2026-11-23T20:31:47-02:00", "2026-11-23T22:31:47Z"},
           Row{"2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"},
           Row{"2026-12-31T23:59:60Z", "2027-01-01T00:00:00Z"},
           Row{"1969-12-31T23:59:59.500Z", "1969-12-31T23:59:59.500Z"},
       }) {
    CAPTURE(read);
    const auto time = parse_time(read);
    REQUIRE(time);
    CHECK(format_time(*time) == written);
  }
}

TEST_CASE("what is no time is none") {
  for (const char* text :
       {"", "2026-11-23", "2026-11-23T22:31:47", "2026-11-23 22:31:47Z", "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T22:60:00Z", "2026-11-23T22:31:61Z",
        "2026-11-23T22:31:47.Z", "2026-11-23T22:31:47+0100", "2026-11-23T22:31:47Z ", "26-11-23T22:31:47Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time(text));
  }
}

TEST_CASE("a date is a day of the calendar, and nothing else") {
  REQUIRE(parse_date("2024-02-29"));
  CHECK(format_date(*parse_date("2024-02-29")) == "2024-02-29");
  for (const char* text : {"", "2023-02-29", "2024-2-9", "2024-02-29T00:00:00Z", "2024-00-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}
