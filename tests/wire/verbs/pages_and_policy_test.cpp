#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

json page_named(const json& pages, std::string_view name) {
  for (const auto& page : pages) {
    if (page["page"] == std::string(name)) return page;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("pages lists a site's settings pages before anything was read, categories first") {
  Browser browser("linkedin");
  const json pages = browser.all("pages", "pages");
  const json category = page_named(pages, "categories/privacy");
  CHECK(category["url"] == "https://www.linkedin.com/mypreferences/d/categories/privacy");
  CHECK(category["read_at"] == nullptr);
  bool behind_categories = false;
  for (const auto& page : pages) {
    const bool is_category = page["page"].get<std::string>().starts_with("categories/");
    CHECK_FALSE((is_category && behind_categories));
    behind_categories = !is_category;
  }
  const json ai = page_named(pages, "settings/data-for-ai-improvement");
  CHECK(ai["label"] == "Data for Generative AI Improvement");
  CHECK(ai["section"].is_string());
  CHECK(ai["states"] == true);
  CHECK(ai["read_at"] == nullptr);
  CHECK(page_named(pages, "search-history") == nullptr);  // never read, so nowhere to send anybody
}

TEST_CASE("pages says when each was read last, and whether its row shows the state") {
  Browser browser;
  browser.sees("1", "privacy", {"a 'Ads' row On", "b 'Blog' row", "p#x 'X' switch on"});
  browser.sees("2", "a", {"a#x 'Use it' switch on"});
  const json pages = browser.all("pages", "pages");
  CHECK(page_named(pages, "privacy")["read_at"] == moment("1"));
  CHECK(page_named(pages, "privacy")["url"] == "https://acme.example/privacy");
  CHECK(page_named(pages, "a")["read_at"] == moment("2"));
  CHECK(page_named(pages, "privacy")["category"] == true);
  CHECK_FALSE(page_named(pages, "a").contains("category"));
  CHECK(page_named(pages, "a")["label"] == "Ads");
  CHECK(page_named(pages, "a")["states"] == true);
  CHECK(page_named(pages, "b")["read_at"] == nullptr);
  CHECK(page_named(pages, "b")["label"] == "Blog");
  CHECK(page_named(pages, "b")["states"] == false);
  CHECK(page_named(pages, "b")["url"] == "https://acme.example/b");
}

TEST_CASE("a new page of a known site is listed beside the known ones") {
  Browser browser("linkedin");
  const auto before = browser.all("pages", "pages").size();
  browser.sees("1", "categories/privacy", {"settings/brand-new 'Brand new' row On"});
  const json pages = browser.all("pages", "pages");
  CHECK(pages.size() == before + 1);
  CHECK(page_named(pages, "settings/brand-new")["label"] == "Brand new");
  CHECK(page_named(pages, "categories/privacy")["read_at"] == moment("1"));
}

TEST_CASE("policy says what is wanted of each setting, and which line of which file says so") {
  Browser browser("linkedin");
  const json answer = browser.asks("policy", {{"page", "settings/data-for-ai-improvement"}});
  CHECK(answer["profile"].is_string());
  const json& ai = answer["settings"].at(0);
  CHECK(ai["site"] == "linkedin");
  CHECK(ai["page"] == "settings/data-for-ai-improvement");
  CHECK(ai["control"].is_string());
  CHECK(ai["wanted"] == "off");
  CHECK(ai["category"] == "ai_training");
  CHECK(ai["severity"] == "high");
  CHECK_FALSE(ai["why"].get<std::string>().empty());
  CHECK(ai["file"].get<std::string>().ends_with("linkedin.json"));
  CHECK(ai["pointer"].get<std::string>().starts_with("/rules/"));
}

TEST_CASE("the wanted state of an item is that of its policy") {
  Browser browser("linkedin");
  const std::string page = "profile-viewing-options";
  const json item =
      browser.sees("1", page, {page + "#v 'V' radio Full of Full|Private mode"})["review"].at(0);
  const json rule = browser.asks("policy", {{"page", page}})["settings"].at(0);
  for (const char* field : {"wanted", "category", "severity", "why"}) CHECK(item[field] == rule[field]);
  CHECK(item["wanted"].is_array());
}

TEST_CASE("policy of all sites, of one page and of an unknown one") {
  Browser browser("linkedin");
  const auto all = browser.all("policy", "settings", {{"site", nullptr}});
  CHECK(all.size() >= 65);
  CHECK(browser.all("policy", "settings").size() <= all.size());
  CHECK(browser.asks("policy", {{"site", "unknown.example"}})["settings"].empty());
  CHECK(browser.asks("policy", {{"page", "unknown"}})["settings"].empty());
}
