// The person's own files: the first line is policy.json, each further one a pack beside it. A wrong one is
// refused with a warning that says where; a right one is in force for every setting.
#include <cstdint>
#include <fstream>

#include "desk.h"
#include "json_lines.h"
#include "must.h"

using nlohmann::json;

namespace {

/// As they stand, so that what is no JSON gets to the parser, too.
std::vector<std::string> lines_of(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string> lines(1);
  for (const char c : std::string_view(reinterpret_cast<const char*>(data), size)) {
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  }
  return lines;
}

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

json check_of(const std::string& site) {
  return {
      {"id", 1},
      {"type", "check"},
      {"site", site},
      {"at", "2026-11-24T10:00:00Z"},
      {"page",
       {{"url", "https://www." + site + ".com/mypreferences/d/settings/x"},
        {"lang", "en"},
        {"complete", true}}},
      {"settings",
       json::array(
           {{{"page", "settings/x"}, {"control", "x"}, {"label", "Ads"}, {"kind", "switch"}, {"state", "on"}},
            {{"page", "settings/y"}, {"label", "Research"}, {"kind", "row"}, {"state", "On"}}})}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Desk::clear();
  const auto lines = lines_of(data, size);
  write(Desk::policy(), lines[0]);
  for (std::size_t i = 1; i < lines.size() && i <= 3; ++i) write(Desk::pack(i), lines[i]);
  Desk desk;
  for (const json& request : {json{{"id", 1}, {"type", "hello"}}, check_of("linkedin"), check_of("acme"),
                              json{{"id", 1}, {"type", "policy"}}, json{{"id", 1}, {"type", "review"}}}) {
    const json answer = desk.ask(request);
    must(answer["type"] != "error", "a wrong file of the person's keeps nobody from an answer",
         answer.dump());
  }
  // The same by the wire: written, or refused with a place.
  const json policy = json::parse(lines[0], nullptr, false);
  const json answer =
      desk.ask(json{{"id", 1}, {"type", "policy.set"}, {"policy", policy.is_discarded() ? json() : policy}});
  must(answer["type"] == "policy.set.ok" || answer["code"] == "bad_request", "a policy is taken or refused",
       answer.dump());
  return 0;
}
