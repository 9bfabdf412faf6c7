#include "rules/compile/json_file.h"

#include <set>

namespace flipwatch::rules {
namespace {

/// One object or list that the parser is inside of.
struct Open {
  bool list = false;
  std::size_t index = 0;  // of the entry under way, in a list
  std::string member;     // under way, in an object
  std::set<std::string> seen;
};

std::string place(const std::vector<Open>& open) {
  std::string pointer;
  for (const Open& each : open)
    pointer = each.list ? below(pointer, each.index) : below(pointer, each.member);
  return pointer;
}

void step(std::vector<Open>& open) {
  if (!open.empty() && open.back().list) ++open.back().index;
}

}  // namespace

Json parse(std::string_view text, Problems& problems) {
  std::vector<Open> open;
  const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
    switch (event) {
      case Json::parse_event_t::object_start:
      case Json::parse_event_t::array_start:
        open.push_back({.list = event == Json::parse_event_t::array_start});
        break;
      case Json::parse_event_t::object_end:
      case Json::parse_event_t::array_end:
        open.pop_back();
        step(open);
        break;
      case Json::parse_event_t::value:
        step(open);
        break;
      case Json::parse_event_t::key:
        open.back().member = parsed.get<std::string>();
        if (!open.back().seen.insert(open.back().member).second) {
          problems.push_back({place(open), "expected each member once, found " + parsed.dump() + " twice"});
        }
        break;
    }
    return true;
  };
  try {
    return Json::parse(text.begin(), text.end(), watch);
  } catch (const Json::parse_error& error) {
    const std::string what =
        error.what();  // "[json.exception.parse_error.101] parse error at line 3, column 5: …"
    const std::size_t at = what.find("at line");
    problems.push_back(
        {"", "expected JSON, found an error " + (at == std::string::npos ? what : what.substr(at))});
    return {};
  } catch (const Json::out_of_range&) {  // 1e999
    problems.push_back({place(open), "expected numbers that a computer can hold, found another"});
    return {};
  }
}

std::vector<std::string> texts(const Json& list) { return list.get<std::vector<std::string>>(); }

}  // namespace flipwatch::rules
