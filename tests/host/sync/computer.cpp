#include "computer.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "sync/shared_folder.h"
#include "verbs/verb.h"

namespace flipwatch {

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// What a person would call the same change, whenever the computer that tells it had looked before.
std::string what_is_seen_of(const json& change) {
  json seen;
  for (const char* name : {"site", "account", "page", "control", "kind", "at", "from", "to", "wording"}) {
    if (change.contains(name)) seen[name] = change[name];
  }
  return seen.dump();
}

}  // namespace

Computer::Computer(const std::string& name)
    : workplace_([this] { return now; }, policy_, [this] { return open_history(history_file(), hurry_); }) {
  fs::create_directory(folder());
  history();
  if (name.empty()) return;
  SQLite::Database file(history_file().string(), SQLite::OPEN_READWRITE);
  file.exec("update machine set name = '" + name + "', salt = 'salt-of-" + name + "'");
}

json Computer::ask(std::string_view verb, const json& request) {
  const auto verbs = all_verbs();
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [verb](const Verb& each) { return each.name == verb; });
  REQUIRE(found != verbs.end());
  const Message message(request);
  return found->run(workplace_, Field(message));
}

void Computer::look(const std::string& page, const std::vector<std::pair<std::string, std::string>>& switches,
                    const json& signs) {
  json settings = json::array();
  for (const auto& [control, state] : switches) {
    settings.push_back({{"page", "settings/" + page},
                        {"control", control},
                        {"label", "Label of " + control},
                        {"kind", "switch"},
                        {"state", state.empty() ? json(nullptr) : json(state)}});
  }
  json reading = {{"site", "linkedin"},
                  {"at", format_time(now)},
                  {"page",
                   {{"url", "https://www.linkedin.com/mypreferences/d/settings/" + page},
                    {"lang", "en"},
                    {"complete", true}}},
                  {"settings", settings}};
  reading.update(signs);
  REQUIRE(ask("check", reading)["recorded"] == true);
}

Synced Computer::sync(const std::vector<AccountAnswer>& answers) {
  return flipwatch::sync(history(), folder(), answers);
}

json Computer::list(const char* verb, const char* name) {
  const json answer = ask(verb, json::object());
  REQUIRE(!answer.contains("next"));
  return answer[name];
}

std::string Computer::all() {
  std::vector<std::string> lines;
  for (json row : list("export", "rows")) {
    if (row["row"] == "log") continue;  // each computer's own
    row.erase("seq");
    if (row["row"] == "account") std::sort(row["aliases"].begin(), row["aliases"].end());
    lines.push_back(row.dump());
  }
  std::sort(lines.begin(), lines.end());
  // Changes of one moment stand in the order of the computers, which each computer numbers for itself.
  std::map<std::string, std::set<std::string>, std::greater<>> changes;
  std::set<std::string> told;
  for (json change : list("history", "changes")) {
    change.erase("seq");
    CHECK_MESSAGE(told.insert(what_is_seen_of(change)).second, "told twice: ", change.dump());
    CHECK(changes[change["at"]].insert(change.dump()).second);
  }
  for (const auto& [at, of_moment] : changes) {
    for (const std::string& change : of_moment) lines.push_back("history " + change);
  }
  json timelines = list("timeline", "settings");
  std::sort(timelines.begin(), timelines.end(), [](const json& a, const json& b) {
    return std::pair(a["page"], a["control"]) < std::pair(b["page"], b["control"]);
  });
  for (const json& line : timelines) lines.push_back("timeline " + line.dump());
  json items = list("review", "review");
  std::sort(items.begin(), items.end());
  for (const json& item : items) lines.push_back("review " + item.dump());
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void copy_log(const Computer& from, const Computer& to, const std::string& machine) {
  const std::string name = log_name(machine);
  if (!fs::exists(from.folder() / name)) return;
  fs::copy_file(from.folder() / name, to.folder() / name, fs::copy_options::overwrite_existing);
}

void copy_all(const std::vector<Computer*>& computers) {
  for (Computer* from : computers) {
    for (Computer* to : computers) {
      if (from != to) copy_log(*from, *to, from->history().log_head().machine);
    }
  }
}

}  // namespace flipwatch
