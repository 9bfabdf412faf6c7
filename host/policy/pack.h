#pragma once
#include <span>
#include <string_view>

#include "policy/rule.h"

namespace flipwatch {

/// A settings page that the pack knows, in the order in which the service lists it.
struct KnownPage {
  std::string_view page;  ///< "settings/data-for-ai-improvement"
  std::string_view
      path;  ///< its address on the first origin: "/mypreferences/d/settings/data-for-ai-improvement"
  std::string_view label;    ///< of its row; of a category, the title
  std::string_view section;  ///< the heading above its row; of a category ""
  bool category = false;     ///< it lists rows of other pages
  bool states = false;       ///< its row shows the setting's state
};

/// What is particular to one site and is not a rule. The lists of addresses are what `hello` tells the
/// reader: `*` is one or more characters, `!` takes out (messaging/README.md, hello).
struct Pack {
  std::string_view id;       ///< the site: "linkedin"
  std::string_view name;     ///< for people: "LinkedIn"
  std::string_view version;  ///< of the pack: "2026-11-25"
  std::span<const std::string_view> origins;
  std::span<const std::string_view> pages;
  std::span<const std::string_view> skip;
  std::span<const std::string_view> rows;
  std::string_view start;          ///< address at which a person begins
  std::span<const KnownPage> map;  ///< categories first
  Layer layer = Layer::pack;       ///< ours, or one of the person's own
};

}  // namespace flipwatch
