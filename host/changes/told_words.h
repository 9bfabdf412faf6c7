#pragma once
#include <string>
#include <vector>

#include "changes/look.h"
#include "changes/sighting.h"

namespace flipwatch {

/// Tells what a look calls its settings otherwise than before: rewordings, options, headings.
class ToldWords {
 public:
  explicit ToldWords(Look& look) : look_(look) {}

  void read(const Sighting& sighting);
  /// When all were read: a heading that was renamed takes all below it along, and then nothing was moved.
  void tell_sections();

 private:
  void tell_reworded(std::size_t index, std::vector<Reword> wording);

  /// A setting that stands under another heading of its page.
  struct SectionMove {
    std::size_t setting;
    std::string from, to;
  };

  Look& look_;
  std::vector<SectionMove> moves_;
  std::vector<std::string> stayed_in_;  ///< headings under which something still is
};

}  // namespace flipwatch
