#include "history/forgetting.h"

#include "history/sql.h"

namespace flipwatch {

void append_forgetting(SQLite::Database& database, const std::optional<Time>& at, std::int64_t changes,
                       const std::vector<Gap>& gaps) {
  SQLite::Statement own(database, "select id, name, length, head from machine where salt is not null");
  own.executeStep();
  const std::int64_t teller = own.getColumn(0).getInt64();
  const Forgetting entry{own.getColumn(1).getString(), own.getColumn(2).getInt64() + 1, at, changes, gaps};
  const Digest hash = hash_of(own.getColumn(3).getString(), entry);

  SQLite::Statement told(
      database, "insert into forgetting (machine, number, at, changes, hash) values (?, ?, ?, ?, ?)");
  told.bind(1, teller);
  told.bind(2, entry.number);
  bind_to(told, 3, at);
  told.bind(4, changes);
  bind_bytes(told, 5, text_of(hash));
  told.exec();
  for (const Gap& gap : gaps) {
    SQLite::Statement put(
        database,
        "insert into gap (machine, first, last, hash, teller, told) select id, ?, ?, ?, ?, ? "
        "from machine where name = ?");
    put.bind(1, gap.first);
    put.bind(2, gap.last);
    bind_bytes(put, 3, gap.hash);
    put.bind(4, teller);
    put.bind(5, entry.number);
    put.bind(6, gap.machine);
    put.exec();
  }
  SQLite::Statement longer(database, "update machine set length = ?, head = ? where id = ?");
  longer.bind(1, entry.number);
  bind_bytes(longer, 2, text_of(hash));
  longer.bind(3, teller);
  longer.exec();
}

}  // namespace flipwatch
