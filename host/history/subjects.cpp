#include "history/subjects.h"

#include <map>

#include "history/forgetting.h"
#include "history/random.h"
#include "history/setting_words.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

constexpr const char* find_subject =
    "select id, nonce from subject where setting = ? and machine = ? and site = ? and account = ? and page = "
    "? "
    "and control = ? and label = ? and nonce <> x''";
constexpr const char* make_subject =
    "insert into subject (setting, machine, site, account, page, control, label, nonce) values (?, ?, ?, ?, "
    "?, "
    "?, ?, ?)";

void bind_subject(SQLite::Statement& statement, std::int64_t machine, std::int64_t setting,
                  const Subject& named) {
  statement.reset();
  statement.bind(1, setting);
  statement.bind(2, machine);
  statement.bind(3, named.site);
  statement.bind(4, named.account);
  statement.bind(5, named.page);
  statement.bind(6, named.control);
  statement.bind(7, named.label);
}

std::int64_t put_subject(SQLite::Database& database, SQLite::Statement& made, std::int64_t machine,
                         std::int64_t setting, const Subject& named) {
  bind_subject(made, machine, setting, named);
  bind_bytes(made, 8, named.nonce);
  made.exec();
  return database.getLastInsertRowid();
}

/// All that an account was called.
std::vector<std::string> names_of_account(SQLite::Database& database, std::int64_t account) {
  std::vector<std::string> names;
  SQLite::Statement row(database,
                        "select name from account where id = ?1 union all select name from alias where "
                        "account = ?1");
  row.bind(1, account);
  while (row.executeStep()) names.push_back(row.getColumn(0).getString());
  return names;
}

/// All keys that a setting had. A row became the control of its page, and was called by the page alone
/// before.
std::vector<Address> keys_of(SQLite::Database& database, std::int64_t setting) {
  std::vector<Address> keys;
  SQLite::Statement row(database, "select page, control, words from setting where id = ?");
  row.bind(1, setting);
  if (!row.executeStep()) return keys;
  Known known;
  put_words(row.getColumn(2).getString(), known);
  keys = {{row.getColumn(0).getString(), row.getColumn(1).getString(), ""}};
  keys.insert(keys.end(), known.former.begin(), known.former.end());
  for (std::size_t at = 0, count = keys.size(); at < count; ++at) {
    if (!keys[at].control.empty()) keys.push_back({keys[at].page, "", ""});
  }
  return keys;
}

/// The subjects that the changes of before version 4 may have.
class OldSubjects {
 public:
  explicit OldSubjects(SQLite::Database& database) : database_(database), make_(database, make_subject) {}

  /// The one whose name makes the hash of a change right; the first where none does: verify tells.
  std::int64_t of(std::int64_t setting, std::int64_t account, LogEntry entry, std::string_view before,
                  std::string_view hash) {
    std::vector<Candidate>& candidates = candidates_of(setting, account);
    for (Candidate& candidate : candidates) {
      entry.subject = candidate.subject;
      if (text_of(hash_of(before, entry)) == hash) return stored(candidate, setting);
    }
    return stored(candidates.front(), setting);
  }

 private:
  struct Candidate {
    Subject subject;
    std::int64_t id = 0;  ///< 0: not stored
  };

  std::vector<Candidate>& candidates_of(std::int64_t setting, std::int64_t account) {
    std::vector<Candidate>& candidates = of_setting_[{setting, account}];
    if (!candidates.empty()) return candidates;
    SQLite::Statement row(database_, "select site from account where id = ?");
    row.bind(1, account);
    const std::string site = row.executeStep() ? row.getColumn(0).getString() : "";
    for (const std::string& name : names_of_account(database_, account)) {
      for (const Address& key : keys_of(database_, setting))
        candidates.push_back({{site, name, key.page, key.control, "", ""}, 0});
    }
    if (candidates.empty()) candidates.push_back({{site, "", "", "", "", ""}, 0});
    return candidates;
  }

  std::int64_t stored(Candidate& candidate, std::int64_t setting) {
    constexpr std::int64_t ours = 1;  // the only machine before version 4
    if (candidate.id == 0) candidate.id = put_subject(database_, make_, ours, setting, candidate.subject);
    return candidate.id;
  }

  SQLite::Database& database_;
  SQLite::Statement make_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<Candidate>> of_setting_;
};

}  // namespace

struct Subjects::Prepared {
  SQLite::Database& database;
  std::int64_t machine;
  SQLite::Statement find, make;
};

Subjects::Subjects(SQLite::Database& database, std::int64_t machine)
    : prepared_(new Prepared{database, machine, {database, find_subject}, {database, make_subject}}) {}

Subjects::~Subjects() = default;

std::int64_t Subjects::settle(std::int64_t setting, Subject& named) {
  SQLite::Statement& row = prepared_->find;
  bind_subject(row, prepared_->machine, setting, named);
  if (row.executeStep()) {
    named.nonce = row.getColumn(1).getString();
    return row.getColumn(0).getInt64();
  }
  named.nonce = random_bytes();
  return put_subject(prepared_->database, prepared_->make, prepared_->machine, setting, named);
}

void name_old_changes(SQLite::Database& database) {
  OldSubjects subjects(database);
  std::vector<Gap> gaps;
  std::int64_t forgotten = 0;
  LogEntry entry;
  std::int64_t next = 1;
  std::string before;
  SQLite::Statement row(database,
                        "select name, number, setting, account, kind, from_state, to_state, by_you, at, "
                        "last_at, detail, hash from change join machine on machine.id = change.machine where "
                        "change.machine = 1 and subject is null order by number");
  SQLite::Statement put(database, "update change set subject = ? where machine = 1 and number = ?");
  const auto skip_to = [&](std::int64_t number, const std::string& hash) {
    if (number <= next) return;
    gaps.push_back({entry.machine, next, number - 1, hash});
    forgotten += number - next;
  };
  while (row.executeStep()) {
    entry.machine = row.getColumn(0).getString();
    entry.number = row.getColumn(1).getInt64();
    skip_to(entry.number, "");
    entry.kind = static_cast<ChangeKind>(row.getColumn(4).getInt());
    entry.from = state_at(row, 5);
    entry.to = state_at(row, 6);
    entry.by = row.getColumn(7).getInt() != 0 ? By::you : By::unseen;
    entry.at = time_from(row.getColumn(8).getInt64());
    entry.last = time_at(row, 9);
    entry.detail = row.getColumn(10).getString();
    const std::string hash = row.getColumn(11).getString();
    put.reset();
    put.bind(1, subjects.of(row.getColumn(2).getInt64(), row.getColumn(3).getInt64(), entry, before, hash));
    put.bind(2, entry.number);
    put.exec();
    next = entry.number + 1;
    before = hash;
  }
  // What was forgotten last: the head is still the hash of the last change, which is gone.
  SQLite::Statement own(database, "select name, length, head from machine where salt is not null");
  own.executeStep();
  entry.machine = own.getColumn(0).getString();
  skip_to(own.getColumn(1).getInt64() + 1, own.getColumn(2).getString());
  if (!gaps.empty()) append_forgetting(database, std::nullopt, forgotten, gaps);
}

}  // namespace flipwatch
