// Several computers, one history: what each says after all have taken over the logs of the others.
#include <doctest/doctest.h>

#include <fstream>

#include "computer.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

void settle(const std::vector<Computer*>& computers) {
  for (int round = 0; round < 4; ++round) {
    for (Computer* computer : computers) {
      computer->sync();
      copy_all(computers);
    }
  }
}

}  // namespace

TEST_CASE("what one computer saw the other knows") {
  Computer one, two;
  one.look("a", {{"x", "on"}, {"y", "off"}});
  one.now += std::chrono::hours{1};
  one.look("a", {{"x", "off"}, {"y", "off"}});
  settle({&one, &two});
  CHECK(two.ask("history", json::object())["changes"].size() == 1);
  CHECK(two.all() == one.all());
}

TEST_CASE("a change that both saw is told once") {
  Computer one, two;
  for (Computer* computer : {&one, &two}) {
    computer->look("a", {{"x", "on"}});
    computer->now += std::chrono::hours{1};
    computer->look("a", {{"x", "off"}});
    computer->now += std::chrono::minutes{1};
  }
  settle({&one, &two});
  CHECK(one.ask("history", json::object())["changes"].size() == 1);
  CHECK(two.all() == one.all());
}

TEST_CASE("a flip is told once where what others saw before tells of it, too") {
  Computer one("a"), two("b"), three("c");
  const std::vector<Computer*> computers{&one, &two, &three};
  for (Computer* computer : computers) computer->look("a", {{"x", "on"}});
  const auto see = [&](Computer& computer, const char* state) {
    for (Computer* each : computers) each->now += std::chrono::hours{1};
    computer.look("a", {{"x", state}});
  };
  see(one, "off");
  see(two, "on");
  see(three, "off");
  settle(computers);
  for (Computer* computer : computers) {
    std::string told;
    for (const json& change : computer->list("history", "changes"))
      told += change["to"].get<std::string>() + " " + change["at"].get<std::string>().substr(11, 5) + ", ";
    CHECK(told == "off 13:00, on 12:00, off 11:00, ");
    CHECK(computer->all() == one.all());
  }
}

TEST_CASE("what several computers saw stands in the order of the readings' times, each once") {
  Computer one, two;
  two.now += std::chrono::minutes{30};
  for (const char* state : {"on", "off", "on"}) {
    one.look("a", {{"x", state}});
    two.look("b", {{"y", state}});
    one.now += std::chrono::hours{1};
    two.now += std::chrono::hours{1};
  }
  settle({&one, &two});
  std::string told;
  for (const json& change : two.list("history", "changes"))
    told += change["control"].get<std::string>() + " " + change["at"].get<std::string>().substr(11, 5) + ", ";
  CHECK(told == "y 12:30, x 12:00, y 11:30, x 11:00, ");
  CHECK(one.all() == two.all());
}

TEST_CASE("a clock that is an hour ahead loses no change and doubles none") {
  Computer one("a"), two("b");
  two.now += std::chrono::hours{1};
  one.look("a", {{"x", "on"}, {"y", "on"}});
  for (int day = 0; day < 3; ++day) {
    for (Computer* computer : {&one, &two}) computer->now += std::chrono::hours{24};
    two.look("a", {{"x", day % 2 == 0 ? "off" : "on"}, {"y", "on"}});
    settle({&one, &two});
    one.look("a", {{"x", day % 2 == 0 ? "off" : "on"}, {"y", "on"}});
    settle({&one, &two});
    CHECK(one.list("history", "changes").size() == static_cast<std::size_t>(day + 1));
    CHECK(one.all() == two.all());
  }
}

TEST_CASE("the folder's salt is taken over on joining, so that both hash an account alike") {
  Computer one("a"), two("b");
  settle({&one, &two});
  CHECK(two.history().salt() == "salt-of-a");
  CHECK(one.history().salt() == "salt-of-a");
}

TEST_CASE("where both know exactly one account of a site they are one, whatever each calls it") {
  Computer one("a"), two("b");
  one.look("a", {{"x", "on"}}, {{"account", "stable1"}});
  two.now += std::chrono::hours{1};
  two.look("a", {{"x", "off"}});
  settle({&one, &two});
  for (Computer* computer : {&one, &two}) {
    CHECK(computer->list("history", "changes").size() == 1);
    CHECK(computer->list("timeline", "settings").size() == 1);
  }
}

TEST_CASE("an account that takes the better name of the two is still found by the one that it had") {
  Computer one("a"), two("b");
  one.look("a", {{"x", "on"}});
  two.look("a", {{"x", "on"}}, {{"account", "ada"}});
  settle({&one, &two});
  const json accounts = one.ask("accounts", {{"site", "linkedin"}})["accounts"];
  REQUIRE(accounts.size() == 1);
  CHECK(accounts[0]["id"] == "ada");
  CHECK(one.ask("review", {{"site", "linkedin"}, {"account", "default"}})["checked"] == 1);
}

TEST_CASE("where it is not clear whose an account is it asks, waits, and goes on with the answer") {
  Computer one("a"), two("b");
  one.look("a", {{"x", "on"}}, {{"witness", "w1"}});
  one.look("a", {{"x", "off"}}, {{"witness", "w2"}});
  two.look("a", {{"x", "on"}});
  two.now += std::chrono::hours{1};
  two.look("a", {{"x", "off"}});
  two.sync();
  copy_all({&one, &two});
  const Synced asked = one.sync();
  REQUIRE(asked.questions.size() == 1);
  CHECK(asked.questions[0].site == "linkedin");
  CHECK(asked.questions[0].theirs == "default@b");
  CHECK(asked.questions[0].ours.size() == 2);
  CHECK(one.list("history", "changes").empty());
  CHECK(one.sync().questions.size() == 1);
  const Synced answered = one.sync({{"linkedin", "default@b", asked.questions[0].ours[1]}});
  CHECK(answered.questions.empty());
  CHECK(one.list("history", "changes").size() == 1);
  CHECK(one.sync().questions.empty());
}

TEST_CASE("who knows several accounts joins when all questions are answered, and until then loses nothing") {
  Computer one("a"), two("b");
  for (const char* account : {"P", "Q"}) one.look("a", {{"x", "on"}}, {{"account", account}});
  for (const char* account : {"p", "q"}) two.look("a", {{"x", "on"}}, {{"account", account}});
  one.sync();
  copy_all({&one, &two});
  const auto see_flip = [&](const char* account, const char* state) {
    two.now += std::chrono::hours{1};
    two.look("a", {{"x", state}}, {{"account", account}});
    return two.list("history", "changes").size();
  };
  const AccountAnswer p{"linkedin", "P@a", "p"}, q{"linkedin", "Q@a", "q"};
  for (const std::vector<AccountAnswer>& some : {std::vector<AccountAnswer>{}, {p}, {q}}) {
    const Synced asked = two.sync(some);
    CHECK(asked.waits_to_join);
    CHECK(asked.questions.size() == 2 - some.size());
    CHECK(asked.written == 0);
    CHECK(two.history().salt() == "salt-of-b");
  }
  CHECK(see_flip("q", "off") == 1);
  CHECK(two.list("accounts", "accounts").size() == 2);
  const Synced joined = two.sync({p, q});
  CHECK(joined.questions.empty());
  CHECK(two.history().salt() == "salt-of-a");
  CHECK(see_flip("P", "off") == 2);
  CHECK(see_flip("Q", "on") == 3);
  CHECK(two.list("accounts", "accounts").size() == 2);
  settle({&one, &two});
  CHECK(one.all() == two.all());
}

TEST_CASE("an account that the others do not know takes the sign that nobody has under their salt") {
  for (const char* sign : {"account", "witness"}) {
    Computer one("a"), two("b");
    one.look("a", {{"x", "on"}}, {{sign, "P"}});
    for (const char* account : {"p", "q"}) two.look("a", {{"x", "on"}}, {{sign, account}});
    one.sync();
    copy_all({&one, &two});
    const Synced asked = two.sync();
    REQUIRE(asked.questions.size() == 1);
    two.sync({{"linkedin", asked.questions[0].theirs, asked.questions[0].ours[0]}});
    two.now += std::chrono::hours{1};
    two.look("a", {{"x", "off"}}, {{sign, "Q"}});
    CHECK(two.list("history", "changes").size() == 1);
    CHECK(two.list("accounts", "accounts").size() == 2);
  }
}

TEST_CASE("an account of theirs that is said to be new is made once") {
  Computer one("a"), two("b");
  one.look("a", {{"x", "on"}}, {{"account", "P"}});
  for (const char* account : {"p", "q"}) two.look("a", {{"x", "on"}}, {{"account", account}});
  for (int round = 0; round < 2; ++round) {
    one.now += std::chrono::hours{1};
    one.look("a", {{"x", "off"}}, {{"account", "P"}});
    one.sync();
    copy_all({&one, &two});
    CHECK(two.sync({{"linkedin", "P@a", "new"}}).questions.empty());
    CHECK(two.list("accounts", "accounts").size() == 3);
  }
}

TEST_CASE("what is forgotten on one computer is forgotten on all, and in their logs") {
  Computer one("a"), two("b");
  for (Computer* computer : {&one, &two}) {
    computer->look("a", {{"x", "on"}, {"y", "on"}});
    computer->now += std::chrono::hours{1};
    computer->look("a", {{"x", "off"}, {"y", "off"}});
  }
  settle({&one, &two});
  one.ask("forget", {{"site", "linkedin"}, {"page", "settings/a"}, {"control", "x"}});
  settle({&one, &two});
  for (Computer* computer : {&one, &two}) {
    CHECK(computer->list("timeline", "settings").size() == 1);
    CHECK(computer->history().verify().flaws.empty());
    for (const auto& entry : std::filesystem::directory_iterator(computer->folder())) {
      std::ifstream in(entry.path());
      const std::string text((std::istreambuf_iterator<char>(in)), {});
      CHECK(text.find("Label of y") != std::string::npos);
      CHECK(text.find("Label of x") == std::string::npos);
    }
  }
}

TEST_CASE("an account that is forgotten on one computer is forgotten on all, with what only they saw of it") {
  Computer one("a"), two("b"), three("c");
  one.look("a", {{"x", "on"}});
  two.look("b", {{"y", "on"}});
  settle({&one, &two, &three});
  two.look("c", {{"z", "on"}});
  one.ask("forget", {{"site", "linkedin"}});
  settle({&one, &two, &three});
  for (Computer* computer : {&one, &two, &three}) {
    CHECK(computer->list("timeline", "settings").empty());
    CHECK(computer->history().accounts("linkedin").empty());
    CHECK(computer->history().verify().flaws.empty());
  }
}

TEST_CASE("what was forgotten and is met again is known again on all, and is no news") {
  Computer one("a"), two("b");
  for (Computer* computer : {&one, &two}) computer->look("a", {{"x", "on"}, {"y", "on"}});
  settle({&one, &two});
  one.ask("forget", {{"site", "linkedin"}, {"page", "settings/a"}, {"control", "x"}});
  settle({&one, &two});
  two.now += std::chrono::hours{1};
  two.look("a", {{"x", "off"}, {"y", "on"}});
  settle({&one, &two});
  for (Computer* computer : {&one, &two}) {
    CHECK(computer->list("timeline", "settings").size() == 2);
    CHECK(computer->list("history", "changes").empty());
    CHECK(computer->list("review", "review").size() == two.list("review", "review").size());
  }
}

TEST_CASE(
    "what the person calls an account, and that two are one or two again, is what was said last on any "
    "computer") {
  Computer one("a"), two("b");
  for (Computer* computer : {&one, &two}) {
    computer->look("a", {{"x", "on"}}, {{"account", "id1"}});
    computer->look("a", {{"x", "off"}}, {{"account", "id2"}});
  }
  settle({&one, &two});
  const auto say = [&](Computer& computer, json what) {
    for (Computer* each : {&one, &two}) each->now += std::chrono::hours{1};
    what.update({{"site", "linkedin"}, {"account", "id2"}});
    computer.ask("account", what);
    settle({&one, &two});
    CHECK(one.list("accounts", "accounts") == two.list("accounts", "accounts"));
    return one.list("accounts", "accounts").size();
  };
  CHECK(say(one, {{"name", "Work"}}) == 2);
  CHECK(say(two, {{"name", "Home"}}) == 2);
  CHECK(one.list("accounts", "accounts")[1]["name"] == "Home");
  CHECK(say(one, {{"same_as", "id1"}}) == 1);
  CHECK(say(two, {{"apart", true}}) == 2);
  CHECK(say(two, {{"same_as", "id1"}}) == 1);
}

TEST_CASE("accounts that were joined the other way round on two computers are one, as it was said last") {
  Computer one("a"), two("b"), three("c");
  const std::vector<Computer*> all = {&one, &two, &three};
  for (Computer* computer : all) {
    computer->look("a", {{"x", "on"}}, {{"account", "id1"}});
    computer->look("a", {{"x", "off"}}, {{"account", "id2"}});
  }
  settle(all);
  const auto join = [](Computer& computer, const char* account, const char* same_as, int hours) {
    computer.now += std::chrono::hours{hours};
    computer.ask("account", {{"site", "linkedin"}, {"account", account}, {"same_as", same_as}});
  };
  join(one, "id1", "id2", 1);
  join(two, "id2", "id1", 2);
  settle(all);
  for (Computer* computer : all) {
    REQUIRE(computer->list("accounts", "accounts").size() == 1);
    CHECK(computer->list("accounts", "accounts")[0]["id"] == "id1");
    CHECK(computer->list("timeline", "settings").size() == 1);
    CHECK(computer->all() == one.all());
  }
}
