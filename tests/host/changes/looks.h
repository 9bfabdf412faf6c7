#pragma once
#include <initializer_list>
#include <string>
#include <vector>

#include "changes/diff.h"

/// A small notation for readings, so that a row of a table is a sentence:
///
///     10:00 privacy whole | row ai 'Data for AI' On | switch ai#allow 'Use my data' on
///
/// time (or day/time), page that was read, "whole" or "part", the page's language where it is not en; then
/// settings: kind, page[#control], 'label', state, {options, …}, "unsaved", under 'Heading', about 'Description'.
/// State: one word, or 'a text'; '' is none, ? is null. `act ai#allow on off`
/// is a click of the person at that time.
namespace looks {

/// What was told in the end: "appeared ai null>on, flipped ai#allow on>off you", "reworded ai label 'A' to 'B'",
/// "moved q#a from p#a under One to q#a", "options p#w with Friends without Nobody", "… maybe Former label".
struct Story {
  flipwatch::Memory memory;
  std::vector<flipwatch::Change> changes;  ///< of the last look
  bool whole = false;                      ///< was the last look taken for whole
};

/// Goes through the looks one by one. A setting counts as wanted when it is off.
Story story(std::initializer_list<const char*> looks);

/// The changes of the last look.
std::string told(std::initializer_list<const char*> looks);
std::string told(const Story& story);

/// What is open in the end: "ai#allow: appeared flipped".
std::string open(const Story& story);

}  // namespace looks
