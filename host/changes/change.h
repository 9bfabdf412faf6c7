#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "changes/memory.h"
#include "reading/reading.h"
#include "time.h"

namespace flipwatch {

enum class ChangeKind { appeared, flipped, reworded, moved, options, gone, returned, unstable };

inline constexpr std::string_view change_names[] = {"appeared", "flipped", "reworded", "moved",
                                                    "options",  "gone",    "returned", "unstable"};

inline constexpr auto last_change_kind = static_cast<ChangeKind>(std::size(change_names) - 1);

constexpr std::string_view name_of(ChangeKind kind) { return change_names[static_cast<int>(kind)]; }

/// Who made a state: nobody that this browser saw, or the person, by a click that it did see.
enum class By { unseen, you };

constexpr std::string_view name_of(By by) { return by == By::you ? "you" : "unseen"; }

/// What a change has beside its states; empty where its kind has none.
struct Detail {
  std::vector<Reword> wording;       ///< of reworded
  std::optional<Address> from, to;   ///< of moved
  std::vector<std::string> added;    ///< of options
  std::vector<std::string> removed;  ///< of options
  std::vector<Candidate>
      candidates;  ///< of appeared and gone: equally likely to be the same, none was chosen
};

/// A difference between two readings of one setting. Appended to the history, never edited.
struct Change {
  std::int64_t seq = 0;     ///< its number in this machine's log
  std::size_t setting = 0;  ///< index into Memory::settings
  ChangeKind kind = ChangeKind::flipped;
  State from;
  State to;
  By by = By::unseen;
  Time at;                   ///< the reading that showed it
  std::optional<Time> last;  ///< the last look before it
  bool quiet = false;        ///< of an unstable setting: in the history, no longer in the answer
  Detail detail = {};
};

}  // namespace flipwatch
