#pragma once
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "messaging/frames.h"
#include "messaging/parse.h"
#include "verbs/verb.h"

namespace flipwatch {

class Log;

/// Answers requests, one frame to one frame, in their order. It knows ids, errors and what an answer may
/// weigh; what a request means is the verb's.
class Session {
 public:
  Session(std::span<const Verb> verbs, Workplace& workplace, Log& log)
      : verbs_(verbs), workplace_(workplace), log_(log) {}

  /// Until the input ends or nobody takes the answers any more.
  void serve(FrameReader& in, ByteSink& out);

  /// The answer to one message, at most `max_answer_bytes` long. Never throws for what the message holds.
  std::string answer(std::string_view message);

 private:
  nlohmann::json run_verb(const nlohmann::json& id, const Message& request);
  const Verb& verb_named(std::string_view name) const;
  std::string written(nlohmann::json answer, const nlohmann::json& id);
  void log_fault();

  std::span<const Verb> verbs_;
  Workplace& workplace_;
  Log& log_;
  std::string fault_;  // of the request under way; logged after its answer went out
};

}  // namespace flipwatch
