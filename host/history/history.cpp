#include "history/history.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "history/accounts.h"
#include "history/change_list.h"
#include "history/change_ref.h"
#include "history/log.h"
#include "history/looks.h"
#include "history/memory_store.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

/// All changes of a setting, oldest first.
std::vector<Change> changes_of(SQLite::Database& database, std::int64_t setting) {
  ChangeFilter filter;
  filter.settings = std::vector{setting};
  std::vector<Change> changes;
  for (LoggedChange& logged : list_changes(database, filter, std::nullopt, 1'000'000).changes)
    changes.push_back(std::move(logged.change));
  std::reverse(changes.begin(), changes.end());
  return changes;
}

/// The part of the log that a late reading asks for.
Past past_of(SQLite::Database& database) {
  return {[&database](std::int64_t setting) { return changes_of(database, setting); },
          [&database](std::int64_t page, Time at) {
            SQLite::Statement row(database,
                                  "select (select max(at) from reading where page = ?1 and at < ?2), "
                                  "(select min(at) from reading where page = ?1 and at > ?2)");
            row.bind(1, page);
            row.bind(2, to_sql(at));
            row.executeStep();
            return std::pair(time_at(row, 0), time_at(row, 1));
          }};
}

void note_reading(SQLite::Database& database, const Outcome& outcome, const Reading& reading,
                  std::int64_t account) {
  const std::int64_t page = outcome.memory.pages[outcome.page].id;
  const PageLooks before = looks_at(database, page);
  add_look(database,
           {.page = page,
            .at = reading.at,
            .whole = outcome.whole,
            .settings = static_cast<std::int64_t>(outcome.seen.size()),
            .fingerprint = text_of(fingerprint_of(before.before_next(), reading))},
           before);
  for (const std::size_t setting : outcome.unread) {
    SQLite::Statement unread(database, "insert or ignore into unread (setting, at) values (?, ?)");
    unread.bind(1, outcome.memory.settings[setting].id);
    unread.bind(2, to_sql(reading.at));
    unread.exec();
  }
  SQLite::Statement seen(database,
                         "update account set first_at = min(coalesce(first_at, ?1), ?1), last_at = "
                         "max(coalesce(last_at, ?1), ?1) "
                         "where id = ?2");
  seen.bind(1, to_sql(reading.at));
  seen.bind(2, account);
  seen.exec();
}

void note_verdicts(SQLite::Database& database, const Outcome& outcome, Time at, const Rules& rules) {
  if (outcome.ruled.empty()) return;
  SQLite::Statement put(
      database,
      "insert or replace into verdict (setting, at, verdict, wanted, rules) values (?, ?, ?, ?, ?)");
  for (const auto& [setting, ruling] : outcome.ruled) {
    if (ruling.verdict == Verdict::none) continue;
    put.reset();
    put.bind(1, outcome.memory.settings[setting].id);
    put.bind(2, to_sql(at));
    put.bind(3, static_cast<int>(ruling.verdict));
    put.bind(4, ruling.wanted);
    put.bind(5, rules.name);
    put.exec();
  }
}

/// A number that is another one after each commit, whoever made it.
std::uint32_t last_commit(SQLite::Database& database) {
  std::uint32_t number = 0;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_DATA_VERSION, &number);
  return number;
}

}  // namespace

std::string History::salt() {
  return reading_from(*database_, file_, [&] {
    SQLite::Statement own(*database_, "select salt from machine where salt is not null");
    own.executeStep();
    return own.getColumn(0).getString();
  });
}

std::vector<std::string> History::sites() {
  return reading_from(*database_, file_, [&] {
    std::vector<std::string> sites;
    SQLite::Statement row(*database_, "select distinct site from account order by site");
    while (row.executeStep()) sites.push_back(row.getColumn(0).getString());
    return sites;
  });
}

std::vector<Account> History::accounts(std::string_view site) {
  return reading_from(*database_, file_, [&] { return read_accounts(*database_, site); });
}

Memory History::memory(const std::vector<Account>& accounts, std::int64_t root) {
  return reading_from(*database_, file_,
                      [&] { return read_memory(*database_, root, members_of(accounts, root)); });
}

Recorded History::record(const Reading& reading, const Signs& signs, const Rules& rules) {
  bool is_a_look_alone = false;
  const auto rows_changed = [this] { return sqlite3_total_changes(database_->getHandle()); };
  const auto work = [&] {
    Recorded recorded;
    recorded.nobody_wrote = recorded_at_ != 0 && recorded_at_ == last_commit(*database_);
    recorded.accounts = read_accounts(*database_, reading.site);
    const int before = rows_changed();
    const auto root = settle_account(*database_, reading.site, signs, recorded.accounts, recorded.ask);
    const bool is_account_as_known = rows_changed() == before;
    if (!root) {
      recorded.outcome = diff({}, reading, rules, {});
      recorded.outcome.changes.clear();
      return recorded;
    }
    recorded.account = *root;
    Outcome& outcome = recorded.outcome;
    outcome = diff(memory_of(*root, members_of(recorded.accounts, *root), recorded.nobody_wrote), reading,
                   rules, past_of(*database_));
    is_a_look_alone = write_memory(*database_, outcome.memory) && is_account_as_known &&
                      outcome.changes.empty() && outcome.unread.empty() && outcome.ruled.empty();
    append_changes(*database_, outcome.changes, outcome.memory, reading.site,
                   name_of_account(recorded.accounts, *root));
    note_reading(*database_, outcome, reading, *root);
    note_verdicts(*database_, outcome, reading.at, rules);
    return recorded;
  };
  Recorded recorded = committed(*database_, file_, work);
  if (recorded.account == 0) return recorded;  // nothing was written: what is kept is of the one before
  // A power cut may take a look that found all as it was, and nothing else that was answered.
  if (!is_a_look_alone) recorded.not_durable = why_not_durable();
  recorded_at_ = last_commit(*database_);
  is_as_stored_ = is_a_look_alone;
  return recorded;
}

std::optional<Error> History::why_not_durable() {
  try {
    make_durable(*database_, file_);
    return std::nullopt;
  } catch (const Error& fault) {
    return fault;
  }
}

void History::keep(Memory memory) {
  if (is_as_stored_) kept_ = std::move(memory);
}

Memory History::memory_of(std::int64_t root, const std::vector<std::int64_t>& members, bool nobody_wrote) {
  Memory kept = std::exchange(kept_, {});
  if (nobody_wrote && kept.account == root && kept.members == members) return kept;
  return read_memory(*database_, root, members);
}

bool History::note_act(std::string_view site, const Signs& signs, const Act& act, std::string_view label) {
  return in_transaction(*database_, file_, [&] {
    std::vector<Account> accounts = read_accounts(*database_, site);
    bool ask = false;
    const auto root = settle_account(*database_, site, signs, accounts, ask);
    if (!root) return false;
    SQLite::Statement put(*database_,
                          "insert into act (account, page, control, label, from_state, to_state, at) values "
                          "(?, ?, ?, ?, ?, ?, ?)");
    put.bind(1, *root);
    put.bind(2, act.page);
    put.bind(3, act.control);
    put.bind(4, std::string(label));
    bind_to(put, 5, act.from);
    bind_to(put, 6, act.to);
    put.bind(7, to_sql(act.at));
    put.exec();
    return true;
  });
}

void History::decide(const Known& setting, const std::optional<Decision>& decision,
                     const std::vector<std::int64_t>& answers, Time now) {
  in_transaction(*database_, file_, [&] {
    SQLite::Statement put(*database_,
                          "update setting set decision = ?, decision_until = ?, decision_reason = ?, "
                          "decision_at = ?, said_at = ? where id = ?");
    if (decision) {
      put.bind(1, static_cast<int>(decision->kind));
      if (decision->until) put.bind(2, static_cast<int>(decision->until->time_since_epoch().count()));
      put.bind(3, decision->reason);
      put.bind(4, to_sql(decision->at));
    }
    put.bind(5, to_sql(now));
    put.bind(6, setting.state_id);
    put.exec();
    const std::string machine = database_->execAndGet("select name from machine where id = 1").getString();
    for (const std::int64_t answered : answers) {
      const ChangeRef ref = ChangeRef::from(answered);
      // What is taken back is said, too: to the other computers.
      SQLite::Statement said(
          *database_,
          "insert or replace into said (machine, number, decision, said_at, teller) values (?, ?, ?, ?, ?)");
      said.bind(1, ref.machine);
      said.bind(2, ref.number);
      said.bind(3, decision ? static_cast<int>(decision->kind) : -1);
      said.bind(4, to_sql(now));
      said.bind(5, machine);
      said.exec();
    }
  });
}

void History::try_writing() {
  in_transaction(*database_, file_, [&] {
    database_->exec("update machine set length = length where salt is not null");
    return 0;
  });
}

void History::join(std::int64_t account, std::int64_t same_as, Time now) {
  in_transaction(*database_, file_, [&] {
    Query(*database_, "update account set same_as = ?, joined_at = ? where id = ?")
        .run(same_as, now, account);
  });
}

void History::part(std::int64_t account, Time now) {
  in_transaction(*database_, file_, [&] {
    Query(*database_, "update account set same_as = null, joined_at = ? where id = ?").run(now, account);
  });
}

void History::name(std::int64_t account, std::string_view person, Time now) {
  in_transaction(*database_, file_, [&] {
    Query(*database_, "update account set person = ?, named_at = ? where id = ?")
        .run(std::string(person), now, account);
  });
}

ChangePage History::changes(const ChangeFilter& filter, const std::optional<ChangeCursor>& before,
                            std::size_t limit) {
  return reading_from(*database_, file_, [&] { return list_changes(*database_, filter, before, limit); });
}

Beginning History::stored_line(std::int64_t setting) {
  return reading_from(*database_, file_, [&] {
    Beginning line;
    SQLite::Statement row(*database_, "select first_at, first_state from setting where id = ?");
    row.bind(1, setting);
    if (row.executeStep()) {
      line.first_at = time_at(row, 0);
      line.first_state = state_at(row, 1);
    }
    line.changes = changes_of(*database_, setting);
    return line;
  });
}

std::vector<PastVerdict> History::verdicts(std::int64_t setting) {
  return reading_from(*database_, file_, [&] {
    std::vector<PastVerdict> verdicts;
    SQLite::Statement row(*database_,
                          "select at, verdict, wanted, rules from verdict where setting = ? order by at");
    row.bind(1, setting);
    while (row.executeStep()) {
      verdicts.push_back(
          {time_from(row.getColumn(0).getInt64()),
           {stands_for(row.getColumn(1).getInt64(), Verdict::unwanted), row.getColumn(2).getString()},
           row.getColumn(3).getString()});
    }
    return verdicts;
  });
}

std::vector<Time> History::unread_looks(std::int64_t setting) {
  return reading_from(*database_, file_, [&] {
    std::vector<Time> looks;
    SQLite::Statement row(*database_, "select at from unread where setting = ? order by at");
    row.bind(1, setting);
    while (row.executeStep()) looks.push_back(time_from(row.getColumn(0).getInt64()));
    return looks;
  });
}

}  // namespace flipwatch
