#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>

#include "changes/diff.h"
#include "changes/pairing.h"

namespace flipwatch {

/// One reading while it is compared: what all the steps share, and how each tells what it found.
struct Look {
  const Reading& reading;
  const Rules& rules;
  const Past& past;
  Outcome out = {};
  Pairs pairs = {};
  bool late = false;                ///< older than the page's last reading
  std::optional<Time> read_before;  ///< the page's last reading

  Memory& memory() { return out.memory; }
  KnownPageRead& page() { return out.memory.pages[out.page]; }
  Known& known(std::size_t setting) { return out.memory.settings[setting]; }

  /// Appends a change; answers its number.
  std::int64_t tell(std::size_t setting, ChangeKind kind, State from, State to, By by,
                    std::optional<Time> last, bool quiet = false);
  /// A change that is none of state.
  std::int64_t tell(std::size_t setting, ChangeKind kind, Detail detail);
};

/// Where a setting stands now.
Address address_of(const Known& known);

}  // namespace flipwatch
