#include "kept.h"

using namespace flipwatch;

const Rules want_off{.as_wanted = [](const Memory& memory,
                                     std::size_t setting) { return memory.settings[setting].state == "off"; },
                     .ruling = [](const Memory&, std::size_t) { return Ruling{}; }};

const Time Kept::forgotten_at = *parse_time("2026-11-02T10:00:00Z");

Reading reading(int minute, const std::vector<std::pair<std::string, std::string>>& states) {
  Reading made;
  made.site = "linkedin";
  made.page = "p";
  made.url = "https://www.linkedin.com/mypreferences/d/p";
  made.lang = "en";
  made.complete = true;
  made.at = *parse_time("2026-11-01T10:00:00Z") + std::chrono::minutes{minute};
  for (const auto& [control, state] : states) {
    Seen seen;
    seen.page = "p";
    seen.control = control;
    seen.label = "Label of " + control;
    seen.kind = Kind::switch_;
    seen.state = state;
    made.settings.push_back(seen);
  }
  return made;
}

Kept::Kept()
    : history_(std::make_unique<History>(file(), no_hurry)),
      database_(std::make_unique<SQLite::Database>(file().string(), SQLite::OPEN_READWRITE)) {
  history_->record(reading(minute_++, {states_.begin(), states_.end()}), {}, want_off);
}

void Kept::flips(const std::string& control, int times) {
  for (int i = 0; i < times; ++i) {
    std::string& state = states_.at(control);
    state = state == "off" ? "on" : "off";
    history_->record(reading(minute_++, {states_.begin(), states_.end()}), {}, want_off);
  }
}

void Kept::forget(const std::string& control) {
  const std::vector<Account> accounts = history_->accounts("linkedin");
  const Memory memory = history_->memory(accounts, accounts[0].id);
  history_->forget_settings({memory.settings[*memory.find("p", control)].id}, forgotten_at);
  states_.erase(control);
}

std::string Kept::bytes() const {
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) all += text_of(entry.path());
  return all;
}
