#pragma once
#include <atomic>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "machine/log.h"
#include "messaging/session.h"
#include "person/own_policy.h"
#include "verbs/workplace.h"

/// A session as main makes it, in a folder that lasts as long as the process: what an input leaves there is
/// gone before the next one.
class Desk {
 public:
  Desk();

  static std::filesystem::path history();
  static std::filesystem::path policy();
  /// In the folder of the person's own packs.
  static std::filesystem::path pack(std::size_t number);
  /// Makes the folder as it was in the beginning.
  static void clear();

  /// The answer to one message, which must be one that a browser takes: JSON of at most a megabyte, with the
  /// id of the request or none, of its type or an error.
  nlohmann::json ask(const std::string& message);
  nlohmann::json ask(const nlohmann::json& request);

 private:
  std::atomic<bool> hurry_ = false;
  flipwatch::OwnPolicy policy_;
  flipwatch::Workplace workplace_;
  flipwatch::Log log_{""};
  flipwatch::Session session_;
};
