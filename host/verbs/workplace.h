#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "error.h"
#include "person/own_policy.h"
#include "time.h"
#include "verbs/counted.h"

namespace flipwatch {

class History;

/// What the verbs work with; one a process, made by main. The history is opened when it is first asked for,
/// so that a verb that needs none costs nothing, and an unreadable one is told by the verb that needs it.
class Workplace {
 public:
  using OpenHistory = std::function<std::unique_ptr<History>()>;
  Workplace(std::function<Time()> now, OwnPolicy& policy, OpenHistory open_history);
  ~Workplace();

  Time now() const { return now_(); }
  /// The rules in force; the same for as long as one request is answered.
  const Policy& policy();
  OwnPolicy& own_policy() { return policy_; }
  /// The policy was written: the request goes on with the new one.
  void look_up_again() { in_force_ = nullptr; }
  /// Throws Error history_unavailable or history_busy, and tries again at the next call.
  History& history();
  Counted& counted() { return counted_; }
  /// A request begins: where the history was set aside by another host, or taken away, the next one to ask
  /// for it gets the one that is there now.
  void begin_request();
  /// It is damaged: from here on there is a new one, or, where the old one cannot be set aside, none for this
  /// request.
  void replace_history();
  /// Told with the answer to the request under way.
  void warn(Warning warning) { warnings_.push_back(std::move(warning)); }
  /// Those of the request, what is wrong with the person's own files, and histories that were set aside
  /// lately.
  std::vector<Warning> take_warnings();

 private:
  std::function<Time()> now_;
  OwnPolicy& policy_;
  const Policy* in_force_ = nullptr;  ///< looked up once a request
  OpenHistory open_history_;
  std::unique_ptr<History> history_;
  Counted counted_;
  std::optional<Error> without_history_;  ///< why, for the request under way
  std::vector<Warning> warnings_;
};

}  // namespace flipwatch
