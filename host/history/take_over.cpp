#include "history/take_over.h"

#include "changes/echo.h"
#include "history/accounts.h"
#include "history/echoes.h"
#include "history/log.h"
#include "history/memory_store.h"
#include "history/sql.h"
#include "history/taking.h"
#include "history/tombstone.h"

namespace flipwatch {
namespace {

std::int64_t our_machine(SQLite::Database& ours, const std::string& name) {
  Query(ours, "insert or ignore into machine (name) values (?)").run(name);
  Query row(ours, "select id from machine where name = ?");
  row.find(name);
  return row.number(0);
}

void take_machines(Taking& taking) {
  for (const auto& [id, name] : taking.theirs.machines())
    taking.machines[id] = our_machine(taking.ours, name);
  taking.machine = our_machine(taking.ours, taking.theirs.machine());
}

/// A number of a log that is another change here than there: two computers write one log.
void refuse_fork(Taking& taking) {
  Query held(taking.ours, "select hash from change where machine = ? and number = ?");
  Query row(taking.theirs.database(), "select number, hash from change where machine = 1");
  while (row.next()) {
    if (!held.find(taking.machine, row.number(0)) || held.text(0) == row.text(1)) continue;
    throw Error(Code::bad_request,
                "its change " + row.text(0) + " is another one than the one taken over before", "",
                "Two computers write one log, as after a copied home folder. Move history.db of one of "
                "them to another place; it takes everything back from the folder.");
  }
}

std::vector<Shown> beginnings_of(SQLite::Database& ours, std::int64_t setting) {
  std::vector<Shown> shown;
  Query row(ours, "select at, state from beginning where setting = ? order by at");
  for (bool is_there = row.find(setting); is_there; is_there = row.next())
    shown.push_back({time_from(row.number(0)), row.text(1)});
  return shown;
}

/// Logs what only all changes of an account together tell.
void tell_between(SQLite::Database& ours, const std::string& site, std::int64_t account) {
  const std::vector<Account> here = read_accounts(ours, site);
  Memory memory = read_memory(ours, account, members_of(here, account));
  std::vector<Change> told;
  for (std::size_t i = 0; i < memory.settings.size(); ++i) {
    const Known& known = memory.settings[i];
    for (const Between& flip : flips_between(known.first_at, known.first_state, known.options,
                                             told_changes(ours, known.id), beginnings_of(ours, known.id))) {
      told.push_back(
          {++memory.last_seq, i, ChangeKind::flipped, flip.from, flip.to, By::unseen, flip.at, flip.last});
    }
  }
  append_changes(ours, told, memory, site, name_of_account(here, account));
}

void tell_together(Taking& taking) {
  std::vector<std::int64_t> settings;
  for (const auto& [theirs, ours] : taking.settings) settings.push_back(ours);
  tell_echoes(taking.ours, settings);
  for (const TheirAccount& root : taking.roots)
    tell_between(taking.ours, root.site, taking.accounts.at(root.id));
  tell_echoes(taking.ours, settings);
}

}  // namespace

TakenOver take_over(SQLite::Database& ours, const std::string& machine, const std::vector<LogRow>& rows,
                    const std::vector<AccountAnswer>& answers) {
  Taking taking{ours, TheirHistory(ours, machine, rows)};
  take_machines(taking);
  refuse_fork(taking);
  take_gaps(taking);
  taking.out.forgotten = share_tombstones(ours, taking.theirs.database());
  take_accounts(taking, answers);
  // A log is taken over whole, or waits.
  if (!taking.out.questions.empty()) return std::move(taking.out);
  take_settings(taking);
  take_changes(taking);
  take_looks(taking);
  take_marks(taking);
  tell_together(taking);
  return std::move(taking.out);
}

}  // namespace flipwatch
