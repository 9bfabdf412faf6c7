#pragma once
#include <string>

#include "rules/compile/pack_source.h"

namespace flipwatch::rules {

/// Where a page lies among the categories.
struct Place {
  std::string category;  ///< title of the category that lists it; "" of a category itself
  std::string label;     ///< of its row
};

/// The map of a pack: its pages in order, each once (a row may stand in two categories; the first counts).
class PackMap {
 public:
  PackMap(const Json& pack, Problems& problems);

  const std::vector<SourcePage>& pages() const { return pages_; }
  /// nullptr for a page that the map does not know.
  const Place* find(const std::string& page) const;

 private:
  void add(SourcePage page, Place place);

  std::vector<SourcePage> pages_;
  std::map<std::string, Place> places_;
};

}  // namespace flipwatch::rules
