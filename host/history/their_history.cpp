#include "history/their_history.h"

#include "error.h"
#include "history/accounts.h"
#include "history/sql.h"

namespace flipwatch {

TheirHistory::TheirHistory(SQLite::Database& ours, const std::string& machine,
                           const std::vector<LogRow>& rows)
    : machine_(machine), database_(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
  SQLite::Transaction transaction(database_);
  Query table(ours, "select sql from sqlite_schema where type = 'table' and name not like 'sqlite%'");
  while (table.next()) database_.exec(table.text(0));
  put_log_rows(database_, rows);
  transaction.commit();
  SQLite::Statement row(database_, "select id, name from machine");
  while (row.executeStep()) machines_[row.getColumn(0).getInt64()] = row.getColumn(1).getString();
  const auto own = machines_.find(1);
  if (!rows.empty() && (own == machines_.end() || own->second != machine))
    throw Error(Code::bad_request, "its rows are another computer's than its first line says");
}

std::vector<std::string> TheirHistory::sites() {
  std::vector<std::string> sites;
  SQLite::Statement row(database_, "select distinct site from account order by site");
  while (row.executeStep()) sites.push_back(row.getColumn(0).getString());
  return sites;
}

std::vector<Account> TheirHistory::accounts(const std::string& site) {
  return read_accounts(database_, site);
}

}  // namespace flipwatch
