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

}  // namespace flipwatch
