#include "policy/page_path.h"

#include <doctest/doctest.h>

using flipwatch::is_among;
using flipwatch::page_path;

TEST_CASE("a page's path is made from the pattern that gave it its name") {
  constexpr std::string_view patterns[] = {"!/settings/old/*", "/settings/*", "/old/*/edit",
                                           "/jobs/application-settings"};
  struct Row {
    const char* page;
    const char* path;
  };
  for (const auto& [page, path] : {
           Row{"ads", "/settings/ads"},
           Row{"ads/age", "/settings/ads/age"},
           Row{"jobs/application-settings", "/jobs/application-settings"},
       }) {
    CAPTURE(page);
    CHECK(page_path(patterns, page) == path);
  }
  CHECK(page_path({}, "a/b") == "/a/b");
}

TEST_CASE("a path is among patterns when one means it and none takes it out") {
  constexpr std::string_view patterns[] = {"/settings/*", "!/settings/categories/*", "/a*c*e", "/jobs"};
  struct Row {
    const char* path;
    bool among;
  };
  for (const auto& [path, among] : {
           Row{"/settings/ads", true},
           Row{"/settings/ads/age", true},
           Row{"/settings/", false},  // * is at least one character
           Row{"/settings/categories/ads", false},
           Row{"/settings/categories", true},
           Row{"/abcde", true},
           Row{"/ace", false},
           Row{"/jobs", true},
           Row{"/jobs/", false},
           Row{"", false},
       }) {
    CAPTURE(path);
    CHECK(is_among(patterns, path) == among);
  }
  CHECK_FALSE(is_among({}, "/"));
}
