#pragma once

namespace SQLite {
class Database;
}

namespace flipwatch {

/// Makes the tables of a version in a file that has none. No row is made.
void make_tables(SQLite::Database& database, int version);

/// Brings tables of a version up to this one, with what is in them.
void upgrade(SQLite::Database& database, int version);

}  // namespace flipwatch
