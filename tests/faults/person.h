#pragma once
#include <string>
#include <vector>

/// Through what a host is started so that the modes of files hold for it: nothing, but for the superuser, for
/// whom they do not hold, and who gives up what makes that so.
std::vector<std::string> as_a_person();
