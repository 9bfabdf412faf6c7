#include "cli/ask.h"

#include <algorithm>

#include "cli/terminal.h"
#include "verbs/verb.h"

namespace flipwatch {

using nlohmann::json;

json ask(Workplace& workplace, std::string_view verb, const json& request) {
  const auto verbs = all_verbs();
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [verb](const Verb& each) { return each.name == verb; });
  if (found == verbs.end()) throw Error(Code::unknown_verb, "there is no verb " + std::string(verb));
  const Message message(request);
  json answer = run(*found, workplace, Field(message));
  for (const Warning& warning : workplace.take_warnings())
    answer["warnings"].push_back(
        {{"code", warning.code}, {"message", warning.message}, {"way_out", warning.way_out}});
  return answer;
}

namespace {

void complain_of(const std::string& message, const std::string& way_out) {
  terminal::complain(terminal::plain(message + (message.ends_with('.') ? " " : ". ") + way_out));
}

}  // namespace

void print_warnings(const json& answer) {
  for (const json& warning : answer.value("warnings", json::array()))
    complain_of(warning.value("message", ""), warning.value("way_out", ""));
}

void print_warnings(Workplace& workplace) {
  for (const Warning& warning : workplace.take_warnings()) complain_of(warning.message, warning.way_out);
}

int complain_of(const Error& error) {
  std::string told = error.what();
  if (!error.pointer.empty()) told = error.pointer + ": " + told;
  if (!error.way_out.empty()) told += ". " + error.way_out;
  return terminal::complain(terminal::plain(told));
}

}  // namespace flipwatch
