#include "history/upgrade.h"

#include "history/looks.h"
#include "history/schema.h"
#include "history/sql.h"
#include "history/subjects.h"

namespace flipwatch {

void make_tables(SQLite::Database& database, int version) {
  for (int step = 0; step < version; ++step) database.exec(migrations[step].data());
}

void upgrade(SQLite::Database& database, int version) {
  constexpr int with_subjects = 4;
  for (; version < schema_version; ++version) {
    database.exec(migrations[version].data());
    if (version + 1 != with_subjects) continue;
    name_old_changes(database);
    digest_old_looks(database);
  }
  database.exec("pragma user_version = " + std::to_string(schema_version));
}

}  // namespace flipwatch
