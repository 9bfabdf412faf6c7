#include "at_work.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "history/history.h"
#include "verbs/verb.h"

namespace flipwatch {

using nlohmann::json;

AtWork::AtWork(Disk disk)
    : workplace_([] { return *parse_time("2026-11-25T10:00:00Z"); }, policy_,
                 [this, disk]() -> std::unique_ptr<History> {
                   if (disk == Disk::unreadable) {
                     throw Error(Code::history_unavailable, "the history cannot be opened", "", "Make room.");
                   }
                   return open_history(history_file(), hurry_);
                 }) {}

json AtWork::ask(std::string_view verb, const json& request) {
  const auto verbs = all_verbs();
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [verb](const Verb& each) { return each.name == verb; });
  REQUIRE(found != verbs.end());
  const Message message(request);
  try {
    return found->run(workplace_, Field(message));
  } catch (const Error& error) {
    return std::string(name_of(error.code)) + ": " + error.what() +
           (error.pointer.empty() ? "" : " at " + error.pointer);
  }
}

void AtWork::record(const json& reading) {
  const json answer = ask("check", reading);
  REQUIRE_MESSAGE(answer.is_object(), answer);
  REQUIRE(answer["recorded"] == true);
}

std::vector<std::string> AtWork::warned() {
  std::vector<std::string> codes;
  for (const Warning& warning : workplace_.take_warnings()) codes.push_back(warning.code);
  return codes;
}

json reading(std::string_view path, std::string_view at, const json& settings) {
  return {
      {"site", "linkedin"},
      {"at", at},
      {"page", {{"url", "https://www.linkedin.com" + std::string(path)}, {"lang", "en"}, {"complete", true}}},
      {"settings", settings}};
}

}  // namespace flipwatch
