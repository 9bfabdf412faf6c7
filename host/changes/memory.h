#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/reading.h"
#include "time.h"

namespace flipwatch {

/// What the rules in force say of a setting's state. `none`: no rule names it, it has no state, or the two
/// cannot be compared.
enum class Verdict { unjudged, none, no_opinion, as_wanted, unwanted };

/// What the person said about an item.
enum class DecisionKind { keep, mine, later };

inline constexpr std::string_view decision_names[] = {"keep", "mine", "later"};

constexpr std::string_view name_of(DecisionKind kind) { return decision_names[static_cast<int>(kind)]; }

/// In force until the setting's state changes, or until the day `until` is over. Both end it for good or put
/// it aside: a state that changed ends it, a day that passed only opens the item again.
struct Decision {
  DecisionKind kind = DecisionKind::keep;
  std::optional<Date> until;
  std::string reason;
  Time at;

  bool is_in_force(Date today) const { return !until || today <= *until; }

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// Where a setting is found: a key, and the heading above it.
struct Address {
  std::string page;
  std::string control;
  std::string section;

  friend bool operator==(const Address&, const Address&) = default;
};

/// What a setting is called in one language.
struct Wording {
  std::string label;      ///< the control's own
  std::string row_label;  ///< its row's on the category page
  std::string section;
  std::string row_section;
  std::string description;
  std::vector<std::string> options;

  friend bool operator==(const Wording&, const Wording&) = default;
};

/// A text that says something else now.
struct Reword {
  std::string field;  ///< "label" or "description"
  std::string from;
  std::string to;

  friend bool operator==(const Reword&, const Reword&) = default;
};

/// A setting that something else may be, or may have been.
struct Candidate {
  std::string page;
  std::string control;
  std::string label;

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// One setting of an account, as remembered. Its key is (page, control); a row whose page has one control is
/// that control.
struct Known {
  std::int64_t id = 0;       ///< 0: not stored yet
  std::int64_t account = 0;  ///< whose log it stands in; a joined account's differs from the reading's
  std::vector<std::int64_t> joined_ids;  ///< the same setting of accounts that are read as one with this one
  std::int64_t state_id = 0;  ///< whose state this is and whose decision: the one that was seen last of them
  std::string page;
  std::string control;
  std::string label;        ///< the control's own; of a row, the row's
  std::string row_label;    ///< what its row is called on the category page
  std::string section;      ///< the heading above the control
  std::string row_section;  ///< the heading above the row
  std::string description;
  std::string lang;
  Kind kind = Kind::row;
  std::vector<std::string> options;          ///< in the language in which the setting was met
  std::string home_lang;                     ///< that language; "" while `lang` is the only one that was seen
  std::map<std::string, Wording> elsewhere;  ///< the last wording in each other language than `lang`
  std::vector<Address> former;               ///< keys that it had before it was moved, their section ""

  std::optional<Time> met_at;    ///< when it became a setting; absent for a row that never showed a state
  std::optional<Time> first_at;  ///< the first look that showed a state, and which
  State first_state;
  State state;                        ///< the last state told
  std::optional<std::string> shown;   ///< the page's own word for it
  std::string row_text;               ///< the row's last text that was no state
  std::optional<Time> since_at;       ///< the first look that showed this state
  std::optional<Time> before_at;      ///< the last look before that
  bool by_you = false;                ///< the state in force was made by a click that was seen
  bool unreadable = false;            ///< the last look could not tell
  std::optional<Time> unreadable_at;  ///< the first of the looks in a row that could not

  std::optional<Time> gone_at;  ///< the whole reading that no longer had it

  // What is open, as numbers of the changes that opened it; 0 is none.
  std::int64_t appeared = 0;
  std::int64_t flipped = 0;
  std::int64_t gone = 0;
  std::int64_t reworded = 0;
  State flipped_from;                 ///< the state that would make it well again
  std::vector<Reword> wording;        ///< what is open of `reworded`, each from the words that would
  std::vector<Candidate> candidates;  ///< of `appeared` or `gone`: what it could be, or could have become
  std::optional<Decision> decision;
  std::optional<Time> said_at;  ///< when the person last decided or took a decision back

  // Which of its looks (counted, see Memory::looks) were the last unseen flips; 0 is none.
  std::int64_t flip_looks[2] = {0, 0};
  std::int64_t unstable_since = 0;  ///< the look that made it unstable; 0 while it is not

  Verdict verdict = Verdict::unjudged;  ///< what the rules said of it at the last look
  std::int64_t rules = 0;               ///< which rules: Rules::id
  std::optional<Time> ruled_at;  ///< when the verdict became another because the rules did, not the setting

  bool touched = false;  ///< differs from what is stored

  /// The heading under which a person finds it.
  const std::string& heading() const { return section.empty() ? row_section : section; }

  friend bool operator==(const Known&, const Known&) = default;
};

/// A page of the site, as remembered.
struct KnownPageRead {
  std::int64_t id = 0;
  std::int64_t account = 0;
  std::string page;
  std::string url;                  ///< "" while it was only seen as a row's page
  std::optional<Time> baseline_at;  ///< its first whole reading
  std::optional<Time> whole_at;     ///< its last whole reading
  std::optional<Time> read_at;      ///< its last reading
  std::int64_t readings = 0;
  std::optional<Time>
      new_since;  ///< its row turned up after this whole look at the category: what it holds is new
  bool touched = false;
};

/// That a page shows a setting: a category page its row, a setting's own page its control.
struct Place {
  std::size_t page = 0;     ///< index into Memory::pages
  std::size_t setting = 0;  ///< index into Memory::settings
  bool absent = false;      ///< the last whole reading of the page had it no more
  std::optional<Time>
      told_at;              ///< the last look that told its state; absent means: the page's last reading did
  bool never_told = false;  ///< it was there, and its state could not be told so far
  std::int64_t position = 0;  ///< which of the page's settings it is, from the top
  bool touched = false;
};

/// A click of the person that no reading has confirmed yet.
struct Act {
  std::int64_t id = 0;
  std::string page;
  std::string control;
  State from;
  State to;
  Time at;
  bool over = false;  ///< confirmed or ended: to be deleted
};

/// A word that no list has: where a row said it, the setting's own page said this state.
struct LearnedWord {
  std::string lang;         ///< its first part: "pt"
  std::string word;         ///< folded
  std::string state;        ///< on or off; "" where two pages spoke against each other: it means nothing
  std::size_t setting = 0;  ///< the evidence: index into Memory::settings
  Time at;                  ///< and the reading that brought the two together
  bool touched = false;
};

/// Lets a page be looked up without a copy of its name.
struct PageHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view page) const { return std::hash<std::string_view>{}(page); }
};

/// All that the history knows of one account, in memory: read in a few queries, compared here, written where
/// touched.
struct Memory {
  std::int64_t account = 0;
  std::vector<std::int64_t> members;  ///< the accounts that are read as this one, itself included
  std::vector<Known> settings;
  std::vector<KnownPageRead> pages;
  std::vector<Place> places;
  std::vector<Act> acts;
  std::vector<LearnedWord> learned;  ///< of the site
  std::int64_t last_seq = 0;         ///< of this machine's log
  std::unordered_map<std::string, std::vector<std::size_t>, PageHash, std::equal_to<>>
      by_page;                     ///< indices into `settings`; kept by `add` and `rekey`
  std::vector<std::size_t> moved;  ///< the settings that have former keys

  /// A setting that turned out to be another one under its new address: the stored row that goes, and the
  /// index of the setting that it is.
  std::vector<std::pair<std::int64_t, std::size_t>> absorbed;

  std::size_t add(Known known);
  /// Gives a setting another key; the one before leads to it from now on.
  void rekey(std::size_t setting, std::string_view page, std::string_view control);
  /// The same without a trace: its key was told wrong, or by halves.
  void readdress(std::size_t setting, std::string_view page, std::string_view control);
  /// Two records turn out to be one setting: `later` is what `setting` has become. Its looks, its state and
  /// its key are taken over; its index stays, as that of nothing.
  void absorb(std::size_t setting, std::size_t later);

  /// How many readings could have shown the setting: of all pages where it stands.
  std::int64_t looks(std::size_t setting) const;
  /// The last look that told its state; absent if none did.
  std::optional<Time> last_told(std::size_t setting) const;
  /// Index of a page, made when it is not known yet.
  std::size_t page_index(std::string_view page);
  /// The whole look at a category that did not yet have this page's row, while the page itself was not read
  /// whole.
  std::optional<Time> new_since(std::string_view page) const;
  /// How many controls of a page are there now.
  std::size_t controls_of(std::string_view page) const;
  /// The control of a page that has one; one that is gone counts where no other is there. Nullopt: none or
  /// several.
  std::optional<std::size_t> only_control(std::string_view page) const;
  /// Index of the setting with just this key; a former one counts where no setting has it now.
  std::optional<std::size_t> exact(std::string_view page, std::string_view control) const;
  /// Index of the setting that a key means: (page, "") and (page, control) are one where the page has one
  /// control.
  std::optional<std::size_t> find(std::string_view page, std::string_view control) const;
  /// All that a setting is stored as: one id, and one more for each joined account that has it.
  std::vector<std::int64_t> ids_of(std::size_t setting) const;
  /// Whether it is the row of a page that has several controls: a setting without an opinion, never open.
  bool is_row_of_many(const Known& setting) const;
  /// A setting whose state flips to and fro; no longer told until the state stayed for three looks.
  bool is_unstable(std::size_t setting) const;
};

}  // namespace flipwatch
