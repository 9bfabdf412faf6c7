#include "cli/browser_names.h"

#include "error.h"

namespace flipwatch {

std::string browser_names() {
  std::string names;
  for (const Browser& browser : all_browsers()) {
    if (browser.refusal.empty()) names += (names.empty() ? "" : ", ") + std::string(browser.id);
  }
  return names;
}

std::vector<const Browser*> browsers_named(const std::vector<std::string>& names) {
  std::vector<const Browser*> browsers;
  for (const std::string& name : names) {
    const Browser* browser = browser_named(name);
    if (!browser)
      throw Error(Code::not_found, "no browser called \"" + name + "\" is known", "",
                  "There are " + browser_names() + ".");
    browsers.push_back(browser);
  }
  return browsers;
}

}  // namespace flipwatch
