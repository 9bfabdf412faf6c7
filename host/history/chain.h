#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "changes/change.h"
#include "history/digest.h"

namespace flipwatch {

// What a machine's log consists of. Its numbers run from 1 to its length; each is a change, an announcement
// that something was forgotten, or one of a gap that such an announcement tells of. A change and an
// announcement have a hash over the hash before them and all that they say.

/// What a change was about, as it was called when it was logged.
struct Subject {
  std::string site, account, page, control, label;
  /// 16 random bytes, hashed with the rest: when they are gone, nobody finds out by trying what a hash that
  /// stays was of. "" in changes of before version 4; they have no label in their hash either.
  std::string nonce;
};

/// A change as its log has it; `detail` is the text that is stored.
struct LogEntry {
  std::string machine;
  std::int64_t number = 0;
  Subject subject;
  ChangeKind kind = ChangeKind::flipped;
  State from, to;
  By by = By::unseen;
  Time at;
  std::optional<Time> last;
  std::string detail;
};

/// Numbers of a machine's log whose changes were forgotten.
struct Gap {
  std::string machine;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::string hash;  ///< of the last one; "" where it was forgotten before version 4 and is not known
};

/// By machine and number, which is the order in which an announcement has them.
bool comes_before(const Gap& one, const Gap& other);

/// That something was forgotten: when, and how many changes. Not what.
struct Forgetting {
  std::string machine;
  std::int64_t number = 0;
  std::optional<Time> at;  ///< absent: before version 4
  std::int64_t changes = 0;
  std::vector<Gap> gaps;  ///< in their order; also of other machines' logs
};

/// The hash of an entry of a log; `before` is that of the one before it, "" at the beginning.
Digest hash_of(std::string_view before, const LogEntry& entry);
Digest hash_of(std::string_view before, const Forgetting& entry);

}  // namespace flipwatch
