#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "error.h"
#include "time.h"

namespace flipwatch {

class History;
class Policy;

/// What the verbs work with; one a process, made by main. The history is opened when it is first asked for,
/// so that a verb that needs none costs nothing, and an unreadable one is told by the verb that needs it.
class Workplace {
 public:
  using OpenHistory = std::function<std::unique_ptr<History>()>;
  Workplace(std::function<Time()> now, const Policy& policy, OpenHistory open_history);
  ~Workplace();

  Time now() const { return now_(); }
  const Policy& policy() const { return policy_; }
  /// Throws Error history_unavailable or history_busy, and tries again at the next call.
  History& history();
  /// Told with the answer to the request under way.
  void warn(Warning warning) { warnings_.push_back(std::move(warning)); }
  std::vector<Warning> take_warnings();

 private:
  std::function<Time()> now_;
  const Policy& policy_;
  OpenHistory open_history_;
  std::unique_ptr<History> history_;
  std::vector<Warning> warnings_;
};

}  // namespace flipwatch
