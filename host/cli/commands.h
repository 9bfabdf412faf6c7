#pragma once
#include <string>

#include "verbs/workplace.h"

// What can be run, one file a command. Each returns the exit status; an Error that it throws is told by
// command_line.cpp.
namespace flipwatch {

/// Judges a reading, which is the body of the wire's check, from a file or, "-", from stdin; it is kept in
/// the history as one that a browser sent. 0: nothing to look at, 1: something.
int check_command(Workplace& workplace, const std::string& file, bool as_json);

/// What is wanted of each setting, and which line of which file says so; "" for all sites and all pages.
int policy_show(Workplace& workplace, const std::string& site, const std::string& page);

/// Whether the person's own files load, with their mistakes. 0: they do, 1: not all of them.
int policy_check(Workplace& workplace);

/// Where policy.json is, or would be.
int policy_path(Workplace& workplace);

}  // namespace flipwatch
