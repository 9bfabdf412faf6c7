#include "history/echoes.h"

#include <algorithm>

#include "history/change_detail.h"
#include "history/change_ref.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

struct Told {
  std::vector<ToldChange> changes;
  std::vector<ChangeRef> refs;  // of each
};

Told told_of(SQLite::Database& database, std::int64_t setting) {
  Told told;
  SQLite::Statement row(
      database,
      "select machine.id, machine.name, number, kind, from_state, to_state, at, last_at, detail from "
      "change join machine on machine.id = change.machine where setting = ? order by at, name, number");
  row.bind(1, setting);
  while (row.executeStep()) {
    Change change;
    change.seq = row.getColumn(2).getInt64();
    change.kind = stands_for(row.getColumn(3).getInt64(), last_change_kind);
    change.from = state_at(row, 4);
    change.to = state_at(row, 5);
    change.at = time_from(row.getColumn(6).getInt64());
    change.last = time_at(row, 7);
    change.detail = detail_from(row.getColumn(8).getString());
    told.refs.push_back({row.getColumn(0).getInt64(), change.seq});
    told.changes.push_back({row.getColumn(1).getString(), std::move(change)});
  }
  return told;
}

void run(SQLite::Database& database, const char* sql, std::initializer_list<std::int64_t> values) {
  SQLite::Statement statement(database, sql);
  int at = 0;
  for (const std::int64_t value : values) statement.bind(++at, value);
  statement.exec();
}

void point_to_original(SQLite::Database& database, std::int64_t setting, const ChangeRef& echo,
                       const ChangeRef& of) {
  run(database, "insert or ignore into echo (machine, number) values (?, ?)", {echo.machine, echo.number});
  run(database,
      "insert into said (machine, number, decision, said_at, teller) select ?3, ?4, decision, said_at, "
      "teller from said where "
      "machine = ?1 and number = ?2 on conflict (machine, number) do update set decision = "
      "excluded.decision, said_at = "
      "excluded.said_at, teller = excluded.teller where (excluded.said_at, excluded.teller) > (said.said_at, "
      "said.teller)",
      {echo.machine, echo.number, of.machine, of.number});
  for (const char* sql : {"update setting set appeared = ?3 where id = ?1 and appeared = ?2",
                          "update setting set flipped = ?3 where id = ?1 and flipped = ?2",
                          "update setting set gone = ?3 where id = ?1 and gone = ?2",
                          "update setting set reworded = ?3 where id = ?1 and reworded = ?2"}) {
    run(database, sql, {setting, echo.packed(), of.packed()});
  }
}

}  // namespace

std::vector<ToldChange> told_changes(SQLite::Database& database, std::int64_t setting) {
  Told told = told_of(database, setting);
  std::vector<std::size_t> gone;
  for (const Echo& echo : echoes_among(told.changes)) gone.push_back(echo.echo);
  std::sort(gone.rbegin(), gone.rend());
  for (const std::size_t index : gone)
    told.changes.erase(told.changes.begin() + static_cast<std::ptrdiff_t>(index));
  return std::move(told.changes);
}

void tell_echoes(SQLite::Database& database, const std::vector<std::int64_t>& settings) {
  for (const std::int64_t setting : settings) {
    const Told told = told_of(database, setting);
    for (const ChangeRef& ref : told.refs)
      run(database, "delete from echo where machine = ? and number = ?", {ref.machine, ref.number});
    for (const Echo& echo : echoes_among(told.changes))
      point_to_original(database, setting, told.refs[echo.echo], told.refs[echo.of]);
  }
}

}  // namespace flipwatch
