// A history that somebody else, a disk or another program has changed: it is read or refused, and the host
// lives on.
//   ["cell", table, column, row, value]  a value of the history that was lived in; a value {"hex":"00ff"} is
//   bytes
//   ["gone", table, row]                 a row less
//   ["version", n]                       user_version
//   ["byte", offset, value]              of the file
//   ["length", n]                        the file cut off, or longer
// Tables, columns and rows are counted, and the counts go round, so that every number means something.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <fstream>

#include "desk.h"
#include "edits.h"
#include "json_lines.h"
#include "lived_in.h"
#include "must.h"
#include "scratch_folder.h"

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

void forget_sidecars(const fs::path& file) {
  for (const char* end : {"-wal", "-shm", "-journal"}) fs::remove(file.string() + end);
}

const std::string& lived_in_bytes() {
  static const std::string bytes = [] {
    Desk::clear();
    live_in();
    return whole_history();
  }();
  return bytes;
}

std::string name_at(SQLite::Database& database, const std::string& query, std::int64_t index) {
  std::vector<std::string> names;
  SQLite::Statement rows(database, query);
  while (rows.executeStep()) names.push_back(rows.getColumn(0).getString());
  if (names.empty()) return "";
  return names[static_cast<std::uint64_t>(index) % names.size()];
}

std::string bytes_of_hex(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    bytes += static_cast<char>(std::strtol(text.substr(i, 2).c_str(), nullptr, 16));
  return bytes;
}

void bind_value(SQLite::Statement& statement, int at, const json& value) {
  if (value.is_number_integer()) return statement.bind(at, value.get<std::int64_t>());
  if (value.is_number_float()) return statement.bind(at, value.get<double>());
  if (value.is_string()) return statement.bind(at, value.get<std::string>());
  if (value.is_object() && value.contains("hex") && value["hex"].is_string()) {
    const std::string bytes = bytes_of_hex(value["hex"]);
    return statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
  }
  statement.bind(at);  // null
}

void edit_database(SQLite::Database& database, const json& edit) {
  const std::string what = name_of_edit(edit);
  if (what == "version") {
    database.exec("pragma user_version = " + std::to_string(static_cast<std::int32_t>(number_in(edit, 1))));
    return;
  }
  if (what != "cell" && what != "gone") return;
  const std::string table = name_at(
      database, "select name from sqlite_schema where type = 'table' order by name", number_in(edit, 1));
  const std::string column =
      name_at(database, "select name from pragma_table_info('" + table + "')", number_in(edit, 2));
  const std::string key =
      name_at(database, "select name from pragma_table_info('" + table + "') where pk = 1", 0);
  if (key.empty()) return;
  const std::int64_t row = number_in(edit, what == "cell" ? 3 : 2);
  const std::string where = " where " + key + " = (select " + key + " from " + table +
                            " order by 1 limit 1 offset " +
                            std::to_string(static_cast<std::uint64_t>(row) % 4) + ")";
  SQLite::Statement statement(
      database, what == "gone" ? "delete from " + table + where
                               : "update or ignore " + table + " set " + column + " = ?" + where);
  if (what == "cell") bind_value(statement, 1, value_in(edit, 4));
  statement.exec();
}

void edit_rows(const std::vector<json>& edits) {
  SQLite::Database database(Desk::history().string(), SQLite::OPEN_READWRITE);
  database.exec(
      "pragma journal_mode = delete; pragma synchronous = off; pragma ignore_check_constraints = on; begin");
  for (const json& edit : edits) {
    try {
      if (edit.is_array()) edit_database(database, edit);
    } catch (const SQLite::Exception&) {  // the schema refuses: so nobody else could have written it either
    }
  }
  database.exec("commit; pragma journal_mode = wal");
}

void lay_down(const std::vector<json>& edits) {
  const std::string& whole = lived_in_bytes();
  Desk::clear();
  std::ofstream(Desk::history(), std::ios::binary) << whole;
  edit_rows(edits);
  forget_sidecars(Desk::history());
  std::string bytes = text_of(Desk::history());
  const std::string before = bytes;
  for (const json& edit : edits) edit_bytes(bytes, edit, 2 * whole.size());
  if (bytes != before) std::ofstream(Desk::history(), std::ios::binary) << bytes;
}

/// It is refused, set aside, or can be lived in.
void live(Desk& desk, const json& request) {
  const json answer = desk.ask(request);
  must(answer.value("code", "") != "internal", "no history makes us fail",
       request.dump() + "\n" + answer.dump());
}

const json readings = {"hello", "review", "history", "timeline", "accounts", "pages", "policy", "export"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lay_down(json_lines(data, size));
  Desk desk;
  for (const json& verb : readings)
    live(desk, json{{"id", 1}, {"type", verb}, {"site", "linkedin"}, {"page", "settings/x"}});
  for (const json& request : lived_in()) live(desk, request);
  live(desk,
       json{{"id", 1}, {"type", "account"}, {"site", "linkedin"}, {"account", "default"}, {"name", "Ada"}});
  live(desk, json{{"id", 1}, {"type", "forget"}, {"all", true}});
  return 0;
}
