#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

TEST_CASE("a row and its page's one control are one setting, whichever came first") {
  struct Row {
    std::string says;
    std::vector<std::pair<std::string, std::vector<std::string>>> looks;
    std::string timeline;
  };
  for (const auto& [says, looks, timeline] : {
           Row{"the row on Monday, the control on Tuesday",
               {{"privacy", {"ads 'Ads' row On"}}, {"ads", {"ads#out 'Use my data' switch on"}}},
               "ads#out: on 1"},
           Row{"the control on Monday, the row on Tuesday",
               {{"ads", {"ads#out 'Use my data' switch on"}}, {"privacy", {"ads 'Ads' row On"}}},
               "ads#out: on 1"},
           Row{"both in one reading",
               {{"ads", {"ads 'Ads' row On", "ads#out 'Use my data' switch on"}}},
               "ads#out: on 1"},
           Row{"the row without a state, then the control",
               {{"privacy", {"ads 'Ads' row", "b 'B' row On"}}, {"ads", {"ads#out 'Use my data' switch on"}}},
               "ads#out: on 2; b: on 1"},
           Row{"the row turns after the control was read",
               {{"ads", {"ads#out 'Use my data' switch on"}},
                {"privacy", {"ads 'Ads' row On"}},
                {"privacy", {"ads 'Ads' row Off"}}},
               "ads#out: on 1 to 2, off 3"},
           Row{"the control turns after the row was read",
               {{"privacy", {"ads 'Ads' row On"}},
                {"ads", {"ads#out 'Use my data' switch off"}},
                {"privacy", {"ads 'Ads' row Off"}}},
               "ads#out: on 1 to 1, off 2"},
           Row{"the row names an option of the control",
               {{"ads", {"ads#who 'Who' radio Anyone of Anyone|Nobody"}},
                {"privacy", {"ads 'Ads' row Nobody"}}},
               "ads#who: Anyone 1 to 1, Nobody 2"},
           Row{"the row named an option before the control was read",
               {{"privacy", {"ads 'Ads' row Anyone"}},
                {"ads", {"ads#who 'Who' radio Anyone of Anyone|Nobody"}}},
               "ads#who: Anyone 1"},
       }) {
    CAPTURE(says);
    Browser browser;
    int day = 0;
    for (const auto& [page, sentences] : looks) browser.sees(std::to_string(++day), page, sentences);
    CHECK(browser.timeline() == timeline);
  }
}

TEST_CASE("a control whose row was known for long has not appeared") {
  Browser browser;
  browser.sees("1", "privacy", {"feed 'Feed view' row On", "mail 'Mail' row Off"});
  CHECK(changes_in(browser.sees("2", "feed", {"feed#new 'Newest first' switch on"})) == "");
  CHECK(changes_in(browser.sees("3", "privacy", {"feed 'Feed view' row On", "mail 'Mail' row Off"})) == "");
  CHECK(browser.review() == "");
  CHECK(browser.history() == "");
  CHECK(browser.asks("review")["checked"] == 2);
}

TEST_CASE("a key may be given with its control or with \"\"") {
  Browser browser;
  browser.sees("1", "privacy", {"ads 'Ads' row Off"});
  browser.sees("2", "ads", {"ads#out 'Use my data' switch on"});
  for (const char* control : {"", "out"}) {
    CAPTURE(control);
    const json asked = {{"page", "ads"}, {"control", control}};
    CHECK(changes_in(browser.asks("history", asked)) == "flipped ads#out: off > on");
    CHECK(browser.asks("timeline", asked)["settings"].size() == 1);
    CHECK(browser.decides("keep", std::string("ads#") + control)["open"] == 0);
    CHECK(browser.decides("reopen", std::string("ads#") + control)["open"] == 1);
  }
  CHECK(browser.refusal("decide", {{"page", "ads"}, {"control", "other"}, {"decision", "keep"}})
            .starts_with("not_found"));
}

TEST_CASE("a row's text that is no state is compared with that row's last text alone") {
  Browser browser;
  browser.sees("1", "privacy", {"edu 'Education' row Schools & 4 more"});
  CHECK(changes_in(browser.sees("2", "privacy", {"edu 'Education' row Schools & 3 more"})) ==
        "flipped edu: Schools & 4 more > Schools & 3 more");
  CHECK(browser.review() == "edu Schools & 3 more: flipped");
}

TEST_CASE("a row's text that is no state says nothing about the control") {
  Browser browser;
  browser.sees("1", "edu", {"edu#use 'Use my schools' switch on"});
  CHECK(changes_in(browser.sees("2", "privacy", {"edu 'Education' row Schools & 4 more"})) == "");
  CHECK(browser.timeline() == "edu#use: on 1");
  CHECK(changes_in(browser.sees("3", "privacy", {"edu 'Education' row Schools & 3 more"})) ==
        "flipped edu#use: Schools & 4 more > Schools & 3 more");
  CHECK(browser.timeline() == "edu#use: on 1");
  CHECK(browser.review() == "edu#use on: flipped");
}

TEST_CASE("a row's text is the setting's state only until a control was read") {
  Browser browser;
  browser.sees("1", "privacy", {"edu 'Education' row Schools & 4 more"});
  CHECK(browser.timeline() == "edu: Schools & 4 more 1");
  CHECK(changes_in(browser.sees("2", "edu", {"edu#use 'Use my schools' switch on"})) == "");
  CHECK(browser.review() == "");
  const json line = browser.asks("timeline")["settings"].at(0);
  CHECK(line["spans"].back()["state"] == "on");
  CHECK(browser.asks("review")["checked"] == 1);
}

TEST_CASE("a row's text that turns out to be an option of the control was its state") {
  Browser browser;
  browser.sees("1", "privacy", {"who 'Who' row Anyone"});
  CHECK(changes_in(browser.sees("2", "who", {"who#w 'Who sees it' radio Nobody of Anyone|Nobody"})) ==
        "flipped who#w: Anyone > Nobody");
  CHECK(changes_in(browser.sees("3", "privacy", {"who 'Who' row Anyone"})) ==
        "flipped who#w: Nobody > Anyone");
  CHECK(browser.review() == "");
}

TEST_CASE("a row and its control that show different states at once cannot be told") {
  Browser browser;
  const json answer = browser.sees("1", "ads", {"ads 'Ads' row Off", "ads#out 'Use my data' switch on"});
  CHECK(answer["checked"] == 1);
  CHECK(items_in(answer) == "ads#out ?: unreadable");
}

TEST_CASE("the row of a page with several controls is a setting of its own, without an opinion, never open") {
  Browser browser;
  browser.sees("1", "privacy", {"who 'Who' row On"});
  browser.sees("2", "who", {"who#a 'A' switch on", "who#b 'B' switch off"});
  CHECK(browser.asks("review")["checked"] == 3);
  const json answer = browser.sees("3", "privacy", {"who 'Who' row Off"});
  CHECK(changes_in(answer) == "flipped who: on > off");
  CHECK(items_in(answer) == "");
  CHECK(answer["open"] == 0);
  CHECK(browser.review() == "");
}

TEST_CASE("a page that gets a second control, and loses it, has lost no row and no control") {
  Browser browser;
  const std::vector<std::string> on = {"a 'A' row On", "who 'Who' row On"};
  browser.sees("1", "privacy", on);
  browser.sees("2", "who", {"who#a 'A' switch on"});
  CHECK(changes_in(browser.sees("3", "who", {"who#a 'A' switch on", "who#b 'B' switch on"})) ==
        "appeared who#b: ? > on");
  CHECK(changes_in(browser.sees("4", "privacy", on)) == "");
  CHECK(changes_in(browser.sees("5", "privacy", on)) == "");
  CHECK(changes_in(browser.sees("6", "privacy", {"a 'A' row On", "who 'Who' row Off"})) ==
        "flipped who: on > off");
  CHECK(browser.review() == "who#b on: appeared");
  CHECK(changes_in(browser.sees("7", "who", {"who#a 'A' switch on"})) == "gone who#b: on > ?");
  CHECK(changes_in(browser.sees("8", "privacy", on)) == "");
  CHECK(changes_in(browser.sees("9", "privacy", {"a 'A' row On", "who 'Who' row Off"})) ==
        "flipped who#a: on > off");
}

TEST_CASE("a page's only control under another name and another id is the same setting") {
  Browser browser;
  const std::vector<std::string> rows = {"a 'A' row On", "ads 'Ads' row On"};
  browser.sees("1", "privacy", rows);
  browser.sees("1", "ads", {"ads#use-my-data 'Use my data' switch on"});
  CHECK(changes_in(browser.sees("2", "ads", {"ads#werbung 'Werbung' switch on"}, {.lang = "de"})) == "");
  CHECK(changes_in(browser.sees("3", "privacy", rows)) == "");
  CHECK(changes_in(browser.sees("4", "ads", {"ads#werbung 'Werbung' switch off"}, {.lang = "de"})) ==
        "flipped ads#werbung: on > off");
  CHECK(browser.asks("review")["checked"] == 2);
}

TEST_CASE("another control that stands alone where one was off, and is on, has appeared") {
  Browser browser;
  browser.sees("1", "ads", {"ads#research 'Research' switch off"});
  CHECK(items_in(browser.sees("2", "ads", {"ads#train 'Train AI' switch on"})) ==
        "ads#train on: appeared, suspect");
}

TEST_CASE("a row without a state is known to be there and is no setting yet") {
  Browser browser;
  const json answer = browser.sees("1", "privacy", {"ads 'Ads' row", "mail 'Mail' row On"});
  CHECK(browser.asks("review")["checked"] == 1);
  CHECK(browser.timeline() == "mail: on 1");
  CHECK(browser.all("pages", "pages").size() == 3);  // privacy, and where the two rows lead
  CHECK(changes_in(answer) == "");
}

TEST_CASE("a row that showed a state and shows none was not read") {
  Browser browser;
  browser.sees("1", "privacy", {"feed 'Feed view' row On", "mail 'Mail' row On"});
  const json without = browser.sees("2", "privacy", {"feed 'Feed view' row", "mail 'Mail' row On"});
  CHECK(changes_in(without) == "");
  CHECK(items_in(without) == "");
  const json lines = browser.all("timeline", "settings");
  CHECK(lines[0]["last"] == moment("1"));
  CHECK(lines[1]["last"] == moment("2"));
  const json change =
      browser.sees("3", "privacy", {"feed 'Feed view' row Off", "mail 'Mail' row On"})["changes"].at(0);
  CHECK(change["from"] == "on");
  CHECK(change["to"] == "off");
  CHECK(change["last"] == moment("1"));  // nobody saw its state on the second
  CHECK(browser.timeline() == "feed: on 1 to 1, off 3; mail: on 1");
}

TEST_CASE("a row's text is read by the words of the page's language") {
  Browser browser;
  browser.sees("1", "privacy", {"ads 'Werbung' row Ein"}, {.lang = "de-DE"});
  CHECK(browser.timeline() == "ads: on 1");
  browser.sees("2", "privacy", {"ads 'Ads' row On"}, {.lang = "en"});
  CHECK(browser.history() == "");
}
