#include "policy/page_path.h"

#include <doctest/doctest.h>

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
