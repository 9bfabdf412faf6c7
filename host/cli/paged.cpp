#include "cli/paged.h"

#include "cli/ask.h"

namespace flipwatch {

using nlohmann::json;

json ask_all(Workplace& workplace, std::string_view verb, json request, const char* list,
             const char* cursor) {
  json answer = ask(workplace, verb, request);
  json all = std::move(answer[list]);
  while (answer.contains("next")) {
    request[cursor] = answer["next"];
    answer = ask(workplace, verb, request);
    for (json& one : answer[list]) all.push_back(std::move(one));
  }
  answer[list] = std::move(all);
  return answer;
}

}  // namespace flipwatch
