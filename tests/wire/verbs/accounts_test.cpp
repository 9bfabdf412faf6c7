#include <doctest/doctest.h>

#include "conversation.h"

using nlohmann::json;

namespace {

/// One reading and whose it turned out to be: "default", "w2 new", or "nobody's" where it was not recorded.
struct Visit {
  std::string account;
  std::string witness;
  std::string whose;
};

std::string whose(const json& answer) {
  if (answer["account"].is_null())
    return answer["recorded"] == false ? "nobody's" : "recorded without an account";
  return answer["account"]["id"].get<std::string>() + (answer["account"].value("new", false) ? " new" : "");
}

/// "A (default) of 2; w2 of 1": each account with its aliases and how many settings it has.
std::string accounts_of(Browser& browser) {
  std::string all;
  const json accounts = browser.asks("accounts")["accounts"];
  for (const auto& account : accounts) {
    std::string aliases;
    for (const auto& alias : account["aliases"])
      aliases += (aliases.empty() ? "" : " ") + alias.get<std::string>();
    all += (all.empty() ? "" : "; ") + account["id"].get<std::string>() +
           (aliases.empty() ? "" : " (" + aliases + ")");
  }
  return all;
}

const std::vector<std::string> on = {"p#x 'X' switch on"};
const std::vector<std::string> off = {"p#x 'X' switch off"};

/// Ada's account is the site's first; Bob's name is another one.
struct TwoPeople : Browser {
  TwoPeople() {
    sees("1", "p", on, {.witness = "ada"});
    sees("2", "p", off, {.witness = "bob"});
  }
  std::size_t flips_of(const std::string& account) {
    return asks("history", {{"account", account}, {"kind", "flipped"}})["changes"].size();
  }
};

}  // namespace

TEST_CASE("an account is recognised by the signs of the page") {
  struct Row {
    std::string says;
    std::vector<Visit> visits;
    std::string accounts;
  };
  for (const auto& [says, visits, accounts] : {
           Row{"no sign at all: the site's first account, and ever again",
               {{"", "", "default"}, {"", "", "default"}},
               "default"},
           Row{"a stable id is the account's name and never new", {{"A", "", "A"}, {"A", "", "A"}}, "A"},
           Row{"a witness alone makes the first account, which is never new",
               {{"", "w1", "default"}, {"", "w1", "default"}},
               "default"},
           Row{"1: a known account, whatever the witness says, which is remembered with it",
               {{"A", "w1", "A"}, {"A", "w2", "A"}, {"", "w2", "A"}, {"", "w1", "A"}},
               "A"},
           Row{"2: an unknown account takes the one without a stable id that has its witness",
               {{"", "w1", "default"}, {"A", "w1", "A"}, {"", "w1", "A"}},
               "A (default)"},
           Row{"2: … also where there are several",
               {{"", "w1", "default"},
                {"", "w2", "w2 new"},
                {"B", "w2", "B"},
                {"", "w2", "B"},
                {"", "w1", "default"}},
               "default; B (w2)"},
           Row{"2: … or the site's only one, when no witness is known of it",
               {{"", "", "default"}, {"A", "w1", "A"}, {"", "w1", "A"}},
               "A (default)"},
           Row{"2: … or when no witness comes", {{"", "w1", "default"}, {"A", "", "A"}}, "A (default)"},
           Row{"2: another witness speaks against it: another person's",
               {{"", "w1", "default"}, {"A", "w2", "A"}, {"", "w1", "default"}, {"", "w2", "A"}},
               "default; A"},
           Row{"2: an account that has its stable id is taken by no other",
               {{"A", "", "A"}, {"B", "", "B"}},
               "A; B"},
           Row{"2: … nor by its witness", {{"A", "w1", "A"}, {"B", "w1", "B"}}, "A; B"},
           Row{"2: several and none has the witness: another person's",
               {{"", "w1", "default"}, {"", "w2", "w2 new"}, {"C", "", "C"}},
               "default; w2; C"},
           Row{"3: a witness is the account that has it",
               {{"A", "w1", "A"}, {"B", "w2", "B"}, {"", "w1", "A"}, {"", "w2", "B"}},
               "A; B"},
           Row{"3: … or the only one that has none yet, which gets it",
               {{"A", "", "A"}, {"", "w1", "A"}, {"", "w2", "w2 new"}, {"", "w1", "A"}},
               "A; w2"},
           Row{"3: … or a new account, which is asked about once",
               {{"", "w1", "default"}, {"", "w2", "w2 new"}, {"", "w2", "w2"}},
               "default; w2"},
           Row{"3: … also where several have no witness",
               {{"A", "", "A"}, {"B", "", "B"}, {"", "w1", "w1 new"}},
               "A; B; w1"},
           Row{"4: neither, and one account: that one", {{"A", "w1", "A"}, {"", "", "A"}}, "A"},
           Row{"4: neither, and several: judged and not recorded",
               {{"A", "", "A"}, {"B", "", "B"}, {"", "", "nobody's"}, {"", "", "nobody's"}},
               "A; B"},
       }) {
    CAPTURE(says);
    Browser browser;
    int day = 0;
    for (const auto& [account, witness, expected] : visits) {
      ++day;
      CAPTURE(day);
      CHECK(whose(browser.sees(std::to_string(day), "p", on, {.account = account, .witness = witness})) ==
            expected);
    }
    CHECK(accounts_of(browser) == accounts);
  }
}

TEST_CASE("a reading of nobody is judged, and leaves nothing behind") {
  Browser browser("linkedin");
  const std::string page = "settings/data-for-ai-improvement";
  browser.sees("1", page, {page + "#ai 'AI' switch off"}, {.account = "A"});
  browser.sees("1", page, {page + "#ai 'AI' switch off"}, {.account = "B"});
  const json answer = browser.sees("2", page, {page + "#ai 'AI' switch on"});
  CHECK(answer["account"] == nullptr);
  CHECK(answer["recorded"] == false);
  CHECK(answer["changes"].empty());
  CHECK(items_in(answer) == page + "#ai on: unwanted");
  CHECK(answer["open_all"] == 0);
  CHECK(browser.history() == "");
  CHECK(browser.all("timeline", "settings").size() == 2);
}

TEST_CASE("one account's states are not compared with another's") {
  TwoPeople browser;
  CHECK(browser.history() == "");
  CHECK(changes_in(browser.sees("3", "p", off, {.witness = "ada"})) == "flipped p#x: on > off");
  CHECK(browser.flips_of("default") == 1);
  CHECK(browser.flips_of("bob") == 0);
}

TEST_CASE("a former id means the account for ever, everywhere") {
  Browser browser;
  browser.sees("1", "p", off, {.witness = "ada"});
  browser.sees("2", "p", on, {.account = "A", .witness = "ada"});
  for (const char* verb : {"review", "history", "timeline", "pages"}) {
    CAPTURE(verb);
    CHECK(browser.asks(verb, {{"account", "default"}}) == browser.asks(verb, {{"account", "A"}}));
  }
  CHECK(browser.asks("history", {{"account", "default"}})["changes"].at(0)["account"] == "A");
  CHECK(browser.decides("keep", "p#x", {{"account", "default"}})["open"] == 0);
  CHECK(browser.asks("account", {{"account", "default"}, {"name", "Ada"}})["account"]["id"] == "A");
}

TEST_CASE("two accounts that are joined are read as one under that id, and new readings go there") {
  TwoPeople browser;
  const json joined = browser.asks("account", {{"account", "bob"}, {"same_as", "default"}});
  CHECK(joined["account"]["id"] == "default");
  CHECK(joined["open_all"].is_number());
  CHECK(joined.contains("worst"));
  CHECK(whose(browser.sees("3", "p", on, {.witness = "bob"})) == "default");
  CHECK(whose(browser.sees("4", "p", on)) == "default");  // the site's only account
  CHECK(whose(browser.sees("5", "p", on, {.witness = "ada"})) == "default");
  CHECK(browser.asks("timeline", {{"account", "bob"}}) == browser.asks("timeline", {{"account", "default"}}));
  CHECK(browser.timeline() == "p#x: on 1 to 1, off 2 to 2, on 3");
  CHECK(browser.asks("review")["checked"] == 1);
}

TEST_CASE("a join can be taken back, and each has its own again") {
  TwoPeople browser;
  browser.asks("account", {{"account", "bob"}, {"same_as", "default"}});
  browser.sees("3", "p", on, {.witness = "bob"});
  CHECK(browser.asks("account", {{"account", "bob"}, {"apart", true}})["account"]["id"] == "bob");
  const auto lines = [&](const char* account) {
    return line_of(browser.asks("timeline", {{"account", account}})["settings"].at(0));
  };
  CHECK(lines("bob") == "p#x: off 2");
  CHECK(lines("default") == "p#x: on 1");
  CHECK(whose(browser.sees("4", "p", off, {.witness = "bob"})) == "bob");
  CHECK(changes_in(browser.sees("5", "p", on, {.witness = "ada"})) == "");
  CHECK(whose(browser.sees("6", "p", on)) == "nobody's");
}

TEST_CASE("what was open and decided before a join stands after it") {
  TwoPeople browser;
  browser.sees("3", "p", off, {.witness = "ada"});
  browser.sees("3", "p", on, {.witness = "bob"});
  CHECK(browser.asks("review")["open_all"] == 2);
  browser.asks("account", {{"account", "bob"}, {"same_as", "default"}});
  CHECK(browser.asks("review")["checked"] == 1);
  CHECK(browser.asks("review")["open_all"] == 1);
  CHECK(browser.decides("keep", "p#x")["open_all"] == 0);
}

TEST_CASE("a decision about joined accounts holds, whoever was seen last") {
  TwoPeople browser;
  browser.sees("3", "p", on, {.witness = "bob"});
  browser.asks("account", {{"account", "bob"}, {"same_as", "default"}});
  CHECK(browser.review() == "p#x on: flipped");
  CHECK(browser.decides("keep", "p#x")["open_all"] == 0);
  CHECK(browser.review() == "");
  browser.sees("4", "p", on, {.witness = "ada"});
  CHECK(browser.review() == "");
  browser.sees("5", "p", off, {.witness = "ada"});
  CHECK(browser.review() == "p#x off: flipped");
}

TEST_CASE("a name is for people, and changes nothing else") {
  Browser browser;
  browser.sees("1", "p", on);
  CHECK(browser.asks("account", {{"name", "Ada, at home"}})["account"]["id"] == "default");
  const json account = browser.asks("accounts")["accounts"].at(0);
  CHECK(account["name"] == "Ada, at home");
  CHECK(account["id"] == "default");
  CHECK(whose(browser.sees("2", "p", on)) == "default");
}

TEST_CASE("accounts lists each with its aliases, first and last reading, and settings") {
  Browser browser;
  browser.sees("1", "p", {"p#x 'X' switch on", "p#y 'Y' switch on", "q 'Q' row"}, {.witness = "ada"});
  browser.sees("3", "p", on, {.account = "A", .witness = "ada"});
  const json account = browser.asks("accounts")["accounts"].at(0);
  CHECK(account["id"] == "A");
  CHECK(account["aliases"] == json{"default"});
  CHECK(account["first"] == moment("1"));
  CHECK(account["last"] == moment("3"));
  CHECK(account["settings"] == 2);
}

TEST_CASE("an account that no answer gave is not found, and is an empty list where one is asked for") {
  Browser browser;
  browser.sees("1", "p", on);
  const json asked = {{"account", "nobody"}, {"page", "p"}, {"control", "x"}, {"decision", "keep"}};
  CHECK(browser.refusal("decide", asked) == "not_found at /account");
  CHECK(browser.refusal("account", {{"account", "nobody"}, {"name", "N"}}) == "not_found at /account");
  CHECK(browser.refusal("account", {{"account", "default"}, {"same_as", "nobody"}}) ==
        "not_found at /same_as");
  CHECK(browser.refusal("forget", {{"account", "nobody"}}) == "not_found at /account");
  CHECK(browser.refusal("pages", {{"account", "nobody"}}).starts_with("not_found"));
  CHECK(browser.asks("review", {{"account", "nobody"}})["review"].empty());
  CHECK(browser.asks("history", {{"account", "nobody"}})["changes"].empty());
  CHECK(browser.asks("timeline", {{"account", "nobody"}})["settings"].empty());
}

TEST_CASE("an account that is not named is the site's only one, and all of them in lists") {
  TwoPeople browser;
  CHECK(browser.all("timeline", "settings").size() == 2);
  CHECK(browser.asks("review")["checked"] == 2);
  CHECK(browser.refusal("decide", {{"page", "p"}, {"control", "x"}, {"decision", "keep"}}) ==
        "bad_request at /account");
  Browser alone;
  alone.sees("1", "p", on);
  CHECK(alone.decides("keep", "p#x")["open"] == 0);
}

TEST_CASE("the salt is the history's, the same at each start and for each host") {
  auto home = std::make_shared<ScratchHome>();
  const json salt = HostProcess(home).ask({{"type", "hello"}})["salt"];
  CHECK(salt.get<std::string>().size() >= 16);
  CHECK(HostProcess(home).ask({{"type", "hello"}})["salt"] == salt);
  CHECK(HostProcess().ask({{"type", "hello"}})["salt"] != salt);
}
