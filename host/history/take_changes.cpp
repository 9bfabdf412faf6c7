// Another computer's log: its changes as they are, and what was forgotten of any log.
#include <algorithm>

#include "history/forget.h"
#include "history/sql.h"
#include "history/taking.h"

namespace flipwatch {
namespace {

/// Numbers of a log that are there.
struct Span {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// How far they go without one missing.
std::int64_t reach_of(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.first < b.first; });
  std::int64_t reach = 0;
  for (const Span& span : spans) {
    if (span.first > reach + 1) break;
    reach = std::max(reach, span.last);
  }
  return reach;
}

/// How far their log goes: with the gaps that we know of it, and without changes whose setting is still to
/// come.
std::int64_t their_reach(Taking& taking) {
  std::vector<Span> spans;
  Query change(taking.theirs.database(), "select number, setting from change where machine = 1");
  while (change.next()) {
    if (taking.settings.contains(change.number(1))) spans.push_back({change.number(0), change.number(0)});
  }
  Query other(
      taking.ours,
      "select number, number from forgetting where machine = ?1 union all select first, last from gap where "
      "machine = ?1");
  for (bool is_there = other.find(taking.machine); is_there; is_there = other.next())
    spans.push_back({other.number(0), other.number(1)});
  return reach_of(std::move(spans));
}

/// What their changes are about, as it was called there: which of our rows each is.
Ids take_subjects(Taking& taking) {
  Ids subjects;
  Query row(taking.theirs.database(),
            "select id, setting, site, account, page, control, label, nonce from subject where machine = 1");
  Query found(taking.ours,
              "select id from subject where setting = ? and machine = ? and site = ? and account = ? and "
              "page = ? and "
              "control = ? and label = ? and nonce = ?");
  Query put(taking.ours,
            "insert into subject (setting, machine, site, account, page, control, label, nonce) values (?, "
            "?, ?, ?, ?, "
            "?, ?, ?)");
  while (row.next()) {
    const auto setting = ours_of(taking.settings, row.number(1));
    if (!setting) continue;
    const auto with_row = [&](auto work) {
      return work(*setting, taking.machine, row.column(2), row.column(3), row.column(4), row.column(5),
                  row.column(6), row.column(7));
    };
    const bool is_known = with_row([&](const auto&... values) { return found.find(values...); });
    if (!is_known) with_row([&](const auto&... values) { return put.run(values...); });
    subjects[row.number(0)] = is_known ? found.number(0) : taking.ours.getLastInsertRowid();
  }
  return subjects;
}

/// A log grows by what follows on it: changes, announcements, and gaps that others told of.
void settle_length(SQLite::Database& ours, std::int64_t machine) {
  Query head(ours, "select length from machine where id = ?");
  head.find(machine);
  Query entry(
      ours,
      "select number, hash from change where machine = ?1 and number = ?2 union all select number, hash from "
      "forgetting where machine = ?1 and number = ?2 union all select last, hash from gap where machine = ?1 "
      "and ?2 between first and last order by 1 desc limit 1");
  Query longer(ours, "update machine set length = ?, head = ? where id = ?");
  for (std::int64_t length = head.number(0); entry.find(machine, length + 1);) {
    length = entry.number(0);
    longer.run(length, Blob{entry.text(1)}, machine);
  }
}

/// A gap that others tell of in our own log leaves out changes that we have, and ends with the hash that the
/// last of them has here; where that one is forgotten already nobody knows it.
void refuse_unless_of_ours(SQLite::Database& ours, const ToldGap& gap) {
  Query entry(ours,
              "select ?1 between 1 and ?2 and ?2 <= length and not exists (select 1 from forgetting where "
              "machine = 1 and number between ?1 and ?2) and not exists (select 1 from change where machine "
              "= 1 and number = ?2 and hash <> ?3) from machine where id = 1");
  entry.find(gap.first, gap.last, Blob{gap.hash});
  if (entry.number(0) != 0) return;
  throw Error(
      Code::bad_request,
      "it says that the entries " + std::to_string(gap.first) + " to " + std::to_string(gap.last) +
          " of this computer's log were forgotten, and they are others here",
      "",
      "Two computers write one log, or the history of this one was put back from an old copy. Move its "
      "history.db to another place; it takes everything back from the folder.");
}

}  // namespace

void take_gaps(Taking& taking) {
  Query forgetting(taking.theirs.database(), "select machine, number, at, changes, hash from forgetting");
  Query put(taking.ours,
            "insert or ignore into forgetting (machine, number, at, changes, hash) values (?, ?, ?, ?, ?)");
  while (forgetting.next()) {
    const auto machine = ours_of(taking.machines, forgetting.number(0));
    if (machine && *machine != 1)
      put.run(*machine, forgetting.column(1), forgetting.column(2), forgetting.column(3),
              forgetting.column(4));
  }
  Query gap(
      taking.theirs.database(),
      "select machine, first, last, hash, teller, told from gap where exists (select 1 from forgetting where "
      "forgetting.machine = teller and number = told)");
  while (gap.next()) {
    const auto machine = ours_of(taking.machines, gap.number(0));
    const auto teller = ours_of(taking.machines, gap.number(4));
    if (!machine || !teller || *teller == 1) continue;
    const ToldGap told{*machine, gap.number(1), gap.number(2), gap.text(3), *teller, gap.number(5)};
    if (*machine == 1) refuse_unless_of_ours(taking.ours, told);
    take_gap(taking.ours, told);
  }
  for (const auto& [theirs, machine] : taking.machines) {
    if (machine != 1) settle_length(taking.ours, machine);
  }
}

void take_changes(Taking& taking) {
  const Ids subjects = take_subjects(taking);
  Query row(taking.theirs.database(),
            "select number, setting, account, kind, from_state, to_state, by_you, at, last_at, hash, detail, "
            "subject "
            "from change where machine = 1 and number <= ? order by number");
  Query put(taking.ours,
            "insert or ignore into change (machine, number, setting, account, kind, from_state, to_state, "
            "by_you, at, "
            "last_at, hash, detail, subject) select ?1, ?2, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? where not exists "
            "(select 1 "
            "from gap where machine = ?1 and ?2 between first and last)");
  Query move(taking.ours,
             "update change set setting = ?3, account = ?4, subject = ?5 where machine = ?1 and number = ?2 "
             "and setting <> "
             "?3");
  const std::int64_t reach = their_reach(taking);
  for (bool is_there = row.find(reach); is_there; is_there = row.next()) {
    const auto setting = ours_of(taking.settings, row.number(1));
    const auto account = ours_of(taking.accounts, row.number(2));
    const auto subject = ours_of(subjects, row.number(11));
    if (!setting || !account || !subject) continue;
    taking.out.changes += put.run(taking.machine, row.column(0), *setting, *account, row.column(3),
                                  row.column(4), row.column(5), row.column(6), row.column(7), row.column(8),
                                  row.column(9), row.column(10), *subject);
    // Whose log it is knows of which setting it tells.
    move.run(taking.machine, row.column(0), *setting, *account, *subject);
  }
  settle_length(taking.ours, taking.machine);
}

}  // namespace flipwatch
