#include "cli/change_table.h"

#include "cli/csv.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// "Ads outside of LinkedIn > Ads off LinkedIn", what else it says of itself.
std::string details(const json& change) {
  std::string all;
  const auto add = [&](const std::string& text) { all += (all.empty() ? "" : "; ") + text; };
  for (const json& one : change.value("wording", json::array()))
    add(terminal::text(one, "from") + " > " + terminal::text(one, "to"));
  if (change.contains("added")) add("added " + terminal::states(change["added"], "nothing"));
  if (change.contains("removed")) add("removed " + terminal::states(change["removed"], "nothing"));
  if (change.contains("place"))
    add(terminal::text(change["place"]["from"], "page") + " > " +
        terminal::text(change["place"]["to"], "page"));
  return all;
}

}  // namespace

std::vector<std::string> change_heading() {
  return {"seen", "seen before", "change",  "setting", "from",    "to",     "by",
          "said", "site",        "account", "page",    "control", "details"};
}

std::vector<std::string> change_cells(const json& change) {
  const auto text = [&](const char* field) { return terminal::text(change, field); };
  return {text("at"),
          text("last"),
          text("kind"),
          text("label"),
          terminal::states(change.value("from", json()), ""),
          terminal::states(change.value("to", json()), ""),
          text("by"),
          text("said"),
          text("site"),
          text("account"),
          text("page"),
          text("control"),
          details(change)};
}

std::string changes_csv(const json& changes) {
  std::string file = csv_line(change_heading());
  for (const json& change : changes) file += csv_line(change_cells(change));
  return file;
}

}  // namespace flipwatch
