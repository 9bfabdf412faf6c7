#include "machine/clock.h"

namespace flipwatch {

Time now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

}  // namespace flipwatch
