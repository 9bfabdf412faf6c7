#include "history/account_choice.h"

#include <doctest/doctest.h>

using namespace flipwatch;

namespace {

/// An account in a word: "default(w1 w2)", "A!" is a stable id, "B>1" is joined with the first.
Account account(std::int64_t id, const std::string& word) {
  Account made;
  made.id = id;
  made.name = word.substr(0, word.find_first_of("!(>"));
  made.stable = word.find('!') != std::string::npos;
  if (const std::size_t joined = word.find('>'); joined != std::string::npos)
    made.same_as = word[joined + 1] - '0';
  const std::size_t open = word.find('(');
  if (open == std::string::npos) return made;
  std::string sign;
  for (const char c : word.substr(open + 1)) {
    if (c != ' ' && c != ')') {
      sign += c;
      continue;
    }
    made.witnesses.push_back(sign);
    sign.clear();
  }
  return made;
}

/// "known default", "renamed default to A", "fresh w2, asks", "untold".
std::string chosen(const std::vector<const char*>& words, const char* sign, const char* witness) {
  std::vector<Account> accounts;
  for (const char* word : words)
    accounts.push_back(account(static_cast<std::int64_t>(accounts.size()) + 1, word));
  const AccountChoice choice = choose_account(accounts, {sign, witness});
  switch (choice.is) {
    case AccountChoice::Is::known:
      return "known " + accounts[choice.index].name;
    case AccountChoice::Is::renamed:
      return "renamed " + accounts[choice.index].name + " to " + choice.name;
    case AccountChoice::Is::fresh:
      return "fresh " + choice.name + (choice.ask ? ", asks" : "");
    default:
      return "untold";
  }
}

}  // namespace

TEST_CASE("whose a reading is, by what the page told") {
  struct Row {
    const char* says;
    std::vector<const char*> accounts;
    const char* account;
    const char* witness;
    const char* chosen;
  };
  for (const auto& [says, accounts, sign, witness, expected] : {
           Row{"1 a known stable id", {"A!", "B!"}, "B", "", "known B"},
           Row{"1 also under another name", {"A!(w1)", "B!"}, "A", "w9", "known A"},
           Row{"2 the one with this witness takes the id",
               {"default(w1)", "w2(w2)"},
               "A",
               "w2",
               "renamed w2 to A"},
           Row{"2 the only one takes it when nothing speaks against it",
               {"default"},
               "A",
               "w1",
               "renamed default to A"},
           Row{"2 also without a witness", {"default(w1)"}, "A", "", "renamed default to A"},
           Row{"2 another witness speaks against it", {"default(w1)"}, "A", "w2", "fresh A"},
           Row{"2 one that has a stable id does not take a second", {"A!"}, "B", "", "fresh B"},
           Row{"2 of two without a witness none takes it", {"default", "w2(w2)"}, "A", "w3", "fresh A"},
           Row{"2 the first of the site", {}, "A", "w1", "fresh A"},
           Row{"3 the one that has the witness", {"default(w1)", "w2(w2)"}, "", "w2", "known w2"},
           Row{"3 also one with a stable id", {"A!(w1)", "B!(w2)"}, "", "w1", "known A"},
           Row{"3 the only one that has no witness yet", {"default"}, "", "w1", "known default"},
           Row{"3 another name: new, and it asks", {"default(w1)"}, "", "w2", "fresh w2, asks"},
           Row{"3 of several none has it", {"default", "B!(w2)"}, "", "w3", "fresh w3, asks"},
           Row{"3 a witness that is another one's id", {"A!(w1)", "w2(w2)"}, "", "A", "fresh A+, asks"},
           Row{"the only one whose sign was lost takes an id", {"A!", "q"}, "B", "", "renamed q to B"},
           Row{"it takes a witness", {"A!(w1)", "q"}, "", "w2", "known q"},
           Row{"of two that lost theirs none takes it", {"p", "q"}, "", "w2", "fresh w2, asks"},
           Row{"3 the first of the site", {}, "", "w1", "fresh default"},
           Row{"3 two people of one name are not mixed", {"A!(w1)", "B!(w1)"}, "", "w1", "untold"},
           Row{"4 the first of the site", {}, "", "", "fresh default"},
           Row{"4 the only one", {"A!(w1)"}, "", "", "known A"},
           Row{"4 of several it cannot be told", {"default(w1)", "w2(w2)"}, "", "", "untold"},
           Row{"joined ones are one", {"default(w1)", "w2>1(w2)"}, "", "", "known default"},
           Row{"a witness of a joined one is its own", {"default(w1)", "w2>1(w2)"}, "", "w2", "known w2"},
           Row{"of joined ones the same witness is no quarrel", {"A!(w1)", "B!>1(w1)"}, "", "w1", "known A"},
       }) {
    CAPTURE(says);
    CHECK(chosen(accounts, sign, witness) == expected);
  }
}

TEST_CASE("a join is followed to its end, and a circle ends") {
  const std::vector<Account> accounts{account(1, "A"), account(2, "B>1"), account(3, "C>2"),
                                      account(4, "D>5"), account(5, "E>4")};
  CHECK(root_of(accounts, 3) == 1);
  CHECK(root_of(accounts, 1) == 1);
  CHECK((root_of(accounts, 4) == 4 || root_of(accounts, 4) == 5));
}

TEST_CASE("an account answers to its name before another one's alias") {
  std::vector<Account> accounts{account(1, "A"), account(2, "B")};
  accounts[0].aliases = {"B", "default"};
  CHECK(account_named(accounts, "B")->id == 2);
  CHECK(account_named(accounts, "default")->id == 1);
  CHECK(account_named(accounts, "C") == nullptr);
}
