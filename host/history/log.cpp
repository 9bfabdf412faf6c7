#include "history/log.h"

#include "history/chain.h"
#include "history/change_detail.h"
#include "history/sql.h"
#include "history/subjects.h"

namespace flipwatch {
namespace {

/// What a change is about, as it is called now.
Subject subject_of(const Known& setting, std::string_view site, std::string_view account) {
  return {std::string(site),
          std::string(account),
          setting.page,
          setting.control,
          setting.label.empty() ? setting.row_label : setting.label,
          ""};
}

constexpr const char* change_columns =
    "change.machine, change.number, setting, account, kind, from_state, to_state, by_you, at, last_at, "
    "said.decision, detail";

/// The index that a filter is read by: the narrowest one that fits. The + keeps the other columns out of the
/// planner's choice, so that a rare setting never costs a walk through all that happened.
std::string where_clause(const ChangeFilter& filter, bool goes_on) {
  std::string where = " where true";
  if (filter.settings) where += " and setting in (" + ids_text(*filter.settings) + ")";
  if (filter.accounts)
    where += std::string(" and ") + (filter.settings ? "+" : "") + "account in (" +
             ids_text(*filter.accounts) + ")";
  if (filter.kind) {
    const bool narrowed = filter.settings || filter.accounts;
    where += std::string(" and ") + (narrowed ? "+" : "") +
             "kind = " + std::to_string(static_cast<int>(*filter.kind));
  }
  if (filter.since) where += " and at >= " + std::to_string(to_sql(*filter.since));
  if (filter.until) where += " and at < " + std::to_string(to_sql(*filter.until));
  if (goes_on) where += " and (at, change.machine, change.number) < (?, ?, ?) and at <= ?";
  return where;
}

LoggedChange change_from(SQLite::Statement& row) {
  LoggedChange logged;
  logged.change.seq = row.getColumn(1).getInt64();
  logged.setting = row.getColumn(2).getInt64();
  logged.account = row.getColumn(3).getInt64();
  logged.change.kind = static_cast<ChangeKind>(row.getColumn(4).getInt());
  logged.change.from = state_at(row, 5);
  logged.change.to = state_at(row, 6);
  logged.change.by = row.getColumn(7).getInt() != 0 ? By::you : By::unseen;
  logged.change.at = time_from(row.getColumn(8).getInt64());
  logged.change.last = time_at(row, 9);
  if (!row.isColumnNull(10)) logged.said = static_cast<DecisionKind>(row.getColumn(10).getInt());
  logged.change.detail = detail_from(row.getColumn(11).getString());
  return logged;
}

}  // namespace

void append_changes(SQLite::Database& database, std::span<const Change> changes, const Memory& memory,
                    std::string_view site, std::string_view account) {
  if (changes.empty()) return;
  SQLite::Statement own(database, "select id, name, head from machine where salt is not null");
  own.executeStep();
  const std::int64_t machine = own.getColumn(0).getInt64();
  Subjects subjects(database, machine);
  LogEntry entry;
  entry.machine = own.getColumn(1).getString();
  std::string head = own.getColumn(2).getString();
  SQLite::Statement put(
      database,
      "insert into change (machine, number, setting, account, kind, from_state, to_state, "
      "by_you, at, last_at, hash, detail, subject) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?)");
  for (const Change& change : changes) {
    const Known& setting = memory.settings[change.setting];
    entry.subject = subject_of(setting, site, account);
    const std::int64_t subject = subjects.settle(setting.id, entry.subject);
    entry.number = change.seq;
    entry.kind = change.kind;
    entry.from = change.from;
    entry.to = change.to;
    entry.by = change.by;
    entry.at = change.at;
    entry.last = change.last;
    entry.detail = detail_text(change.detail);
    head = text_of(hash_of(head, entry));
    put.reset();
    put.bind(1, machine);
    put.bind(2, change.seq);
    put.bind(3, setting.id);
    put.bind(4, memory.account);
    put.bind(5, static_cast<int>(change.kind));
    bind_to(put, 6, change.from);
    bind_to(put, 7, change.to);
    put.bind(8, change.by == By::you ? 1 : 0);
    put.bind(9, to_sql(change.at));
    bind_to(put, 10, change.last);
    bind_bytes(put, 11, head);
    put.bind(12, entry.detail);
    put.bind(13, subject);
    put.exec();
  }
  SQLite::Statement longer(database, "update machine set length = ?, head = ? where id = ?");
  longer.bind(1, changes.back().seq);
  bind_bytes(longer, 2, head);
  longer.bind(3, machine);
  longer.exec();
}

std::string changes_sql(const ChangeFilter& filter, bool goes_on) {
  return std::string("select ") + change_columns +
         " from change left join said on said.machine = change.machine and said.number = change.number" +
         where_clause(filter, goes_on) + " order by at desc, change.machine desc, change.number desc limit ?";
}

ChangePage list_changes(SQLite::Database& database, const ChangeFilter& filter,
                        const std::optional<ChangeCursor>& before, std::size_t limit) {
  SQLite::Statement row(database, changes_sql(filter, before.has_value()));
  int at = 0;
  if (before) {
    row.bind(++at, to_sql(before->at));
    row.bind(++at, before->machine);
    row.bind(++at, before->seq);
    row.bind(++at, to_sql(before->at));
  }
  row.bind(++at, static_cast<std::int64_t>(limit));
  ChangePage page;
  while (row.executeStep()) {
    page.changes.push_back(change_from(row));
    const Change& change = page.changes.back().change;
    page.cursors.push_back({change.at, row.getColumn(0).getInt64(), change.seq});
  }
  return page;
}

}  // namespace flipwatch
