#pragma once
#include <string>

#include "changes/memory.h"
#include "history/sql.h"

namespace flipwatch {

// A setting between C++ and its row: one column a member, in one order.

/// "select …" of an account's settings; its one parameter is the account.
std::string settings_of_account();
Known setting_from(const Rows& row);

/// "insert or replace into setting (…) values (?, …)": a setting that has an id keeps it.
std::string put_setting();
/// All parameters but the first, which is the id.
void bind_setting(SQLite::Statement& statement, const Known& known);

}  // namespace flipwatch
