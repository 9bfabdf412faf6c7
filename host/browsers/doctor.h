#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "browsers/conversation.h"
#include "browsers/installation.h"

namespace flipwatch {

/// One thing that was looked at.
struct Check {
  enum class Status { ok, warn, fail };
  std::string browser;  ///< "" where it is about none alone
  std::string code;     ///< a word of the table in README.md, the same that the welcome page gives
  Status status = Status::ok;
  std::string message;
  std::string mend = {};  ///< a line to type, or what to do; "" where there is nothing to mend
  std::filesystem::path path = {};
  bool by_registering = false;  ///< registering the browser anew mends it
};

std::string_view name_of(Check::Status status);

/// Looks at every browser that is here as the browser itself would: finds the manifest, starts the program,
/// greets it.
class Doctor {
 public:
  using Converse = std::function<Conversation(const std::filesystem::path&, const std::vector<std::string>&)>;
  Doctor(const System& system, std::filesystem::path callers, Converse converse)
      : system_(system), callers_(std::move(callers)), converse_(std::move(converse)) {}

  /// Of these browsers, or of all that are here.
  std::vector<Check> examine(const std::vector<const Browser*>& browsers) const;

 private:
  void examine(const Installation& installation, std::vector<Check>& checks) const;

  const System& system_;
  std::filesystem::path callers_;
  Converse converse_;
};

}  // namespace flipwatch
