#pragma once
#include "time.h"

namespace flipwatch {

/// The time of day by this machine's clock.
Time now();

}  // namespace flipwatch
