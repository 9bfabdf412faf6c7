#pragma once
#include <array>
#include <string>
#include <vector>

#include "policy/profile.h"
#include "rules/compile/problem.h"

namespace flipwatch::rules {

/// What is wanted in each profile, the best state first; none is no opinion.
using Wanted = std::array<std::vector<std::string>, profile_count>;

/// A state, a list of states, null, or an object with one of these for each profile: strict and quiet are as
/// balanced where they are not written, balanced is no opinion.
Wanted read_wanted(const Json& wanted, const std::string& pointer, Problems& problems);

/// A state is "on", "off" or an option in its own words; "Off" and "Yes" would never be equal to a state that
/// was read.
void check_state(const std::string& state, const std::string& pointer, Problems& problems);

/// A day, a month or a year must be one of the calendar. The schema has seen to its digits.
void check_date(const std::string& date, const std::string& pointer, Problems& problems);

}  // namespace flipwatch::rules
