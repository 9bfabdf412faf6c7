#include "messages.h"

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>

#include "time.h"

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string at_minute(int minute) {
  return flipwatch::format_time(*flipwatch::parse_time("2026-01-01T00:00:00Z") +
                                std::chrono::minutes{minute});
}

/// Whether setting `index` is not as it usually is: every other visit finds `changed` of the `count` settings
/// so, other ones each time, and the visit after it finds them back. So each visit has as many changes, and
/// few items are open.
bool is_changed(int index, int count, int visit, int changed) {
  if (visit % 2 == 0) return false;
  const int first = visit / 2 * changed % count;
  return index >= first && index < first + changed;
}

json setting(const std::string& page, int index, bool on) {
  const std::string number = std::to_string(index);
  return {{"page", page + "/setting-" + number},
          {"control", "control-" + number},
          {"label", "Setting number " + number + " of this page"},
          {"section", "How your data is used"},
          {"description", "One sentence that says what happens to your data when this is on."},
          {"kind", "switch"},
          {"state", on ? "on" : "off"}};
}

json check(const std::string& page, const std::string& account, int visit) {
  return {{"id", 1},
          {"type", "check"},
          {"site", "linkedin"},
          {"account", account},
          {"at", at_minute(visit)},
          {"page",
           {{"url", "https://www.linkedin.com/mypreferences/d/" + page}, {"lang", "en"}, {"complete", true}}},
          {"settings", json::array()}};
}

}  // namespace

std::string check_message(int count, int visit, int changed, const std::string& account) {
  json message = check("categories/bench", account, visit);
  for (int i = 0; i < count; ++i) {
    message["settings"].push_back(setting("bench", i, (i % 10 == 0) != is_changed(i, count, visit, changed)));
  }
  return message.dump();
}

std::string browserpass_list_message(const fs::path& store) {
  return json{
      {"action", "list"},
      {"settings", {{"stores", {{"bench", {{"id", "bench"}, {"name", "bench"}, {"path", store.string()}}}}}}}}
      .dump();
}

void make_browserpass_store(const fs::path& folder, int entries) {
  fs::create_directories(folder);
  std::ofstream(folder / ".gpg-id") << "bench\n";
  for (int i = 0; i < entries; ++i) std::ofstream(folder / ("entry-" + std::to_string(i) + ".gpg")) << "x";
}
