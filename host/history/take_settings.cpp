// What another computer knows of each setting, over what we know of it.
#include <algorithm>

#include "changes/merge.h"
#include "history/accounts.h"
#include "history/change_ref.h"
#include "history/log.h"
#include "history/memory_store.h"
#include "history/sql.h"
#include "history/taking.h"

namespace flipwatch {
namespace {

/// The changes that a setting of theirs points to, as we number the computers. One that waits on nothing
/// points to 0.
void point_to_ours(Known& known, const Ids& machines) {
  for (std::int64_t* packed : {&known.appeared, &known.flipped, &known.gone, &known.reworded}) {
    if (*packed == 0) continue;
    const ChangeRef theirs = ChangeRef::from(*packed);
    const auto machine = ours_of(machines, theirs.machine);
    *packed = machine ? ChangeRef{*machine, theirs.number}.packed() : 0;
  }
}

Memory memory_of(SQLite::Database& database, const std::vector<Account>& accounts, std::int64_t root) {
  return read_memory(database, root, members_of(accounts, root));
}

void take_beginning(Query& put, std::int64_t setting, Time at, const State& state) {
  if (state) put.run(setting, at, state);
}

/// Which row of ours each of theirs is. A setting or a page of joined accounts has several rows there.
void note_settings(Taking& taking, const Memory& mine, const Memory& theirs, const Merge& merged) {
  Query origin(taking.theirs.database(), "select name from origin where setting = ?");
  Query put(taking.ours, "insert or ignore into origin (setting, name) values (?, ?)");
  for (std::size_t i = 0; i < theirs.settings.size(); ++i) {
    const std::int64_t ours = mine.settings[merged.settings[i]].id;
    for (const std::int64_t id : theirs.ids_of(i)) {
      taking.settings[id] = ours;
      for (bool is_there = origin.find(id); is_there; is_there = origin.next())
        put.run(ours, origin.column(0));
    }
  }
}

void note_pages(Taking& taking, const Memory& mine, const Memory& theirs, const Merge& merged) {
  Query row(taking.theirs.database(), "select id, name from page where account = ?");
  for (const std::int64_t member : theirs.members) {
    for (bool is_there = row.find(member); is_there; is_there = row.next()) {
      for (std::size_t i = 0; i < theirs.pages.size(); ++i) {
        if (theirs.pages[i].page == row.text(1)) taking.pages[row.number(0)] = mine.pages[merged.pages[i]].id;
      }
    }
  }
}

void take_account(Taking& taking, const TheirAccount& root) {
  SQLite::Database& ours = taking.ours;
  const std::vector<Account> here = read_accounts(ours, root.site);
  const std::int64_t account = taking.accounts.at(root.id);
  Memory theirs = memory_of(taking.theirs.database(), taking.theirs.accounts(root.site), root.id);
  for (Known& known : theirs.settings) point_to_ours(known, taking.machines);
  Memory mine = memory_of(ours, here, account);
  const Merge merged = merge(mine, theirs);
  write_memory(ours, mine);
  append_changes(ours, merged.changes, mine, root.site, name_of_account(here, account));
  note_settings(taking, mine, theirs, merged);
  note_pages(taking, mine, theirs, merged);
  Query beginning(ours, "insert or ignore into beginning (setting, at, state) values (?, ?, ?)");
  for (const LaterBeginning& later : merged.beginnings)
    take_beginning(beginning, mine.settings[later.setting].id, later.at, later.state);
}

}  // namespace

void take_settings(Taking& taking) {
  for (const TheirAccount& root : taking.roots) take_account(taking, root);
  Query row(taking.theirs.database(), "select setting, at, state from beginning");
  Query put(taking.ours, "insert or ignore into beginning (setting, at, state) values (?, ?, ?)");
  while (row.next()) {
    const auto setting = ours_of(taking.settings, row.number(0));
    if (setting) put.run(*setting, row.column(1), row.column(2));
  }
}

}  // namespace flipwatch
