#include "desk.h"

#include "history/history.h"
#include "machine/places.h"
#include "must.h"
#include "scratch_folder.h"

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

flipwatch::Places here() {
  static const ScratchFolder folder;
  return {
      .data = folder.path() / "data", .config = folder.path() / "config", .state = folder.path() / "state"};
}

flipwatch::Time noon() { return *flipwatch::parse_time("2026-11-25T12:00:00Z"); }

}  // namespace

fs::path Desk::history() { return here().history(); }
fs::path Desk::policy() { return here().policy(); }
fs::path Desk::pack(std::size_t number) { return here().rules() / (std::to_string(number) + ".json"); }

void Desk::clear() {
  for (const fs::path& folder : {here().data, here().config, here().state}) {
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  fs::create_directories(here().rules());
}

Desk::Desk()
    : policy_(flipwatch::PersonFiles::in(here())),
      workplace_(noon, policy_, [this] { return flipwatch::open_history(history(), hurry_); }),
      session_(flipwatch::all_verbs(), workplace_, log_) {}

json Desk::ask(const std::string& message) {
  const std::string text = session_.answer(message);
  must(text.size() <= flipwatch::max_answer_bytes, "an answer fits into what a browser takes");
  json answer = json::parse(text, nullptr, false);
  must(answer.is_object(), "an answer is an object of JSON", text);
  const std::string type = answer.value("type", "");
  must(type == "error" || type.ends_with(".ok"), "an answer is ok or an error", text);
  must(type != "error" || (answer["code"].is_string() && answer["message"].is_string()),
       "an error says which and why", text);
  return answer;
}

json Desk::ask(const json& request) {
  json answer = ask(request.dump(-1, ' ', false, json::error_handler_t::replace));
  const bool has_id = request.is_object() && request.contains("id") && request["id"].is_number_integer();
  if (has_id && !answer["id"].is_null())
    must(answer["id"] == request["id"], "an answer has its request's id");
  return answer;
}
