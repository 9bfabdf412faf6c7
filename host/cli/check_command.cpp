#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::size_t max_reading = 64 * 1024 * 1024;

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

/// All of a file, or of stdin.
std::string text_of(const std::string& file) {
  std::FILE* in = file == "-" ? stdin : std::fopen(file.c_str(), "rb");
  const Error unreadable(Code::not_found, file + " cannot be read", "",
                         "Name a file that holds a reading as JSON, or - for stdin.");
  if (!in) throw unreadable;
  std::string text;
  char part[65536];
  while (const std::size_t count = std::fread(part, 1, sizeof part, in)) {
    text.append(part, count);
    if (text.size() > max_reading) break;
  }
  const bool is_broken = std::ferror(in) != 0;
  if (in != stdin) std::fclose(in);
  if (is_broken) throw unreadable;
  if (text.size() > max_reading)
    throw Error(Code::too_large, file + " is longer than 64 MB, which no page is");
  return text;
}

json reading_in(const std::string& file) {
  const std::string name = file == "-" ? "stdin" : file;
  try {
    json reading = json::parse(text_of(file));
    if (reading.is_object()) return reading;
    throw Error(Code::bad_request, name + ": expected a reading, which is an object, found something else",
                "", "A reading is the body of the wire's check: site, at, page, settings.");
  } catch (const json::exception& fault) {
    const std::string what = fault.what();
    const std::size_t at = what.find("at line");
    throw Error(Code::bad_json, name + ": expected JSON, found an error " +
                                    (at == std::string::npos ? what : what.substr(at)));
  }
}

std::string listed(const json& item, const char* field, const char* between) {
  std::string all;
  for (const json& each : item.value(field, json::array()))
    all += (all.empty() ? "" : between) + terminal::states(each, "");
  return all;
}

/// A setting in a few lines: what it is called and how much it matters, how it is and should be, why, and the
/// way.
std::string told(const json& item) {
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

std::string review(const json& answer) {
  const json items = answer.value("review", json::array());
  std::string out = std::to_string(items.size()) + " to look at, of " +
                    std::to_string(answer.value("checked", 0)) + " settings\n";
  for (const Group& group : groups) {
    bool is_first = true;
    for (const json& item : items) {
      if (item["reasons"].empty() || item["reasons"][0] != group.reason) continue;
      if (std::exchange(is_first, false)) out += "\n" + std::string(group.heading) + "\n";
      out += told(item);
    }
  }
  if (answer.value("more", false)) out += "\nThere is more than is told here.\n";
  return out;
}

}  // namespace

int check_command(Workplace& workplace, const std::string& file, bool as_json) {
  const json answer = ask(workplace, "check", reading_in(file));
  const int status =
      answer.value("review", json::array()).empty() ? terminal::all_well : terminal::something_to_see;
  if (as_json) {
    constexpr int indent = 2;
    return terminal::print(answer.dump(indent, ' ', false, json::error_handler_t::replace) + "\n", status);
  }
  print_warnings(answer);
  return terminal::print(review(answer), status);
}

}  // namespace flipwatch
