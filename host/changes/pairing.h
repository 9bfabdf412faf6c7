#pragma once
#include <cstddef>
#include <vector>

#include "changes/memory.h"
#include "reading/reading.h"

namespace flipwatch {

/// A setting that stands under another key than before.
struct Renamed {
  std::size_t setting = 0;
  Address before;
  bool is_told = true;  ///< false: only our own way of making keys made it another one
};

/// Settings that are missing and such that are new, where several could be the same and none is likelier.
struct Doubt {
  std::vector<std::size_t> missing;
  std::vector<const Seen*> unknown;
};

struct Pairs {
  std::vector<Renamed> renamed;
  std::vector<Doubt> doubts;
  std::vector<std::size_t> copies;  ///< settings that were told as moved and turn out to be new ones
  bool other_words = false;         ///< the page says everything in other words: another language
  std::vector<const Seen*>
      untold;                ///< a part of the page in another language: which they are cannot be told yet
  bool partly_read = false;  ///< and not all of it could be told apart: what is missing is not gone
};

/// Finds the settings that a reading shows under keys which nobody knows, among those that are missing from
/// it, and gives them their new keys. In this order:
///
///   1. a row with the same label leads elsewhere: its page was renamed
///   2. a control with the same label, of a page where it is missing
///   3. the page's only control
///   4. another language: controls in the page's order, by their kinds and states
///   5. a control that is called alike: words, description, options, heading, place and state together
///   6. a control with the same label and key that was last seen on another page
///
/// A page that is not whole shows no rename: what is missing may just not have come yet, so 3 to 5 ask for a
/// complete reading. Where two candidates are as likely, none is taken and the doubt is handed on.
/// A reading that is `late` renames nothing.
Pairs pair_up(Memory& memory, const Reading& reading, bool late);

}  // namespace flipwatch
