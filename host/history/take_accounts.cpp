// Which of our accounts each of another computer's accounts is.
#include <algorithm>
#include <tuple>
#include <utility>

#include "history/accounts.h"
#include "history/same_account.h"
#include "history/sql.h"
#include "history/taking.h"

namespace flipwatch {
namespace {

/// How a question calls an account of another computer.
std::string asked_name(const Account& account, const std::string& machine) {
  return account.name + "@" + machine.substr(0, 8);
}

/// The accounts of one site.
class SiteAccounts {
 public:
  SiteAccounts(Taking& taking, const std::string& site, const std::vector<AccountAnswer>& answers)
      : taking_(taking),
        ours_(taking.ours),
        site_(site),
        answers_(answers),
        there_(taking.theirs.accounts(site)),
        known_(found_before()) {}

  void take() {
    for (const Account& account : there_) take_join(account);
    for (const Account& account : there_) {
      if (root_of(there_, account.id) != account.id) continue;
      if (const auto ours = settle(account)) take(account, *ours);
    }
  }

 private:
  void take(const Account& one, std::int64_t ours) {
    known_[one.id] = ours;
    Query(ours_, "insert or replace into same (machine, theirs, account) values (?, ?, ?)")
        .run(taking_.theirs.machine(), one.id, ours);
    take_name(one, ours);
    for (const std::int64_t member : members_of(there_, one.id)) {
      taking_.accounts[member] = ours;
      take_signs(member, ours);
    }
    taking_.roots.push_back({site_, one.id});
  }

  /// What we found out before, and what they found out of us. An account of another site is none of these,
  /// whatever they say.
  Ids found_before() {
    Ids known;
    Query ours(ours_,
               "select theirs, account from same join account on account.id = account where machine = ? and "
               "site = ?");
    for (bool is_there = ours.find(taking_.theirs.machine(), site_); is_there; is_there = ours.next())
      known[ours.number(0)] = ours.number(1);
    // The third computer's, which both of us know.
    Query third(ours_,
                "select account.id from same join account on account.id = account where machine = ?1 and "
                "theirs = ?2 and site = ?3 union all select account.id from account join machine on "
                "machine.id = 1 where machine.name = ?1 and account.id = ?2 and site = ?3");
    Query row(
        taking_.theirs.database(),
        "select machine, theirs, account from same join account on account.id = account where site = ?");
    for (bool is_there = row.find(site_); is_there; is_there = row.next()) {
      if (third.find(row.text(0), row.number(1), site_))
        known.emplace(root_of(there_, row.number(2)), third.number(0));
    }
    return known;
  }

  std::optional<std::int64_t> settle(const Account& one) {
    const std::vector<Account> here = read_accounts(ours_, site_);
    const AccountAnswer* answer = answer_for(one);
    const bool is_new = answer && answer->ours == "new";
    if (is_new && !known_.contains(one.id)) return make(one, here);
    if (answer && !is_new) {
      const Account* named = account_named(here, answer->ours);
      if (!named)
        throw Error(Code::not_found, "no account \"" + answer->ours + "\" of \"" + site_ + "\" is known");
      return root_of(here, named->id);
    }
    const SameAccount same = same_account(here, there_, one, known_);
    if (same.is == SameAccount::Is::known) return root_of(here, same.ours);
    if (same.is == SameAccount::Is::fresh) return make(one, here);
    ask(one, here);
    return std::nullopt;
  }

  const AccountAnswer* answer_for(const Account& one) const {
    const auto found = std::find_if(answers_.begin(), answers_.end(), [&](const AccountAnswer& answer) {
      return answer.site == site_ && answer.theirs == asked_name(one, taking_.theirs.machine());
    });
    return found == answers_.end() ? nullptr : &*found;
  }

  void ask(const Account& one, const std::vector<Account>& here) {
    AccountQuestion question{site_, asked_name(one, taking_.theirs.machine()), {}};
    for (const Account& account : here) {
      if (account.same_as == 0) question.ours.push_back(account.name);
    }
    taking_.out.questions.push_back(std::move(question));
  }

  std::int64_t make(const Account& one, const std::vector<Account>& here) {
    std::string name = one.name;
    while (account_named(here, name)) name += "+";
    Query(ours_, "insert into account (site, name, stable) values (?, ?, ?)").run(site_, name, one.stable);
    return ours_.getLastInsertRowid();
  }

  /// The better name of the two.
  void take_name(const Account& one, std::int64_t ours) {
    const std::vector<Account> here = read_accounts(ours_, site_);
    const Account mine =
        *std::find_if(here.begin(), here.end(), [&](const Account& a) { return a.id == ours; });
    const auto rank = [](const Account& account) {
      return std::tuple(!account.stable, account.name == "default", account.name);
    };
    if (rank(one) < rank(mine) && !account_named(here, one.name)) {
      Query(ours_, "update account set name = ?, stable = ? where id = ?").run(one.name, one.stable, ours);
      add_alias(mine.name, ours);  // that nobody is called now
    }
    Query(ours_,
          "update account set first_at = min(coalesce(first_at, ?1), coalesce(?1, first_at)), last_at = "
          "max(coalesce(last_at, ?2), coalesce(?2, last_at)) where id = ?3")
        .run(one.first_at, one.last_at, ours);
    Query said(taking_.theirs.database(), "select named_at, person from account where id = ?");
    said.find(one.id);
    Query(ours_,
          "update account set named_at = ?1, person = ?2 where id = ?3 and (named_at, person) < (?1, ?2)")
        .run(said.column(0), said.column(1), ours);
  }

  /// That the person joined or parted two accounts, where it was the last word and each is known here.
  void take_join(const Account& one) {
    const auto ours = ours_of(known_, one.id);
    const auto root =
        one.same_as == 0 ? std::optional<std::int64_t>(0) : ours_of(known_, root_of(there_, one.id));
    Query said(taking_.theirs.database(), "select joined_at from account where id = ? and joined_at > 0");
    if (!ours || !root || *ours == *root || !said.find(one.id)) return;
    Query(ours_,
          "update account set same_as = nullif(?1, 0), joined_at = ?2 where id = ?3 and joined_at < ?2")
        .run(*root, said.column(0), *ours);
    open_circle(*ours);
  }

  /// On each of two computers the person may have joined the other account to the first: of joins that lead
  /// back to where they begin the earliest is taken back, by the word of the latest.
  void open_circle(std::int64_t begin) {
    Query link(ours_, "select same_as, joined_at from account where id = ? and same_as is not null");
    const std::size_t most = read_accounts(ours_, site_).size();
    std::vector<std::pair<std::int64_t, std::int64_t>> links;  // when, and whose
    for (std::int64_t id = begin; links.size() < most && link.find(id);) {
      links.emplace_back(link.number(1), id);
      id = link.number(0);
      if (id != begin) continue;
      const auto [earliest, latest] = std::minmax_element(links.begin(), links.end());
      Query(ours_, "update account set same_as = null, joined_at = ? where id = ?")
          .run(latest->first, earliest->second);
      return;
    }
  }

  /// All by which an account of theirs can be told.
  void take_signs(std::int64_t theirs, std::int64_t ours) {
    const Account& one =
        *std::find_if(there_.begin(), there_.end(), [&](const Account& a) { return a.id == theirs; });
    if (one.name != "default") add_alias(one.name, ours);
    for (const std::string& alias : one.aliases) add_alias(alias, ours);
    Query witness(ours_, "insert or ignore into witness (account, sign) values (?, ?)");
    for (const std::string& sign : one.witnesses) witness.run(ours, sign);
    Query origin(taking_.theirs.database(), "select name from account_origin where account = ?");
    Query put(ours_, "insert or ignore into account_origin (account, name) values (?, ?)");
    for (bool is_there = origin.find(theirs); is_there; is_there = origin.next())
      put.run(ours, origin.column(0));
  }

  void add_alias(const std::string& name, std::int64_t account) {
    Query(ours_,
          "insert or ignore into alias (site, name, account) select ?1, ?2, ?3 where not exists (select 1 "
          "from account "
          "where site = ?1 and name = ?2)")
        .run(site_, name, account);
  }

  Taking& taking_;
  SQLite::Database& ours_;
  const std::string& site_;
  const std::vector<AccountAnswer>& answers_;
  std::vector<Account> there_;
  Ids known_;
};

}  // namespace

void take_accounts(Taking& taking, const std::vector<AccountAnswer>& answers) {
  for (const std::string& site : taking.theirs.sites()) SiteAccounts(taking, site, answers).take();
}

}  // namespace flipwatch
