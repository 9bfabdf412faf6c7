#include "rules/compile/states.h"

#include <chrono>

#include "words/fold.h"

namespace flipwatch::rules {
namespace {

bool is_in_calendar(const std::string& date) {
  constexpr std::size_t year_alone = 4, without_day = 7;
  const std::string whole = date + (date.size() == year_alone    ? "-01-01"
                                    : date.size() == without_day ? "-01"
                                                                 : "");
  return std::chrono::year_month_day{
      std::chrono::year(std::stoi(whole.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(std::stoul(whole.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(std::stoul(whole.substr(8, 2))))}
      .ok();
}

std::vector<std::string> read_states(const Json& wanted, const std::string& pointer, Problems& problems) {
  if (wanted.is_null()) return {};
  if (wanted.is_string()) {
    check_state(wanted, pointer, problems);
    return {wanted.get<std::string>()};
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) check_state(wanted[i], below(pointer, i), problems);
  return wanted.get<std::vector<std::string>>();
}

}  // namespace

void check_state(const std::string& state, const std::string& pointer, Problems& problems) {
  if (!state.empty() && fold(state).empty())
    problems.push_back({pointer, "expected a state, found \"" + state + "\""});
  struct Slip {
    std::string_view written, meant;
  };
  constexpr Slip slips[] = {{"on", "on"},   {"yes", "on"}, {"true", "on"},
                            {"off", "off"}, {"no", "off"}, {"false", "off"}};
  for (const Slip& slip : slips) {
    if (fold(state) == slip.written && state != slip.meant) {
      problems.push_back({pointer, "expected \"" + std::string(slip.meant) + "\", found \"" + state + "\""});
    }
  }
}

void check_date(const std::string& date, const std::string& pointer, Problems& problems) {
  if (!is_in_calendar(date))
    problems.push_back({pointer, "expected a date of the calendar, found \"" + date + "\""});
}

Wanted read_wanted(const Json& wanted, const std::string& pointer, Problems& problems) {
  Wanted read;
  if (!wanted.is_object()) {
    read.fill(read_states(wanted, pointer, problems));
    return read;
  }
  if (wanted.contains("balanced"))
    read.fill(read_states(wanted["balanced"], pointer + "/balanced", problems));
  for (const Profile profile : {Profile::strict, Profile::quiet}) {
    const std::string name(name_of(profile));
    if (wanted.contains(name))
      read[static_cast<std::size_t>(profile)] = read_states(wanted[name], below(pointer, name), problems);
  }
  return read;
}

}  // namespace flipwatch::rules
