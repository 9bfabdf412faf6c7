#include "reading/page_name.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

using namespace flipwatch;

TEST_CASE("host and reader call a page the same") {
  std::ifstream file(FLIPWATCH_TESTS "/wire/addresses.json");
  const nlohmann::json table = nlohmann::json::parse(file);
  REQUIRE(table.size() > 20);
  for (const auto& row : table) {
    CAPTURE(row["says"].get<std::string>());
    const auto patterns = row["site"]["pages"].get<std::vector<std::string>>();
    const std::vector<std::string_view> views(patterns.begin(), patterns.end());
    const auto address = parse_address(row["url"].get<std::string>());
    REQUIRE(address);
    CHECK(page_name(views, address->path) == row["page"].get<std::string>());
  }
}

TEST_CASE("an address is its origin and its path") {
  const auto address = parse_address("HTTPS://WWW.Example.org:8443/A/b?c=/d#e");
  REQUIRE(address);
  CHECK(address->origin == "https://www.example.org:8443");
  CHECK(address->path == "/A/b");
  CHECK(parse_address("https://example.org?x")->path == "/");
  for (const char* text : {"", "example.org/settings", "ftp://example.org/", "https://", "https:///x",
                           "https://a b/", "javascript:x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_address(text));
  }
}
