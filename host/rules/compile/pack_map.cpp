#include "rules/compile/pack_map.h"

#include "policy/page_path.h"

namespace flipwatch::rules {

PackMap::PackMap(const Json& pack, Problems& problems) {
  const auto texts = pack["pages"].get<std::vector<std::string>>();
  const std::vector<std::string_view> patterns(texts.begin(), texts.end());
  for (std::size_t c = 0; c < pack["map"].size(); ++c) {
    const Json& category = pack["map"][c];
    const std::string page = category["page"];
    if (find(page))
      problems.push_back(
          {below("/map", c) + "/page", "expected each category once, found \"" + page + "\" again"});
    add({.page = page, .path = page_path(patterns, page), .label = category["title"], .category = true}, {});
  }
  for (const Json& category : pack["map"]) {
    for (const Json& section : category["sections"]) {
      for (const Json& row : section["rows"]) {
        const std::string page = row["page"];
        add({.page = page,
             .path = page_path(patterns, page),
             .label = row["label"],
             .section = section["title"],
             .states = row.value("shows_state", false)},
            {.category = category["title"], .label = row["label"]});
      }
    }
  }
}

const Place* PackMap::find(const std::string& page) const {
  const auto place = places_.find(page);
  return place == places_.end() ? nullptr : &place->second;
}

void PackMap::add(SourcePage page, Place place) {
  if (places_.emplace(page.page, std::move(place)).second) pages_.push_back(std::move(page));
}

}  // namespace flipwatch::rules
