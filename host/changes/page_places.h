#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "changes/look.h"
#include "changes/sighting.h"

namespace flipwatch {

/// Which settings the page that is read has shown, and what this look shows of them.
class PagePlaces {
 public:
  PagePlaces(Look& look, const std::vector<Sighting>& found);

  /// Rows whose states have not come yet, or a page that lost most of what it had: the reader's "complete" is
  /// not believed.
  bool is_doubtful(const std::vector<Sighting>& found);
  /// Nothing of what it had: another page under its address, like one that asks to sign in. What is new on it
  /// is none of its settings.
  bool is_another_page() const { return nothing_left_; }
  /// The page shows the setting, and whether it told its state.
  void note(std::size_t setting, bool told);
  /// The settings that the page showed at its last whole reading, and shows no more.
  std::vector<std::size_t> missing() const;
  /// The row by which this page used to show the setting is still here: it is a setting of its own since the
  /// setting's page has several controls, or the only control's again.
  bool has_row_here(std::size_t setting) const;
  bool was_absent(std::size_t setting) const;
  void mark_absent(std::size_t setting);
  /// Not whole: what it did not show was last seen by the reading before.
  void note_unseen();

 private:
  bool has_place(std::size_t setting) const;
  bool is_row_here(std::size_t setting) const;
  bool is_in_doubt(std::size_t setting) const;
  Place& place(std::size_t setting) const { return look_.memory().places[place_of_[setting]]; }
  void note_late(std::size_t setting, bool told);

  Look& look_;
  std::size_t known_places_;           ///< the index behind the last is "none"
  std::vector<std::size_t> place_of_;  ///< of each setting
  std::vector<bool> sighted_;
  std::unordered_set<std::string> rows_here_;  ///< the pages of the rows in this reading
  bool nothing_left_ = false;
  std::int64_t next_position_ = 0;
};

}  // namespace flipwatch
