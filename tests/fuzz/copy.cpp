// A copy of a history that means ill, as flipwatch import is given one: it is refused, and changes nothing,
// or taken over, and saved again as it was.
#include <cstdint>
#include <map>
#include <set>
#include <sstream>

#include "copies/copy_file.h"
#include "desk.h"
#include "error.h"
#include "history/history.h"
#include "history/schema.h"
#include "lived_in.h"
#include "must.h"
#include "whole.h"

using namespace flipwatch;
using nlohmann::json;

namespace {

std::unique_ptr<History> open_at_the_desk() {
  static const std::atomic<bool> hurry = false;
  return open_history(Desk::history(), hurry);
}

std::string saved(History& history) {
  std::string text;
  write_copy(history, json::array(), [&](std::string_view piece) { text += piece; });
  return text;
}

/// False: refused, with a way out.
bool is_taken(History& history, const std::string& copy) {
  std::istringstream in(copy);
  try {
    history.restore([&](Restore& restore) { read_copy(in, "copy", restore); });
    return true;
  } catch (const Error& error) {
    must(error.code == Code::bad_json || error.code == Code::bad_request || error.code == Code::too_large,
         "a copy is refused for what it holds alone", error.what());
    must(!error.way_out.empty(), "who refuses a copy says a way out", error.what());
    return false;
  }
}

/// The rows of each table, whatever the order of rows and columns.
using RowsOfTables = std::map<std::string, std::multiset<std::string>>;

RowsOfTables rows_in(const json& copy) {
  RowsOfTables tables;
  for (const auto& [name, table] : copy["history"]["tables"].items()) {
    for (const json& row : table["rows"]) {
      json named;
      for (std::size_t i = 0; i < row.size(); ++i) named[table["columns"][i].get<std::string>()] = row[i];
      tables[name].insert(named.dump());
    }
  }
  return tables;
}

void must_be_saved_again(const std::string& copy, const std::string& again) {
  const json before = json::parse(copy);
  if (before["history"]["schema"] != schema_version) return;  // an older one is brought up to date
  must(rows_in(before) == rows_in(json::parse(again)), "what was taken over is saved again as it was", again);
}

void must_be_taken_by_the_next(const std::string& copy) {
  Desk::clear();
  const auto history = open_at_the_desk();
  must(is_taken(*history, copy), "a copy that was saved is taken back");
  must(saved(*history) == copy, "a copy that is taken back is the same");
}

/// It can be lived in, or is refused for what is in it.
void live() {
  Desk desk;
  const auto ask = [&](const json& request) {
    const json answer = desk.ask(request);
    must(answer.value("code", "") != "internal", "no copy makes us fail",
         request.dump() + "\n" + answer.dump());
  };
  for (const char* verb : {"review", "timeline", "accounts", "export"}) ask({{"id", 1}, {"type", verb}});
  ask(lived_in().front());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string copy(reinterpret_cast<const char*>(data), size);
  Desk::clear();
  std::string again;
  {
    const auto history = open_at_the_desk();
    const std::string before = saved(*history);
    const bool was_taken = is_taken(*history, copy);
    again = saved(*history);
    if (!was_taken) {
      must(again == before, "a copy that is refused changes nothing");
      return 0;
    }
    history->verify();
  }
  must_be_saved_again(copy, again);
  live();
  must_be_taken_by_the_next(again);
  must_be_whole(Desk::history());
  return 0;
}
