// The log tells of each thing that was done to it behind its back, and from where on.
#include "history/verify.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "history/digest.h"
#include "kept.h"

using namespace flipwatch;

namespace {

/// "altered 3" where a log does not fit, "look p" where a page's looks do not, "" where all is whole.
std::string told(const Findings& found) {
  std::string all;
  for (const Flaw& flaw : found.flaws) {
    all += (all.empty() ? "" : ", ") + flaw.code + " ";
    all += flaw.machine.empty() ? flaw.page : std::to_string(flaw.number);
  }
  return all;
}

}  // namespace

TEST_CASE("a log that nobody touched is whole, its head is the hash of its last entry") {
  Kept kept;
  kept.flip_each_twice();
  const Findings found = kept.history().verify();
  CHECK(told(found) == "");
  REQUIRE(found.logs.size() == 1);
  CHECK(found.logs[0].length == 8);
  CHECK(found.logs[0].changes == 8);
  CHECK(found.looks == 9);
  CHECK(found.logs[0].head ==
        hexadecimal(kept.sql("select hash from change order by number desc limit 1").getString()));
  CHECK(kept.history().log_head().head == found.logs[0].head);
}

TEST_CASE("what was done to a log behind its back is told, with the number from which on it does not fit") {
  struct Row {
    std::string deed, told;
  };
  for (const auto& [deed, flaws] : {
           Row{"update change set to_state = 'off' where number = 3 and to_state = 'on'", "altered 3"},
           Row{"update change set from_state = null where number = 2", "altered 2"},
           Row{"update change set at = at + 1 where number = 4", "altered 4"},
           Row{"update change set last_at = null where number = 4", "altered 4"},
           Row{"update change set by_you = 1 where number = 1", "altered 1"},
           Row{"update change set kind = 5 where number = 5", "altered 5"},
           Row{"update change set kind = 99 where number = 5", "altered 5"},
           Row{"update change set detail = '{\"added\":[\"x\"]}' where number = 5", "altered 5"},
           Row{"update change set hash = zeroblob(16) where number = 5", "altered 5"},
           Row{"update change set subject = 2 where number = 2", "altered 2"},
           Row{"update change set subject = 77 where number = 2", "altered 2, orphan "},
           Row{"update subject set page = 'q' where id = 1", "altered 1"},
           Row{"update subject set label = 'Q' where id = 2", "altered 3"},
           Row{"update subject set account = 'q' where id = 1", "altered 1"},
           Row{"update subject set nonce = zeroblob(16) where id = 1", "altered 1"},
           Row{"update change set setting = 2 where number = 2", "misplaced 2"},
           Row{"insert into account (site, name, stable) values ('elsewhere', 'other', 1); update change "
               "set account = 2 where number = 4",
               "misplaced 4"},
           Row{"insert into echo (machine, number) values (1, 6)", "hidden 6"},
           Row{"delete from place where setting = 2; delete from setting where id = 2", "orphan , orphan "},
           Row{"delete from change where number = 1", "missing 1"},
           Row{"delete from change where number in (3, 4)", "missing 3"},
           Row{"delete from change where number = 8", "head 8"},
           Row{"delete from change where number > 2", "head 3"},
           Row{"delete from change", "head 1"},
           Row{"update change set number = 9 where number = 8", "missing 8"},
           Row{"update machine set length = 7", "head 8"},
           Row{"update machine set length = 9", "head 9"},
           Row{"update machine set head = zeroblob(16)", "head 9"},
           Row{"update machine set name = 'other'", "altered 1"},
           Row{"insert into gap (machine, first, last, hash, teller, told) values (1, 3, 4, zeroblob(16), 1, "
               "8)",
               "twice 3"},
           Row{"delete from change where number = 3; insert into gap (machine, first, last, hash, teller, "
               "told) select 1, 3, 3, hash, 1, 8 from change "
               "where "
               "number = 4",
               "untold 3"},
           Row{"delete from reading where id = 2", "look p"},
           Row{"update reading set at = at + 1 where id = 2", "look p"},
           Row{"update reading set fingerprint = zeroblob(16) where id = 2", "look p"},
           Row{"update reading set whole = 0 where id = 2", "look p"},
           Row{"insert into reading (page, at, whole, settings) values (1, 5, 1, 1)", "look p"},
           Row{"delete from reading", "look p"},
           Row{"insert into reading (page, at, whole, settings) values (9, 5, 1, 1)", "look , orphan "},
           Row{"update change set to_state = 'x' where number = 3; delete from reading where id = 2",
               "altered 3, look p"},
       }) {
    CAPTURE(deed);
    Kept kept;
    kept.flip_each_twice();
    kept.database().exec(deed);
    CHECK(told(kept.history().verify()) == flaws);
  }
}

TEST_CASE("what is forgotten leaves gaps, and what stays is whole") {
  Kept kept;
  kept.flips("a", 1);
  kept.flips("b", 2);
  kept.flips("a", 1);
  kept.forget("a");
  const Findings found = kept.history().verify();
  CHECK(told(found) == "");
  CHECK(found.logs[0].length == 5);
  CHECK(found.logs[0].changes == 2);
  CHECK(found.logs[0].forgotten == 2);
  REQUIRE(found.forgettings.size() == 1);
  CHECK(found.forgettings[0].number == 5);
  CHECK(found.forgettings[0].changes == 2);
  CHECK(found.forgettings[0].at == Kept::forgotten_at);
  kept.flips("c", 2);
  kept.forget("b");
  const Findings later = kept.history().verify();
  CHECK(told(later) == "");
  CHECK(later.logs[0].changes == 2);
  CHECK(later.forgettings.size() == 2);
  CHECK(kept.sql("select group_concat(first || '-' || last) from gap").getString() == "1-1,2-3,4-4");
}

TEST_CASE("a gap cannot be made wider, taken away or told otherwise") {
  for (const std::string deed : {
           "update gap set last = 4 where first = 3; delete from change where number = 4",
           "update gap set hash = zeroblob(16) where first = 3",
           "delete from gap where first = 3",
           "delete from forgetting",
           "update forgetting set at = at + 1",
           "update forgetting set changes = 1",
           "update gap set told = 2 where first = 3",
           "delete from change where number = 5; insert into gap select 1, 5, 5, hash, 1, 7 from forgetting",
       }) {
    CAPTURE(deed);
    Kept kept;
    kept.flips("b", 2);
    kept.flips("a", 1);
    kept.flips("c", 2);
    kept.flips("a", 1);
    kept.forget("a");
    REQUIRE(told(kept.history().verify()) == "");
    kept.database().exec(deed);
    CHECK(told(kept.history().verify()) != "");
  }
}

TEST_CASE("a fingerprint stands for each word of a look, and for the looks before it") {
  const Reading look = reading(0, {{"x", "off"}});
  const auto print = [](const Reading& seen, const std::string& before = "before") {
    return hexadecimal(text_of(fingerprint_of(before, seen)));
  };
  CHECK(print(look).size() == 32);
  CHECK(print(look) == print(reading(0, {{"x", "off"}})));
  CHECK(print(look) != print(look, "other"));
  CHECK(print(look) != print(reading(0, {{"x", "on"}})));
  CHECK(print(look) != print(reading(1, {{"x", "off"}})));
  Reading reworded = look;
  reworded.settings[0].label += "s";
  CHECK(print(look) != print(reworded));
}

TEST_CASE("a setting that was renamed or merged since keeps its log") {
  Kept kept;
  kept.flips("a", 2);
  kept.database().exec("update setting set page = 'elsewhere', label = 'Other', control = 'z' where id = 1");
  kept.database().exec("update account set name = 'stable', stable = 1");
  CHECK(told(kept.history().verify()) == "");
}

TEST_CASE("an account is forgotten with its changes that hang on another account's setting") {
  Kept kept;
  kept.flip_each_twice();
  kept.database().exec(
      "insert into account (site, name, stable) select site, 'other', 1 from account; update change set "
      "account = 2 where number = 4");
  kept.history().forget_accounts({2}, Kept::forgotten_at);
  CHECK(kept.sql("select count(*) from change where number = 4").getInt() == 0);
  CHECK(told(kept.history().verify()) == "");
}

TEST_CASE("a change that is forgotten cannot be found out by trying what its hash was of") {
  Kept kept;
  kept.flips("a", 1);
  const std::string nonce = kept.sql("select nonce from subject").getString();
  const std::string page = kept.sql("select nonce from page").getString();
  CHECK(nonce.size() == 16);
  kept.forget("a");
  CHECK(kept.sql("select count(*) from subject").getInt() == 0);
  CHECK(kept.bytes().find(nonce) == std::string::npos);
  CHECK(kept.bytes().find(page) == std::string::npos);
}
