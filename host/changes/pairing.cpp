#include "changes/pairing.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "changes/alignment.h"
#include "changes/likeness.h"
#include "changes/resemblance.h"
#include "changes/rewording.h"

namespace flipwatch {
namespace {

/// A page that says so much anew is none that was edited: nobody waits for it to be compared with itself.
constexpr std::size_t most_pairs = 100'000;

struct Unknown {
  const Seen* seen;
  std::int64_t position;
  bool paired = false;
};

struct Missing {
  std::size_t setting;
  std::int64_t position;
  bool paired = false;
};

class Pairing {
 public:
  Pairing(Memory& memory, const Reading& reading) : memory_(memory), reading_(reading) {}

  Pairs run_late() {
    if (find_unknown(); unknown_.empty()) return std::move(out_);
    find_missing();
    if (is_other_language()) leave_untold();
    return std::move(out_);
  }

  Pairs run() {
    part_copies();
    if (find_unknown(); unknown_.empty()) return std::move(out_);
    find_missing();
    if (unknown_.size() * missing_.size() > most_pairs) return std::move(out_);
    rows_that_lead_elsewhere();
    const bool other_language = is_other_language();
    if (!other_language) same_labels();
    if (reading_.complete) {
      only_control();
      if (other_language)
        page_order();
      else
        likest();
    }
    same_key_elsewhere();
    if (other_language && !reading_.complete) leave_untold();
    return std::move(out_);
  }

 private:
  const Known& known(const Missing& one) const { return memory_.settings[one.setting]; }
  bool is_row(const Seen& seen) const { return seen.control.empty(); }

  bool has_settings(std::string_view page) const {
    const auto there = memory_.by_page.find(page);
    return there != memory_.by_page.end() && !there->second.empty();
  }

  /// What was taken for moved from here is here as well: two settings after all.
  void part_copies() {
    for (const Seen& seen : reading_.settings) {
      if (is_row(seen) || seen.page != reading_.page) continue;
      const auto there = memory_.exact(seen.page, seen.control);
      if (!there || memory_.settings[*there].page == seen.page) continue;
      std::erase(memory_.settings[*there].former, Address{seen.page, seen.control, ""});
      memory_.settings[*there].touched = true;
      out_.copies.push_back(*there);
      memory_.add({.account = memory_.account,
                   .page = seen.page,
                   .control = seen.control,
                   .met_at = reading_.at,
                   .touched = true});
    }
  }

  void find_unknown() {
    std::unordered_map<std::string_view, std::unordered_set<std::string_view>> controls;
    for (std::size_t i = 0; i < reading_.settings.size(); ++i) {
      const Seen& seen = reading_.settings[i];
      if (seen.page != reading_.page && !is_row(seen)) continue;
      if (!controls[seen.page].insert(seen.control).second) continue;
      const bool is_known =
          is_row(seen) ? has_settings(seen.page) : memory_.exact(seen.page, seen.control).has_value();
      if (!is_known) unknown_.push_back({&seen, static_cast<std::int64_t>(i)});
    }
    // The page's row was there first: it is the row of this control, which is no news.
    const auto here = controls.find(reading_.page);
    if (here != controls.end() && here->second.size() == 1 && memory_.controls_of(reading_.page) == 0 &&
        memory_.exact(reading_.page, ""))
      std::erase_if(unknown_, [&](const Unknown& one) { return !is_row(*one.seen); });
  }

  bool is_in_reading(const Known& known) const {
    return std::any_of(reading_.settings.begin(), reading_.settings.end(), [&](const Seen& seen) {
      return seen.page == known.page && (seen.control == known.control || seen.control.empty());
    });
  }

  void find_missing() {
    for (const Place& place : memory_.places) {
      const Known& known = memory_.settings[place.setting];
      if (place.absent || memory_.pages[place.page].page != reading_.page || known.gone_at ||
          is_in_reading(known))
        continue;
      missing_.push_back({place.setting, place.position});
    }
    std::sort(missing_.begin(), missing_.end(), [](const Missing& a, const Missing& b) {
      return std::pair(a.position, a.setting) < std::pair(b.position, b.setting);
    });
  }

  void take(Missing& missing, Unknown& unknown) {
    const Known& before = known(missing);
    const Seen& seen = *unknown.seen;
    const bool is_our_key =
        is_made_from(before.control, before.label) && is_made_from(seen.control, seen.label);
    out_.renamed.push_back({missing.setting, {before.page, before.control, before.section}, !is_our_key});
    memory_.rekey(missing.setting, seen.page, seen.control);
    missing.paired = unknown.paired = true;
  }

  /// All settings of a page go with it, and what is known of its readings.
  void move_page(const std::string& from, const std::string& to) {
    const std::vector<std::size_t> there = memory_.by_page[from];
    for (const std::size_t setting : there) {
      const Known& known = memory_.settings[setting];
      out_.renamed.push_back({setting, {known.page, known.control, known.section}, true});
    }
    const bool is_known = std::any_of(memory_.pages.begin(), memory_.pages.end(),
                                      [&](const KnownPageRead& page) { return page.page == to; });
    for (KnownPageRead& page : memory_.pages) {
      if (is_known || page.page != from) continue;
      page.page = to;
      page.url.clear();
      page.touched = true;
    }
    for (const std::size_t setting : there)
      memory_.rekey(setting, to, std::string(memory_.settings[setting].control));
  }

  /// Of the pairs that `fit`, those in which each has only the other are taken; the rest is in doubt.
  void take_unambiguous(const std::function<bool(const Known&, const Seen&)>& fit,
                        const std::function<void(Missing&, Unknown&)>& found) {
    for (Unknown& unknown : unknown_) {
      if (unknown.paired) continue;
      std::vector<Missing*> fitting;
      for (Missing& missing : missing_) {
        if (!missing.paired && fit(known(missing), *unknown.seen)) fitting.push_back(&missing);
      }
      if (fitting.empty()) continue;
      std::vector<Unknown*> rivals;
      for (Unknown& rival : unknown_) {
        if (!rival.paired && fit(known(*fitting[0]), *rival.seen)) rivals.push_back(&rival);
      }
      if (fitting.size() == rivals.size()) {
        // As many as there were, in the page's order: each is its own.
        for (std::size_t i = 0; i < rivals.size(); ++i) found(*fitting[i], *rivals[i]);
        continue;
      }
      doubt(fitting, rivals);
    }
  }

  void doubt(const std::vector<Missing*>& missing, const std::vector<Unknown*>& unknown) {
    Doubt doubt;
    for (Missing* one : missing) one->paired = true, doubt.missing.push_back(one->setting);
    for (Unknown* one : unknown) one->paired = true, doubt.unknown.push_back(one->seen);
    out_.doubts.push_back(std::move(doubt));
  }

  void rows_that_lead_elsewhere() {
    take_unambiguous(
        [&](const Known& known, const Seen& seen) {
          return is_row(seen) && seen.page != reading_.page && known.page != reading_.page &&
                 is_same_language(known.lang, reading_.lang) &&
                 same_words(known.row_label, seen.label, reading_.lang);
        },
        [&](Missing& missing, Unknown& unknown) {
          missing.paired = unknown.paired = true;
          move_page(std::string(known(missing).page), unknown.seen->page);
        });
  }

  void same_labels() {
    const auto is_same = [&](const Known& known, const Seen& seen) {
      return !is_row(seen) && known.page == reading_.page && !known.control.empty() &&
             is_kind_alike(known, seen) && same_words(known.label, seen.label, reading_.lang);
    };
    // Under one heading first: several may be called alike on a page.
    take_unambiguous(
        [&](const Known& known, const Seen& seen) {
          return is_same(known, seen) && same_words(known.section, seen.section, reading_.lang);
        },
        [&](Missing& missing, Unknown& unknown) { take(missing, unknown); });
    take_unambiguous(is_same, [&](Missing& missing, Unknown& unknown) { take(missing, unknown); });
  }

  std::vector<Unknown*> unknown_here() {
    std::vector<Unknown*> here;
    for (Unknown& one : unknown_) {
      if (!one.paired && !is_row(*one.seen)) here.push_back(&one);
    }
    return here;
  }
  std::vector<Missing*> missing_here() {
    std::vector<Missing*> here;
    for (Missing& one : missing_) {
      if (!one.paired && known(one).page == reading_.page && !known(one).control.empty())
        here.push_back(&one);
    }
    return here;
  }

  /// A page with one control is that control, whatever both are called: if its state is the same.
  void only_control() {
    const auto unknown = unknown_here();
    const auto missing = missing_here();
    if (unknown.size() != 1 || missing.size() != 1 || memory_.controls_of(reading_.page) != 1) return;
    const bool is_alone =
        std::count_if(reading_.settings.begin(), reading_.settings.end(),
                      [&](const Seen& seen) { return seen.page == reading_.page && !is_row(seen); }) == 1;
    const Known& only = known(*missing[0]);
    if (is_alone && is_kind_alike(only, *unknown[0]->seen) &&
        (is_state_alike(only, *unknown[0]->seen, reading_.lang) || is_other_language()))
      take(*missing[0], *unknown[0]);
  }

  bool is_other_language() const {
    return std::any_of(missing_.begin(), missing_.end(),
                       [&](const Missing& one) { return !is_same_language(known(one).lang, reading_.lang); });
  }

  /// The page in another language, where keys are made from labels: the n-th is the n-th. Where one came or
  /// went meanwhile, kinds and states say which.
  void page_order() {
    const auto missing = missing_here();
    const auto unknown = unknown_here();
    if (missing.empty() || unknown.empty()) return;
    const auto pairs = align(missing.size(), unknown.size(), [&](std::size_t old, std::size_t now) {
      return distance(known(*missing[old]), *unknown[now]->seen, reading_.lang);
    });
    for (const auto& [old, now] : pairs) take(*missing[old], *unknown[now]);
    out_.partly_read = missing.size() > unknown.size();
  }

  struct Scored {
    double sum;
    Missing* missing;
    Unknown* unknown;
  };

  /// The likest first. Two that are about as likely for one are a doubt.
  void likest() {
    std::vector<Scored> all;
    for (Missing* missing : missing_here()) {
      for (Unknown* unknown : unknown_here()) {
        const bool near = std::abs(missing->position - unknown->position) <= 1;
        const double sum = evidence(known(*missing), *unknown->seen, near, reading_.lang);
        if (sum >= enough_evidence) all.push_back({sum, missing, unknown});
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const Scored& a, const Scored& b) { return a.sum > b.sum; });
    for (const Scored& best : all) {
      if (best.missing->paired || best.unknown->paired) continue;
      std::vector<Missing*> missing{best.missing};
      std::vector<Unknown*> unknown{best.unknown};
      for (const Scored& rival : all) {
        if (rival.missing->paired || rival.unknown->paired || rival.sum < best.sum - clear_margin) continue;
        if (rival.missing == best.missing && rival.unknown != best.unknown) unknown.push_back(rival.unknown);
        if (rival.unknown == best.unknown && rival.missing != best.missing) missing.push_back(rival.missing);
      }
      add_parts(missing, unknown);
      if (missing.size() == 1 && unknown.size() == 1)
        take(*best.missing, *best.unknown);
      else
        doubt(missing, unknown);
    }
  }

  /// One that became two has its words in both, and of two that became one both are in it: none is the one.
  void add_parts(std::vector<Missing*>& missing, std::vector<Unknown*>& unknown) {
    const std::string& before = known(*missing[0]).label;
    const std::string& now = unknown[0]->seen->label;
    const auto add = [](auto& list, auto* one) {
      if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
    };
    for (Missing* other : missing_here()) {
      if (is_part_of(before, now) && is_part_of(known(*other).label, now)) add(missing, other);
    }
    for (Unknown* other : unknown_here()) {
      if (is_part_of(now, before) && is_part_of(other->seen->label, before)) add(unknown, other);
    }
  }

  /// Half a page in another language, or a late look at one: keys made from its labels are nobody's yet, and
  /// no news.
  void leave_untold() {
    for (const Unknown* unknown : unknown_here()) {
      if (is_made_from(unknown->seen->control, unknown->seen->label)) out_.untold.push_back(unknown->seen);
    }
  }

  bool is_page_known() const {
    return std::any_of(memory_.pages.begin(), memory_.pages.end(), [&](const KnownPageRead& page) {
      return page.page == reading_.page && page.baseline_at;
    });
  }

  /// Moved from another page: gone there; or, where the service's own identifier says so, not missed yet.
  void same_key_elsewhere() {
    const bool page_is_known = is_page_known();
    for (Unknown* unknown : unknown_here()) {
      const Seen& seen = *unknown->seen;
      std::vector<std::size_t> candidates;
      for (std::size_t i = 0; i < memory_.settings.size(); ++i) {
        const Known& known = memory_.settings[i];
        if (!known.met_at || known.page == seen.page || known.control != seen.control) continue;
        const bool may_be = known.gone_at || (page_is_known && !is_made_from(known.control, known.label));
        if (may_be && is_kind_alike(known, seen) && same_words(known.label, seen.label, reading_.lang))
          candidates.push_back(i);
      }
      // What is gone comes first. Several that are there, each on its page, are no former places of this one.
      const auto is_there = [&](std::size_t i) { return !memory_.settings[i].gone_at; };
      if (candidates.size() > 1) std::erase_if(candidates, is_there);
      if (candidates.empty()) continue;
      unknown->paired = true;
      if (candidates.size() > 1) {
        out_.doubts.push_back({candidates, {&seen}});
        continue;
      }
      const Known& before = memory_.settings[candidates[0]];
      out_.renamed.push_back({candidates[0], {before.page, before.control, before.section}, true});
      memory_.rekey(candidates[0], seen.page, seen.control);
    }
  }

  Memory& memory_;
  const Reading& reading_;
  Pairs out_;
  std::vector<Unknown> unknown_;
  std::vector<Missing> missing_;
};

}  // namespace

Pairs pair_up(Memory& memory, const Reading& reading, bool late) {
  Pairing pairing(memory, reading);
  return late ? pairing.run_late() : pairing.run();
}

}  // namespace flipwatch
