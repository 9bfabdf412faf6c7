#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "error.h"
#include "person/own_policy.h"
#include "time.h"

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
  /// Told with the answer to the request under way.
  void warn(Warning warning) { warnings_.push_back(std::move(warning)); }
  /// Those of the request, and what is wrong with the person's own files.
  std::vector<Warning> take_warnings();

 private:
  std::function<Time()> now_;
  OwnPolicy& policy_;
  const Policy* in_force_ = nullptr;  ///< looked up once a request
  OpenHistory open_history_;
  std::unique_ptr<History> history_;
  std::vector<Warning> warnings_;
};

}  // namespace flipwatch
