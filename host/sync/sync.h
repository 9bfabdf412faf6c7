#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "history/take_over.h"

namespace flipwatch {

class History;

/// What came of one sync.
struct Synced {
  struct Taken {
    std::string machine;
    std::int64_t changes = 0;
    std::int64_t looks = 0;
  };
  struct Left {
    std::string file;  ///< its name in the folder
    std::string why;
    std::string way_out;
  };
  std::string machine;        ///< this computer's name in the folder
  std::string file;           ///< the name of its log there
  std::size_t written = 0;    ///< lines that were added to it
  std::size_t forgotten = 0;  ///< lines of it that say nothing any more
  std::vector<Taken> taken;   ///< of those that had something new
  std::vector<Left> left;
  std::vector<AccountQuestion> questions;
  std::vector<AccountAnswer> answers;  ///< those that were given
  bool waits_to_join = false;          ///< until they are answered nothing is taken over, written or given up
  bool new_salt = false;  ///< the folder's salt was taken over: the browsers still have the former one
  bool others_may_write = false;

  bool is_all_well() const { return left.empty() && questions.empty(); }
};

/// Takes over the logs of other computers in a folder, and writes this one's. Again, with nothing new, it
/// changes no byte. Throws Error not_found for no folder, history_busy where another program holds it for
/// seconds, and what the history throws.
Synced sync(History& history, const std::filesystem::path& folder, const std::vector<AccountAnswer>& answers);

}  // namespace flipwatch
