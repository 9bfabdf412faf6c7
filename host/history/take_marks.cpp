// What another computer saw and was told beside its log.
#include <set>

#include "history/looks.h"
#include "history/sql.h"
#include "history/taking.h"

namespace flipwatch {
namespace {

void take_unread(Taking& taking) {
  Query row(taking.theirs.database(), "select setting, at from unread");
  Query put(taking.ours, "insert or ignore into unread (setting, at) values (?, ?)");
  while (row.next()) {
    const auto setting = ours_of(taking.settings, row.number(0));
    if (setting) put.run(*setting, row.column(1));
  }
}

/// Two that judged at one moment: some order, and the same one everywhere.
void take_verdicts(Taking& taking) {
  Query row(taking.theirs.database(), "select setting, at, verdict, wanted, rules from verdict");
  Query put(taking.ours,
            "insert into verdict (setting, at, verdict, wanted, rules) values (?, ?, ?, ?, ?) on conflict "
            "(setting, at) do "
            "update set verdict = excluded.verdict, wanted = excluded.wanted, rules = excluded.rules where "
            "(excluded.rules, excluded.wanted, excluded.verdict) > (verdict.rules, verdict.wanted, "
            "verdict.verdict)");
  while (row.next()) {
    const auto setting = ours_of(taking.settings, row.number(0));
    if (setting) put.run(*setting, row.column(1), row.column(2), row.column(3), row.column(4));
  }
}

/// A word that meant another state to each of the two means nothing.
void take_learned(Taking& taking) {
  Query row(taking.theirs.database(), "select site, lang, word, state, setting, at from learned");
  Query put(taking.ours,
            "insert into learned (site, lang, word, state, setting, at) values (?, ?, ?, ?, ?, ?) on "
            "conflict (site, "
            "lang, word) do update set state = '' where state <> excluded.state");
  while (row.next()) {
    const auto setting = ours_of(taking.settings, row.number(4));
    if (setting) put.run(row.column(0), row.column(1), row.column(2), row.column(3), *setting, row.column(5));
  }
}

/// What was said last counts, of whichever log's change; of ours that is still to come nobody knows anything.
void take_said(Taking& taking) {
  Query row(taking.theirs.database(), "select machine, number, decision, said_at, teller from said");
  Query put(
      taking.ours,
      "insert into said (machine, number, decision, said_at, teller) select ?1, ?2, ?, ?, ? where (?1 <> 1 "
      "or ?2 <= (select length from machine where id = 1)) and not exists (select 1 from gap where machine = "
      "?1 and ?2 between first and last) on conflict (machine, number) do update "
      "set decision = excluded.decision, said_at = excluded.said_at, teller = excluded.teller where "
      "(excluded.said_at, excluded.teller) > (said.said_at, said.teller)");
  while (row.next()) {
    const auto machine = ours_of(taking.machines, row.number(0));
    if (machine) put.run(*machine, row.column(1), row.column(2), row.column(3), row.column(4));
  }
}

std::set<std::int64_t> looks_taken_before(Taking& taking) {
  std::set<std::int64_t> held;
  Query row(taking.ours, "select theirs from reading where machine = ?");
  for (bool is_there = row.find(taking.machine); is_there; is_there = row.next()) held.insert(row.number(0));
  return held;
}

}  // namespace

void take_looks(Taking& taking) {
  const std::set<std::int64_t> held = looks_taken_before(taking);
  Query row(taking.theirs.database(),
            "select id, page, at, whole, settings, fingerprint from reading order by id");
  Query mark(taking.ours, "update reading set machine = ?, theirs = ? where id = ?");
  while (row.next()) {
    const auto page = ours_of(taking.pages, row.number(1));
    if (!page || held.contains(row.number(0))) continue;
    add_look(taking.ours,
             {.page = *page,
              .at = time_from(row.number(2)),
              .whole = row.number(3) != 0,
              .settings = row.number(4),
              .fingerprint = row.text(5)},
             looks_at(taking.ours, *page));
    mark.run(taking.machine, row.column(0), taking.ours.getLastInsertRowid());
    ++taking.out.looks;
  }
}

void take_marks(Taking& taking) {
  take_unread(taking);
  take_verdicts(taking);
  take_learned(taking);
  take_said(taking);
}

}  // namespace flipwatch
