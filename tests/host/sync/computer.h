#pragma once
#include <atomic>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "history/history.h"
#include "person/own_policy.h"
#include "scratch_folder.h"
#include "sync/sync.h"
#include "verbs/workplace.h"

namespace flipwatch {

/// One of a person's computers: a history, a folder that a synchroniser keeps, and a clock of its own.
class Computer {
 public:
  /// `name`: what it is called in the folder; a random one, as on a real computer, where none is given.
  explicit Computer(const std::string& name = "");

  Time now = *parse_time("2026-11-01T10:00:00Z");
  std::filesystem::path folder() const { return scratch_.path() / "folder"; }
  std::filesystem::path history_file() const { return scratch_.path() / "history.db"; }
  History& history() { return workplace_.history(); }

  nlohmann::json ask(std::string_view verb, const nlohmann::json& request);
  /// A list that a verb answers, all of it.
  nlohmann::json list(const char* verb, const char* name);
  /// A look at LinkedIn's page "settings/<page>" now: its switches and their states, "" where it cannot be
  /// told.
  void look(const std::string& page, const std::vector<std::pair<std::string, std::string>>& switches,
            const nlohmann::json& signs = nlohmann::json::object());
  Synced sync(const std::vector<AccountAnswer>& answers = {});

  /// All that a person can see of the history, the same text for the same history.
  std::string all();

 private:
  ScratchFolder scratch_;
  std::atomic<bool> hurry_ = false;
  OwnPolicy policy_{{}};
  Workplace workplace_;
};

/// What a synchroniser does when it is done: every log is in every folder, each as its own computer has it.
void copy_all(const std::vector<Computer*>& computers);
void copy_log(const Computer& from, const Computer& to, const std::string& machine);

}  // namespace flipwatch
