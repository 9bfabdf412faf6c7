// Requests of a hostile extension, one a line: each is answered, and never with a fault of ours. What was
// stored by then can be read by the next host.
#include <cstdint>

#include "desk.h"
#include "json_lines.h"
#include "must.h"

using nlohmann::json;

namespace {

void ask(Desk& desk, const json& request) {
  const json answer = desk.ask(request);
  must(answer.value("code", "") != "internal", "no request makes us fail",
       request.dump() + "\n" + answer.dump());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Desk::clear();
  {
    Desk desk;
    for (const json& request : json_lines(data, size)) ask(desk, request);
  }
  Desk next;
  for (const char* verb : {"hello", "review", "history", "pages", "policy", "export"}) {
    const json answer = next.ask(json{{"id", 1}, {"type", verb}});
    must(answer["type"] == std::string(verb) + ".ok", "what was stored can be read", answer.dump());
  }
  return 0;
}
