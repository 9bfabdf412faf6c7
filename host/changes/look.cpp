#include "changes/look.h"

namespace flipwatch {

std::int64_t Look::tell(std::size_t setting, ChangeKind kind, State from, State to, By by,
                        std::optional<Time> last, bool quiet) {
  const std::int64_t seq = ++memory().last_seq;
  out.changes.push_back({seq, setting, kind, std::move(from), std::move(to), by, reading.at, last, quiet});
  return seq;
}

std::int64_t Look::tell(std::size_t setting, ChangeKind kind, Detail detail) {
  const std::optional<Time> last = memory().last_told(setting);
  const std::int64_t seq =
      tell(setting, kind, std::nullopt, std::nullopt, By::unseen, last ? last : read_before);
  out.changes.back().detail = std::move(detail);
  return seq;
}

Address address_of(const Known& known) { return {known.page, known.control, known.heading()}; }

}  // namespace flipwatch
