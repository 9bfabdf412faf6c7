#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

TEST_CASE("the log holds nothing of what was read, said or asked") {
  Browser browser;
  const Look signed_look = {.account = "Accra", .witness = "Windhoek"};
  browser.sees("1", "Gaborone", {"Gaborone#Lusaka 'Kampala' radio Harare of Harare|Maputo"}, signed_look);
  browser.sees("2", "Gaborone", {"Gaborone#Lusaka 'Kampala' radio Maputo of Harare|Maputo"}, signed_look);
  browser.decides("keep", "Gaborone#Lusaka", {{"reason", "Nairobi"}});
  browser.asks("history", {{"text", "Tunis"}});
  json wrong = browser.check("3", "Gaborone", {"Gaborone#Lusaka 'Kampala' radio Harare"});
  wrong["settings"][0]["kind"] = "Khartoum";
  CHECK(browser.refusal_of(wrong) == "bad_request at /settings/0/kind");
  CHECK(browser.refusal("Djibouti") == "unknown_verb at /type");
  browser.host().send_text("Kinshasa");
  CHECK(browser.host().answer()["code"] == "bad_json");
  browser.host().close_input();
  REQUIRE(browser.host().exit_status() == 0);
  const std::string log = text_of(browser.host().home()->log());
  CHECK(log.find("bad_request") != std::string::npos);
  for (const char* word : {"acme.example", "Gaborone", "Lusaka", "Kampala", "Harare", "Maputo", "Accra",
                           "Windhoek", "Nairobi", "Tunis", "Khartoum", "Djibouti", "Kinshasa"}) {
    CAPTURE(word);
    CHECK(log.find(word) == std::string::npos);
  }
}
