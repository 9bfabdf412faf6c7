#include "copies/copy_file.h"
#include "history/digest.h"
#include "history/schema.h"

namespace flipwatch {
namespace {

using nlohmann::json;

std::string dumped(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

json value_json(const Value& value) {
  if (const auto* const number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* const text = std::get_if<std::string>(&value)) return *text;
  if (const auto* const blob = std::get_if<Bytes>(&value)) return {{"hex", hexadecimal(blob->bytes)}};
  return nullptr;
}

void write_history(History& history, const Write& write) {
  const char* before_table = "";
  const char* before_row = "";
  const auto begin_table = [&](const Table& table) {
    json columns = json::array();
    for (const Column& column : table.columns) columns.push_back(column.name);
    write(before_table + dumped(table.name) + R"(:{"columns":)" + dumped(columns) + ",\"rows\":[");
    before_table = "]},\n";
    before_row = "\n";
  };
  const auto add_row = [&](const std::vector<Value>& values) {
    json list = json::array();
    for (const Value& value : values) list.push_back(value_json(value));
    write(before_row + dumped(list));
    before_row = ",\n";
  };
  write("\"history\":{\"schema\":" + std::to_string(schema_version) + ",\"tables\":{\n");
  history.copy({.table = begin_table, .row = add_row});
  write("]}}},\n");
}

}  // namespace

void write_copy(History& history, const json& rows, const Write& write) {
  write("{\"flipwatch\":" + dumped(FLIPWATCH_VERSION) + ",\n");
  write_history(history, write);
  write("\"rows\":[");
  const char* before = "\n";
  for (const json& row : rows) {
    write(before + dumped(row));
    before = ",\n";
  }
  write("]}\n");
}

}  // namespace flipwatch
