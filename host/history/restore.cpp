#include "history/restore.h"

#include <algorithm>

#include "changes/change.h"
#include "history/number_limits.h"
#include "history/schema.h"
#include "history/sql.h"
#include "history/upgrade.h"

namespace flipwatch {
namespace {

constexpr const char* way_out = "Take a copy as flipwatch export saved it. The history was left as it is.";

Error refusal(const std::string& message, std::string place = "") {
  return {Code::bad_request, message, std::move(place), way_out};
}

bool fits(const Value& value, const Column& column, const NumberRange& range) {
  if (std::holds_alternative<std::monostate>(value)) return true;
  if (column.type == "text") return std::holds_alternative<std::string>(value);
  if (column.type == "blob") return std::holds_alternative<Bytes>(value);
  const auto* const number = std::get_if<std::int64_t>(&value);
  return number && *number >= range.first && *number <= range.second;
}

std::string expected(const Column& column, const NumberRange& range) {
  if (column.type == "text") return "a text or null";
  if (column.type == "blob") return "bytes or null";
  return "a whole number from " + std::to_string(range.first) + " to " + std::to_string(range.second) +
         ", or null";
}

void bind_value(SQLite::Statement& put, int at, const Value& value) {
  if (const auto* const number = std::get_if<std::int64_t>(&value))
    put.bind(at, *number);
  else if (const auto* const text = std::get_if<std::string>(&value))
    put.bind(at, *text);
  else if (const auto* const blob = std::get_if<Bytes>(&value))
    bind_bytes(put, at, blob->bytes);
  else
    put.bind(at);
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

std::string insert_into(const Table& table, const std::vector<std::string>& columns) {
  std::string marks;
  for (std::size_t i = 0; i < columns.size(); ++i) marks += i == 0 ? "?" : ", ?";
  return "insert into " + table.name + " (" + joined(columns) + ") values (" + marks + ")";
}

void refuse_unless_empty(SQLite::Database& database) {
  SQLite::Statement row(
      database,
      "select (select count(*) from account), (select count(*) from change), (select max(length) "
      "from machine)");
  row.executeStep();
  const std::int64_t accounts = row.getColumn(0).getInt64(), changes = row.getColumn(1).getInt64();
  if (accounts == 0 && changes == 0 && row.getColumn(2).getInt64() == 0) return;
  throw Error(
      Code::bad_request,
      "there is a history already, with " + std::to_string(accounts) + " accounts and " +
          std::to_string(changes) + " changes; a copy is taken into an empty one alone",
      "",
      "flipwatch sync FOLDER makes the histories of several computers one. To have the copy in place of "
      "this history, move its file (and the ones beside it with -wal and -shm) to another place first.");
}

void refuse_rows_that_point_nowhere(SQLite::Database& database) {
  SQLite::Statement row(database, "select \"table\", parent from pragma_foreign_key_check limit 1");
  if (!row.executeStep()) return;
  throw refusal("the table " + row.getColumn(0).getString() + " has a row that belongs to one of the table " +
                row.getColumn(1).getString() + " which is not there");
}

}  // namespace

struct Restore::Rows {
  std::vector<Column> columns;
  std::vector<NumberRange> ranges;
  SQLite::Statement put;
};

Restore::Restore(SQLite::Database& database) : database_(database) { refuse_unless_empty(database); }

Restore::~Restore() = default;

void Restore::version(std::int64_t version) {
  if (version_ != 0) throw refusal("expected its version once, found it twice");
  if (version < 1) throw refusal("expected a version from 1 on, found " + std::to_string(version));
  if (version > schema_version)
    throw Error(Code::bad_request,
                "it was saved by a newer Flipwatch (version " + std::to_string(version) +
                    " of the history, this one knows " + std::to_string(schema_version) + ")",
                "", "Update the Flipwatch program on this computer. The history was left as it is.");
  version_ = static_cast<int>(version);
  for (const Table& table : tables_in(database_)) database_.exec("drop table " + table.name);
  make_tables(database_, version_);
  tables_ = tables_in(database_);
}

void Restore::table(std::string_view name, const std::vector<std::string>& columns) {
  if (version_ == 0) throw refusal("expected the version of the history before its tables");
  const auto known =
      std::find_if(tables_.begin(), tables_.end(), [&](const Table& table) { return table.name == name; });
  if (known == tables_.end())
    throw refusal("a history of version " + std::to_string(version_) + " has no such table, or not twice");
  std::vector<Column> named;
  for (const std::string& column : columns) {
    const auto found = std::find_if(known->columns.begin(), known->columns.end(),
                                    [&](const Column& one) { return one.name == column; });
    if (found != known->columns.end()) named.push_back(*found);
  }
  if (named.size() != known->columns.size() || named.size() != columns.size()) {
    std::vector<std::string> wanted;
    for (const Column& column : known->columns) wanted.push_back(column.name);
    throw refusal("expected the columns " + joined(wanted));
  }
  std::vector<NumberRange> ranges;
  ranges.reserve(named.size());
  for (const Column& column : named) ranges.push_back(range_of(name, column.name));
  rows_ = std::make_unique<Rows>(
      Rows{std::move(named), std::move(ranges), {database_, insert_into(*known, columns)}});
  tables_.erase(known);
}

void Restore::row(const std::vector<Value>& values) {
  if (values.size() != rows_->columns.size())
    throw refusal("expected " + std::to_string(rows_->columns.size()) + " values, found " +
                  std::to_string(values.size()));
  rows_->put.reset();
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (!fits(values[at], rows_->columns[at], rows_->ranges[at]))
      throw refusal("expected " + expected(rows_->columns[at], rows_->ranges[at]), std::to_string(at));
    bind_value(rows_->put, static_cast<int>(at) + 1, values[at]);
  }
  try {
    rows_->put.exec();
  } catch (const SQLite::Exception& fault) {
    if (fault.getErrorCode() != SQLITE_CONSTRAINT) throw;
    throw refusal(std::string("a history cannot have this row: ") + fault.what());
  }
}

void Restore::finish() {
  rows_.reset();
  if (version_ == 0) throw refusal("expected the version of the history, found none");
  if (!tables_.empty()) throw refusal("the table " + tables_.front().name + " is missing");
  if (database_.execAndGet("select count(*) from machine where salt is not null").getInt() != 1)
    throw refusal("expected one computer that is this one, which is one with a salt");
  refuse_rows_that_point_nowhere(database_);
  upgrade(database_, version_);
}

}  // namespace flipwatch
