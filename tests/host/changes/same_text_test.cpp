#include "changes/same_text.h"

#include <doctest/doctest.h>

using flipwatch::same_text;

TEST_CASE(
    "two texts are the same where they differ by what a person does not see, or by a placeholder alone") {
  struct Row {
    const char* one;
    const char* other;
    bool same;
  };
  for (const auto& [one, other, same] : {
           Row{"On", "on", true},
           Row{"Who’s  there", "who's there", true},
           Row{"Schools & 4 more", "Schools & 3 more", false},
           Row{"‹name›", "Ada Example", true},
           Row{"Ada Example", "‹name›", true},
           Row{"‹name› ‹n.›", "Ada E.", true},
           Row{"Shown as ‹name›", "Shown as Ada", true},
           Row{"Mail to ‹email›", "Mail to ada@example.org", true},
           Row{"Call ‹phone›", "Call +49 170 1234567", true},
           Row{"‹name›", "Nobody", false},
           Row{"‹name›", "Private mode", false},
           Row{"‹name›", "‹name› ‹n.›", false},
           Row{"Mail to ‹email›", "Mail to everybody", false},
           Row{"Call ‹phone›", "Call me", false},
       }) {
    CAPTURE(one);
    CAPTURE(other);
    CHECK(same_text(one, other) == same);
  }
}
