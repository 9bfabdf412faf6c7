#include "rules/compile/pack_source.h"

#include <algorithm>

#include "rules/compile/json_file.h"
#include "rules/compile/pack_map.h"
#include "rules/compile/rule_source.h"

namespace flipwatch::rules {

SourcePack read_pack(const std::string& file, const Json& json, Problems& problems) {
  SourcePack pack{.file = file,
                  .id = json["id"],
                  .name = json["name"],
                  .version = json["version"],
                  .needs = json.value("needs", ""),
                  .start = json["start"],
                  .origins = texts(json["origins"]),
                  .pages = texts(json["pages"]),
                  .skip = texts(json["skip"]),
                  .rows = texts(json["rows"]),
                  .map = {},
                  .rules = {}};
  if (!file.ends_with("/" + pack.id + ".json")) {
    problems.push_back({"/id", "expected the name of the file, found \"" + pack.id + "\""});
  }
  check_date(pack.version, "/version", problems);
  const auto under = [&pack](const std::string& origin) { return pack.start.rfind(origin + "/", 0) == 0; };
  if (std::none_of(pack.origins.begin(), pack.origins.end(), under)) {
    problems.push_back(
        {"/start", "expected an address below one of the origins, found \"" + pack.start + "\""});
  }
  const PackMap map(json, problems);
  pack.map = map.pages();
  RuleReader reader(json, map, problems);
  for (std::size_t i = 0; i < json["rules"].size(); ++i) {
    reader.read_rule(json["rules"][i], below("/rules", i), pack.rules);
  }
  for (std::size_t i = 0; i < json["no_opinion"].size(); ++i) {
    reader.read_no_opinion(json["no_opinion"][i], below("/no_opinion", i), pack.rules);
  }
  reader.connect(pack.rules);
  std::stable_sort(pack.rules.begin(), pack.rules.end(),
                   [](const SourceRule& a, const SourceRule& b) { return a.page < b.page; });
  return pack;
}

}  // namespace flipwatch::rules
