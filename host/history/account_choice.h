#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "time.h"

namespace flipwatch {

/// What a page told of whose it is: opaque, salted and hashed by the reader; "" where it told nothing.
struct Signs {
  std::string account;  ///< a stable id
  std::string witness;  ///< the name on the person's own picture
};

/// An account of a site, as remembered.
struct Account {
  std::int64_t id = 0;
  std::string name;          ///< its id on the wire
  bool stable = false;       ///< `name` is a stable id
  std::string person;        ///< what the person calls it
  std::int64_t same_as = 0;  ///< joined with; 0: stands for itself
  std::vector<std::string> aliases;
  std::vector<std::string> witnesses;
  std::optional<Time> first_at;
  std::optional<Time> last_at;
};

/// Whose a reading is.
struct AccountChoice {
  enum class Is {
    known,    ///< `index` is meant
    renamed,  ///< `index` is meant and is called by the stable id from now on; its former name stays an alias
    fresh,    ///< none of them: one called `name` is to be made
    untold,   ///< several are known and nothing tells which: judged, not recorded
  };
  Is is = Is::untold;
  std::size_t index = 0;
  std::string name;
  bool ask = false;  ///< it may be a known person under a changed name: the answer says "new"
};

/// The cases of the design (Accounts), in its order. `accounts` are those of the site, oldest first.
AccountChoice choose_account(std::span<const Account> accounts, const Signs& signs);

/// The account that an account is read as: itself, or the one it was joined with.
std::int64_t root_of(std::span<const Account> accounts, std::int64_t id);

/// The account of this name or alias.
const Account* account_named(std::span<const Account> accounts, std::string_view name);

}  // namespace flipwatch
