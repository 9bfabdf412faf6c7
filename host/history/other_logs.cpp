#include "history/history.h"
#include "history/sql.h"
#include "history/tombstone.h"

// What a history has to do with the logs of other computers.
namespace flipwatch {
namespace {

void put_salt(SQLite::Database& database, const std::string& salt) {
  Query(database, "update machine set salt = ? where id = 1").run(salt);
  database.exec("update account set stable = 0");
  database.exec("delete from witness");
  database.exec("update machine set taken = ''");  // the signs in their logs say something now
}

/// A log that asks, or cannot be one, leaves nothing behind.
std::vector<AccountQuestion> asked_by(SQLite::Database& database, const std::string& machine,
                                      const std::vector<LogRow>& rows,
                                      const std::vector<AccountAnswer>& answers) {
  database.exec("savepoint asking");
  std::vector<AccountQuestion> questions;
  try {
    questions = take_over(database, machine, rows, answers).questions;
  } catch (const Error& fault) {
    if (fault.code != Code::bad_request) throw;
    database.exec("rollback to asking");
  }
  if (!questions.empty()) database.exec("rollback to asking");
  database.exec("release asking");
  return questions;
}

}  // namespace

std::vector<LogRow> History::log_rows() {
  // One moment's rows, whatever other hosts write meanwhile.
  return in_transaction(*database_, file_, [&] {
    give_origins(*database_);
    return own_log_rows(*database_);
  });
}

std::vector<AccountQuestion> History::questions_on_joining(const std::string& salt, const LogsOfOthers& logs,
                                                           const std::vector<AccountAnswer>& answers) {
  return in_transaction(*database_, file_, [&] {
    database_->exec("savepoint joining");
    put_salt(*database_, salt);
    std::vector<AccountQuestion> questions;
    for (const auto& [machine, rows] : logs) {
      for (AccountQuestion& question : asked_by(*database_, machine, rows, answers))
        questions.push_back(std::move(question));
    }
    database_->exec("rollback to joining");
    database_->exec("release joining");
    return questions;
  });
}

TakenOver History::take_over(const std::string& machine, const std::vector<LogRow>& rows,
                             const std::string& digest, const std::vector<AccountAnswer>& answers) {
  TakenOver over = in_transaction(*database_, file_, [&] {
    database_->exec("savepoint taking_over");
    TakenOver taken = flipwatch::take_over(*database_, machine, rows, answers);
    if (!taken.questions.empty()) database_->exec("rollback to taking_over");
    database_->exec("release taking_over");
    SQLite::Statement put(*database_, "update machine set taken = ? where name = ?");
    put.bind(1, taken.questions.empty() ? digest : "");  // what was left is looked at again
    put.bind(2, machine);
    put.exec();
    return taken;
  });
  if (over.forgotten > 0)
    database_->tryExec("pragma wal_checkpoint(truncate)");  // as after forgetting by hand
  return over;
}

std::string History::taken_over(const std::string& machine) {
  return reading_from(*database_, file_, [&] {
    SQLite::Statement row(*database_, "select taken from machine where name = ?");
    row.bind(1, machine);
    return row.executeStep() ? row.getColumn(0).getString() : std::string();
  });
}

void History::adopt_salt(const std::string& salt) {
  in_transaction(*database_, file_, [&] { put_salt(*database_, salt); });
}

}  // namespace flipwatch
