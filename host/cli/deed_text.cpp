#include "cli/deed_text.h"

#include <string_view>

#include "cli/terminal.h"

namespace flipwatch {

std::string deed_text(const Deed& deed, bool only_say) {
  constexpr std::string_view did[] = {"wrote", "removed", "as it should be", "refused"};
  constexpr std::string_view would[] = {"would write", "would remove", "as it should be", "refused"};
  std::string line = std::string((only_say ? would : did)[static_cast<int>(deed.is)]);
  line.resize(17, ' ');
  line += deed.file.string();
  if (!deed.browser.empty()) line += (deed.file.empty() ? "" : "  for ") + deed.browser;
  if (!deed.says.empty()) line += "\n                 " + deed.says;
  if (!deed.way_out.empty()) line += "\n                 " + deed.way_out;
  return terminal::plain_lines(line) + "\n";
}

}  // namespace flipwatch
