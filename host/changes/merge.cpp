#include "changes/merge.h"

#include <algorithm>
#include <utility>

#include "changes/flip.h"
#include "changes/merged_places.h"
#include "changes/merged_setting.h"
#include "changes/same_text.h"

namespace flipwatch {
namespace {

std::optional<Time> earliest(const std::optional<Time>& one, const std::optional<Time>& other) {
  return one && other ? std::min(one, other) : one ? one : other;
}

void merge_page(KnownPageRead& mine, const KnownPageRead& theirs) {
  const auto stand = [](const KnownPageRead& page) {
    return std::tuple(page.url, page.baseline_at, page.whole_at, page.read_at, page.readings, page.new_since);
  };
  const auto before = stand(mine);
  if (std::pair(theirs.read_at, theirs.url) > std::pair(mine.read_at, mine.url)) mine.url = theirs.url;
  mine.baseline_at = earliest(mine.baseline_at, theirs.baseline_at);
  mine.whole_at = std::max(mine.whole_at, theirs.whole_at);
  mine.read_at = std::max(mine.read_at, theirs.read_at);
  // A clock of looks, not their sum, which would grow with each round.
  mine.readings = std::max(mine.readings, theirs.readings);
  mine.new_since = std::max(mine.new_since, theirs.new_since);
  if (stand(mine) != before) mine.touched = true;
}

class Merging {
 public:
  Merging(Memory& mine, const Memory& theirs)
      : mine_(mine), theirs_(theirs), places_(places_of(mine)), their_places_(places_of(theirs)) {
    told_ = last_told(mine, places_);
    their_told_ = last_told(theirs, their_places_);
  }

  Merge run() {
    for (const KnownPageRead& page : theirs_.pages) {
      out_.pages.push_back(mine_.page_index(page.page));
      merge_page(mine_.pages[out_.pages.back()], page);
    }
    for (std::size_t i = 0; i < theirs_.settings.size(); ++i) out_.settings.push_back(merge_setting(i));
    merge_places();
    return std::move(out_);
  }

 private:
  /// Under its key now, or where one of the two was moved: unless they know it as two.
  std::optional<std::size_t> same_of(const Known& theirs) const {
    const auto found = mine_.find(theirs.page, theirs.control);
    if (found && !is_another(*found, theirs)) return found;
    for (const Address& former : theirs.former) {
      const auto moved = mine_.exact(former.page, former.control);
      if (moved && !is_another(*moved, theirs)) return moved;
    }
    return std::nullopt;
  }

  /// Whether what has this key of ours is another one there.
  bool is_another(std::size_t setting, const Known& than) const {
    const Known& mine = mine_.settings[setting];
    if (mine.page == than.page && mine.control == than.control) return false;
    const auto there = theirs_.exact(mine.page, mine.control);
    return there && theirs_.settings[*there].page == mine.page &&
           theirs_.settings[*there].control == mine.control;
  }

  std::size_t merge_setting(std::size_t index) {
    const Known& theirs = theirs_.settings[index];
    const std::optional<std::size_t> same = same_of(theirs);
    if (!same) return add(theirs);
    MergedSetting merged =
        merged_setting({mine_.settings[*same], told_[*same]}, {theirs, their_told_[index]});
    note_beginning(*same, mine_.settings[*same], theirs);
    told_[*same] = std::max(told_[*same], their_told_[index]);
    Known& mine = mine_.settings[*same];
    const bool is_other = !(merged.known == mine);
    const std::string page = merged.known.page;
    const std::string control = merged.known.control;
    mine_.readdress(*same, page, control);
    if (mine.former.empty() && !merged.known.former.empty()) mine_.moved.push_back(*same);
    const Known before = std::exchange(mine, std::move(merged.known));
    mine.touched = mine.touched || is_other;
    if (merged.untold) tell(*same, *merged.untold, before, theirs);
    return *same;
  }

  void note_beginning(std::size_t setting, const Known& mine, const Known& theirs) {
    if (!mine.first_at || !theirs.first_at || *mine.first_at == *theirs.first_at) return;
    const Known& later = *mine.first_at > *theirs.first_at ? mine : theirs;
    out_.beginnings.push_back({setting, *later.first_at, later.first_state});
  }

  std::size_t add(Known theirs) {
    theirs.id = theirs.state_id = 0;
    theirs.account = mine_.account;
    theirs.joined_ids.clear();
    theirs.verdict = Verdict::unjudged;
    theirs.rules = 0;
    theirs.ruled_at.reset();
    theirs.touched = true;
    told_.emplace_back();
    return mine_.add(std::move(theirs));
  }

  /// Whether what one of them has open is over, now that it stands as it stood before.
  static bool is_well_again(const Known& one, const Untold& untold) {
    return one.flipped != 0 && one.flipped_from && untold.to && same_text(*one.flipped_from, *untold.to);
  }

  void tell(std::size_t setting, const Untold& untold, const Known& mine, const Known& theirs) {
    const std::int64_t seq = ++mine_.last_seq;
    const bool is_back = !untold.from;
    out_.changes.push_back({seq, setting, is_back ? ChangeKind::returned : ChangeKind::flipped, untold.from,
                            untold.to, By::unseen, untold.at, untold.last});
    Known& known = mine_.settings[setting];
    known.decision.reset();
    known.touched = true;
    if (is_back) {
      known.gone = known.flipped = 0;
      known.appeared = seq;
    } else if (is_well_again(mine, untold) || is_well_again(theirs, untold)) {
      known.flipped = 0;
    } else {
      open_for_flip(known, {untold.from, untold.to, By::unseen, seq, untold.at, false});
    }
  }

  void merge_places() {
    for (const auto& [key, theirs] : their_places_) {
      const std::pair here{out_.pages[key.first], out_.settings[key.second]};
      const auto [mine, is_new] = places_.emplace(here, theirs);
      if (!is_new) mine->second = merged_place(mine->second, theirs);
    }
    put_places(mine_, places_);
  }

  Memory& mine_;
  const Memory& theirs_;
  TellingPlaces places_;
  TellingPlaces their_places_;
  std::vector<std::optional<Time>> told_;
  std::vector<std::optional<Time>> their_told_;
  Merge out_;
};

}  // namespace

Merge merge(Memory& mine, const Memory& theirs) { return Merging(mine, theirs).run(); }

}  // namespace flipwatch
