#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "changes/change.h"

namespace flipwatch {

/// A change of one setting and the computer in whose log it stands.
struct ToldChange {
  std::string machine;
  Change change;
};

/// A change that says what another one had said, as indices.
struct Echo {
  std::size_t echo = 0;
  std::size_t of = 0;
};

/// Which changes of one setting are echoes: two computers saw the same one, each without knowing of the
/// other. The first by its reading is the change; a later one of another computer that had not looked in
/// between says nothing new. A reading is told once, too: where a log has the flip since its own last look
/// and one since the latest look of another computer, that one is told. `told` may come in any order, and the
/// same changes give the same echoes.
std::vector<Echo> echoes_among(const std::vector<ToldChange>& told);

/// A flip that no log has and that lies between two that are there: one computer saw the setting in a state
/// at the last look before its own change, another one had seen it in another state before that look.
struct Between {
  State from;
  State to;
  Time at;    ///< that look
  Time last;  ///< when the other state was told
};

/// A look that is known to have shown a state.
struct Shown {
  Time at;
  State state;
};

/// Those between the changes of a setting, which began in `first_state` at `first_at`. `told`: without
/// echoes, oldest first. `options` are its control's: what is neither one of these nor another state of a
/// control is a row's text. `shown`: looks that the changes need not tell of.
std::vector<Between> flips_between(const std::optional<Time>& first_at, const State& first_state,
                                   const std::vector<std::string>& options,
                                   const std::vector<ToldChange>& told, std::vector<Shown> shown);

}  // namespace flipwatch
