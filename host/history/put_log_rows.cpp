// The rows of another computer's log, checked one by one before they are believed.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "history/change_detail.h"
#include "history/digest.h"
#include "history/log_rows.h"
#include "history/log_tables.h"
#include "history/number_limits.h"
#include "history/setting_words.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::size_t longest_text = 65'536;

[[noreturn]] void refuse(const std::string& key, const std::string& why) {
  throw Error(Code::bad_request, "its row " + key.substr(0, 200) + " " + why);
}

/// Numbers are counted on from, so the greatest ones are none, and those near them are taken as less: what we
/// count on to must be one for others.
std::int64_t number_from(const json& value, const LogTable& table, const std::string& column,
                         const std::string& key) {
  constexpr std::int64_t greatest = std::int64_t{1} << 60U;
  if (!value.is_number_integer()) refuse(key, "has no number as " + column);
  const auto number = value.is_number_unsigned() && value.get<std::uint64_t>() > greatest
                          ? greatest + 1
                          : value.get<std::int64_t>();
  const auto [least, most] = range_of(table.name, column);
  if (number < std::max(least, -greatest) || number > std::min(most, greatest))
    refuse(key, "has a number as " + column + " that cannot be");
  return std::clamp(number, -greatest / 2, greatest / 2);
}

/// What no table's type says: the texts that are JSON themselves.
void check_texts(const json& row, const std::string& key) {
  try {
    Known known;
    put_words(row.value("words", ""), known);
    detail_from(row.value("detail", ""));
  } catch (const json::exception&) {
    refuse(key, "holds something else than words");
  }
}

void bind_value(SQLite::Statement& put, int at, const LogTable& table, const LogColumn& column,
                const json& row, const std::string& key) {
  const auto found = row.find(column.name);
  if (found == row.end()) {
    if (!column.needed) return;
    if (column.type == "integer") put.bind(at, 0);
    if (column.type == "text") put.bind(at, "");
    if (column.type == "blob") put.bind(at, "", 0);
    return;
  }
  if (column.type == "integer") {
    put.bind(at, number_from(*found, table, column.name, key));
    return;
  }
  if (!found->is_string() || found->get_ref<const std::string&>().size() > longest_text)
    refuse(key, "has no text as " + column.name);
  const std::string& text = found->get_ref<const std::string&>();
  if (column.type == "text") {
    put.bind(at, text);
    return;
  }
  const auto bytes = bytes_from(text);
  if (!bytes) refuse(key, "has no bytes as " + column.name);
  put.bind(at, bytes->data(), static_cast<int>(bytes->size()));
}

/// Puts the rows of one table.
class TableWriter {
 public:
  TableWriter(SQLite::Database& database, const LogTable& table)
      : table_(table), columns_(columns_of(database, table)), put_(database, sql()) {}

  void put(const json& row, const std::string& key) {
    check_texts(row, key);
    put_.reset();
    put_.clearBindings();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      bind_value(put_, static_cast<int>(i) + 1, table_, columns_[i], row, key);
    put_.exec();
  }

 private:
  std::string sql() const {
    std::string names, marks;
    for (const LogColumn& column : columns_) {
      names += (names.empty() ? "" : ", ") + column.name;
      marks += marks.empty() ? "?" : ", ?";
    }
    return std::string("insert into ") + table_.name + " (" + names + ") values (" + marks + ")";
  }

  const LogTable& table_;
  std::vector<LogColumn> columns_;
  SQLite::Statement put_;
};

}  // namespace

void put_log_rows(SQLite::Database& database, const std::vector<LogRow>& rows) {
  std::map<std::string, TableWriter, std::less<>> writers;
  for (const LogTable& table : log_tables()) writers.try_emplace(table.name, database, table);
  for (const LogRow& one : rows) {
    const json key = json::parse(one.key, nullptr, false);
    const json row = json::parse(one.row, nullptr, false);
    if (!key.is_array() || key.empty() || !key[0].is_string() || !row.is_object())
      refuse(one.key, "cannot be read");
    const auto writer = writers.find(key[0].get_ref<const std::string&>());
    if (writer == writers.end()) continue;  // of a newer version, beside what we know
    try {
      writer->second.put(row, one.key);
    } catch (const json::exception&) {
      refuse(one.key, "cannot be read");
    } catch (const SQLite::Exception& fault) {
      refuse(one.key, std::string("cannot be kept: ") + fault.what());
    }
  }
}

}  // namespace flipwatch
