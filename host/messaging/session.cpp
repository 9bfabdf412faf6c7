#include "messaging/session.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "machine/log.h"
#include "messaging/answer.h"

namespace flipwatch {
namespace {

using nlohmann::json;

Error fault_of_ours() {
  return {Code::internal, "something went wrong inside Flipwatch", "",
          "the log of the host says more: host.log"};
}

}  // namespace

void Session::serve(FrameReader& in, ByteSink& out) {
  for (int answered = 0;; ++answered) {
    std::string text;
    try {
      const auto message = in.next();
      if (!message) return log_.info("the input ended after " + std::to_string(answered) + " requests");
      text = answer(*message);
    } catch (const Error& error) {  // a frame that is too large, and so has no id that could be read
      fault_ = name_of(error.code);
      text = as_text(answer_of(error, nullptr));
    }
    if (!out.write(framed(text))) return log_.info("nobody takes the answers any more");
    log_fault();
  }
}

std::string Session::answer(std::string_view message) {
  ParsedMessage request;
  const json& id = request.id;
  json answer;
  try {
    request = parse_message(message);
    if (request.refused) throw Error(*request.refused);
    answer = run_verb(id, request.body);
  } catch (const Error& error) {
    fault_ = name_of(error.code);
    answer = answer_of(error, id);
  } catch (const std::exception& fault) {
    fault_ = std::string("internal: ") + fault.what();
    answer = answer_of(fault_of_ours(), id);
  }
  return written(std::move(answer), id);
}

json Session::run_verb(const json& id, const Message& request) {
  const Field fields(request);
  if (!id.is_number_integer()) fields["id"].refuse("a whole number");
  const Verb& verb = verb_named(fields["type"].text({.max = 1'000}));
  json answer = run(verb, workplace_, fields);
  answer["id"] = id;
  answer["type"] = std::string(verb.name) + ".ok";
  return answer;
}

const Verb& Session::verb_named(std::string_view name) const {
  const auto found =
      std::find_if(verbs_.begin(), verbs_.end(), [&](const Verb& verb) { return verb.name == name; });
  if (found != verbs_.end()) return *found;
  std::string known;
  for (const Verb& verb : verbs_) known += (known.empty() ? "" : ", ") + std::string(verb.name);
  throw Error(Code::unknown_verb,
              "expected one of " + known + ", found \"" + std::string(name.substr(0, 40)) + '"', "/type",
              "if the extension is newer than the host, update the host");
}

std::string Session::written(json answer, const json& id) {
  add_warnings(answer, workplace_.take_warnings());
  std::string text = as_text(answer);
  if (text.size() <= max_answer_bytes) return text;
  fault_ = "internal: an answer of " + std::to_string(text.size()) + " bytes";
  return as_text(answer_of(Error(Code::internal, "the answer is too long for the browser", "",
                                 "ask for less at once: one site, one account or a smaller limit"),
                           id));
}

void Session::log_fault() {
  if (!fault_.empty()) log_.error(fault_);
  fault_.clear();
}

}  // namespace flipwatch
