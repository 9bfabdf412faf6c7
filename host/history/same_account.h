#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "history/account_choice.h"

namespace flipwatch {

/// Which of our accounts an account of another computer is.
struct SameAccount {
  enum class Is {
    known,  ///< `ours` is it
    fresh,  ///< none of ours: one of the same name is to be made
    asked,  ///< it could be one of several: the person is asked
  };
  Is is = Is::asked;
  std::int64_t ours = 0;
};

/// `ours` and `theirs` are the accounts of one site, here and there; `known` says of which of theirs it is
/// settled already, by their ids, which of ours it is. Where both know exactly one they are one, unless each
/// has its own stable id. Signs are compared, so both must be hashed with one salt.
SameAccount same_account(std::span<const Account> ours, std::span<const Account> theirs, const Account& one,
                         const std::map<std::int64_t, std::int64_t>& known);

}  // namespace flipwatch
