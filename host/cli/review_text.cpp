#include "cli/review_text.h"

#include <string_view>
#include <utility>

#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

struct Group {
  std::string_view reason, heading;
};
constexpr Group groups[] = {{"appeared", "New since the last look"},
                            {"flipped", "Changed, and not by you"},
                            {"unwanted", "Not as you want it"},
                            {"reworded", "Says something else than before"},
                            {"suspect", "No rule knows it, and its words say that you should look"},
                            {"gone", "Gone since the last look"},
                            {"unreadable", "Could not be read"}};

std::string listed(const json& item, const char* field, const char* between) {
  std::string all;
  for (const json& each : item.value(field, json::array()))
    all += (all.empty() ? "" : between) + terminal::states(each, "");
  return all;
}

/// A setting in a few lines: what it is called and how much it matters, how it is and should be, why, and the
/// way.
std::string told_item(const json& item) {
  std::string out = "  " + terminal::text(item, "label") + "  [" + terminal::text(item, "category") + ", " +
                    terminal::text(item, "severity") + "]\n";
  const auto line = [&out](const std::string& text) {
    if (!text.empty()) out += "      " + text + "\n";
  };
  std::string state = "is " + terminal::states(item.value("state", json()), "not told by the page");
  if (const json wanted = item.value("wanted", json()); !wanted.is_null())
    state += ", wanted is " + terminal::states(wanted, "");
  line(state + " (" + listed(item, "reasons", ", ") + ")");
  line(terminal::text(item, "why"));
  if (const std::string since = terminal::text(item, "rule_since"); !since.empty())
    line(since + ": " +
         (item.contains("rule_since_says") ? terminal::text(item, "rule_since_says")
                                           : "the service changed it."));
  if (item.contains("words")) line("because of the words: " + listed(item, "words", ", "));
  for (const json& cause : item.value("probably", json::array()))
    line("probably because: " + terminal::states(cause, ""));
  if (item.value("new_rule", false)) line("it is new in our rules; the service changed nothing");
  line(listed(item, "steps", " > "));
  line(terminal::text(item, "url"));
  return out;
}

}  // namespace

std::string review_text(const json& answer) {
  const json items = answer.value("review", json::array());
  std::string out = std::to_string(items.size()) + " to look at, of " +
                    std::to_string(answer.value("checked", 0)) + " settings\n";
  for (const Group& group : groups) {
    bool is_first = true;
    for (const json& item : items) {
      if (item["reasons"].empty() || item["reasons"][0] != group.reason) continue;
      if (std::exchange(is_first, false))
        out += "\n" + terminal::toned(terminal::Tone::strong, std::string(group.heading)) + "\n";
      out += told_item(item);
    }
  }
  if (answer.value("more", false)) out += "\nThere is more than is told here.\n";
  return out;
}

}  // namespace flipwatch
