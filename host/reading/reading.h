#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "time.h"

namespace flipwatch {

/// What a setting is set to: "on", "off", "mixed", an option as shown ("" when none is chosen), or a row's
/// text. nullopt: it could not be told. Never guessed.
using State = std::optional<std::string>;

/// What a person operates, or the row that leads there. No part of a key: one setting is a switch for one
/// account and radios for another.
enum class Kind { switch_, checkbox, radio, select, row };

constexpr std::string_view name_of(Kind kind) {
  constexpr std::string_view names[] = {"switch", "checkbox", "radio", "select", "row"};
  return names[static_cast<int>(kind)];
}

/// One setting as the page showed it. `control` is "" for a row; `page` is the page the setting lives on,
/// which for a row is not the page it was read on.
struct Seen {
  std::string page;
  std::string control;
  std::string label;
  std::string section;
  std::string description;
  Kind kind = Kind::row;
  State state;
  std::vector<std::string> options;  ///< of radios and selects, as shown; empty where the reader gave none
  bool unsaved = false;              ///< the person changed it and has not saved: its state is the one before
};

/// All settings seen on one page at one moment.
struct Reading {
  std::string site;
  std::string page;  ///< the page that was read
  std::string url;   ///< its origin and path
  std::string lang;
  Time at;
  bool complete = false;  ///< the reader saw the whole page
  std::vector<Seen> settings;
};

}  // namespace flipwatch
