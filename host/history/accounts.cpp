#include "history/accounts.h"

#include <algorithm>

#include "history/history.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

void add_texts(SQLite::Database& database, const char* sql, std::string_view site,
               std::vector<Account>& accounts, std::vector<std::string> Account::*texts) {
  SQLite::Statement row(database, sql);
  row.bind(1, std::string(site));
  while (row.executeStep()) {
    for (Account& account : accounts) {
      if (account.id == row.getColumn(0).getInt64()) (account.*texts).push_back(row.getColumn(1).getString());
    }
  }
}

std::int64_t make_account(SQLite::Database& database, std::string_view site, const AccountChoice& choice,
                          bool stable) {
  SQLite::Statement made(database, "insert into account (site, name, stable) values (?, ?, ?)");
  made.bind(1, std::string(site));
  made.bind(2, choice.name);
  made.bind(3, stable ? 1 : 0);
  made.exec();
  return database.getLastInsertRowid();
}

void rename_account(SQLite::Database& database, std::string_view site, const Account& account,
                    const std::string& name) {
  SQLite::Statement alias(database, "insert or ignore into alias (site, name, account) values (?, ?, ?)");
  alias.bind(1, std::string(site));
  alias.bind(2, account.name);
  alias.bind(3, account.id);
  alias.exec();
  SQLite::Statement renamed(database, "update account set name = ?, stable = 1 where id = ?");
  renamed.bind(1, name);
  renamed.bind(2, account.id);
  renamed.exec();
}

void remember_witness(SQLite::Database& database, std::int64_t account, const std::string& sign) {
  SQLite::Statement witness(database, "insert or ignore into witness (account, sign) values (?, ?)");
  witness.bind(1, account);
  witness.bind(2, sign);
  witness.exec();
}

}  // namespace

std::vector<Account> read_accounts(SQLite::Database& database, std::string_view site) {
  std::vector<Account> accounts;
  SQLite::Statement row(
      database,
      "select id, name, stable, person, same_as, first_at, last_at from account where site = ? order by id");
  row.bind(1, std::string(site));
  while (row.executeStep()) {
    Account account;
    account.id = row.getColumn(0).getInt64();
    account.name = row.getColumn(1).getString();
    account.stable = row.getColumn(2).getInt() != 0;
    account.person = row.getColumn(3).getString();
    account.same_as = row.isColumnNull(4) ? 0 : row.getColumn(4).getInt64();
    account.first_at = time_at(row, 5);
    account.last_at = time_at(row, 6);
    accounts.push_back(std::move(account));
  }
  add_texts(database, "select account, name from alias where site = ?", site, accounts, &Account::aliases);
  add_texts(
      database,
      "select witness.account, sign from account join witness on witness.account = account.id where site = ?",
      site, accounts, &Account::witnesses);
  return accounts;
}

std::optional<std::int64_t> settle_account(SQLite::Database& database, std::string_view site,
                                           const Signs& signs, std::vector<Account>& accounts, bool& ask) {
  const AccountChoice choice = choose_account(accounts, signs);
  if (choice.is == AccountChoice::Is::untold) return std::nullopt;
  ask = choice.ask;
  std::int64_t account = 0;
  if (choice.is == AccountChoice::Is::fresh) {
    account = make_account(database, site, choice, !signs.account.empty());
  } else {
    account = accounts[choice.index].id;
    if (choice.is == AccountChoice::Is::renamed)
      rename_account(database, site, accounts[choice.index], choice.name);
  }
  const bool is_news = choice.is != AccountChoice::Is::known;
  bool has_witness = signs.witness.empty();
  for (const Account& known : accounts) {
    if (known.id != account) continue;
    for (const std::string& witness : known.witnesses) has_witness = has_witness || witness == signs.witness;
  }
  if (!has_witness) remember_witness(database, account, signs.witness);
  if (is_news || !has_witness) accounts = read_accounts(database, site);
  return root_of(accounts, account);
}

std::vector<std::int64_t> members_of(const std::vector<Account>& accounts, std::int64_t root) {
  std::vector<std::int64_t> members;
  for (const Account& account : accounts) {
    if (root_of(accounts, account.id) == root) members.push_back(account.id);
  }
  return members;
}

std::string_view name_of_account(const std::vector<Account>& accounts, std::int64_t id) {
  const auto found =
      std::find_if(accounts.begin(), accounts.end(), [&](const Account& a) { return a.id == id; });
  return found == accounts.end() ? std::string_view() : std::string_view(found->name);
}

}  // namespace flipwatch
