// SQLite brings two engines for full-text search, one for maps and two tables about itself, and sets all of them up for each
// file that it opens: 330 kB that no query of ours asks for. Linked with --wrap, this is what is set up instead.

struct sqlite3;

namespace {
constexpr int well = 0;  // SQLITE_OK
}

extern "C" {
int __wrap_sqlite3Fts3Init(sqlite3*) { return well; }
int __wrap_sqlite3Fts5Init(sqlite3*) { return well; }
int __wrap_sqlite3RtreeInit(sqlite3*) { return well; }
int __wrap_sqlite3DbstatRegister(sqlite3*) { return well; }
int __wrap_sqlite3StmtVtabInit(sqlite3*) { return well; }
}
