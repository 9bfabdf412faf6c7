#pragma once
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "wire/host_process.h"

/// What a browser says to its host and what it hears, written so that a line is a sentence.
///
///     Browser browser;                                                 // of a new home, on a site without a
///     pack browser.sees("1", "privacy", {"ads 'Ads' row Off"});             // on the 1st of the month, the
///     whole page CHECK(changes_in(browser.sees("2", "privacy", {"ads 'Ads' row On"})) == "flipped ads: off >
///     on");
///
/// A setting is `page[#control] 'label' kind state`, then `of one|two` for its options and `unsaved`. The
/// state `?` could not be told; a row without one shows none. A moment is a day of November 2026 at noon:
/// "3", or "3 10:30:00".

/// A moment as the wire has it, and back.
std::string moment(std::string_view day);
std::string day_of(std::string_view moment);

/// One setting of a reading.
nlohmann::json setting(std::string_view sentence);

/// What a reading has beside its settings. `account` and `witness` are left out when they are empty.
struct Look {
  bool complete = true;
  std::string account = {};
  std::string witness = {};
  std::string lang = "en";
  std::string site = {};  // another one than the browser's
};

class Browser {
 public:
  using json = nlohmann::json;
  explicit Browser(std::string site = "acme.example",
                   std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>());

  /// A check of one page; its answer must be check.ok.
  json sees(std::string_view day, std::string_view page, const std::vector<std::string>& sentences,
            const Look& look = {});
  /// The check alone.
  json check(std::string_view day, std::string_view page, const std::vector<std::string>& sentences,
             const Look& look = {}) const;
  /// The person changed a control: "ads#outside off > on".
  void clicks(std::string_view day, std::string_view sentence);
  /// A verb with the browser's site, which must be answered with ok.
  json asks(std::string_view verb, json fields = json::object());
  /// The same where an error is awaited: "not_found", or "bad_request at /limit".
  std::string refusal(std::string_view verb, json fields = json::object());
  std::string refusal_of(const json& request);
  /// keep, mine, later or reopen, about "ads#outside".
  json decides(std::string_view decision, std::string_view key, json more = json::object());

  /// All pages of a list that an answer holds only in part, in one.
  json all(std::string_view verb, std::string_view list, json fields = json::object());

  std::string review();    // as items_in
  std::string history();   // as changes_in, newest first
  std::string timeline();  // "ads: off 1 to 2, on 3, gone at 4"

  HostProcess& host() { return host_; }
  const std::string& site() const { return site_; }

 private:
  std::string site_;
  HostProcess host_;
};

/// "flipped ads#outside: off > on by you; gone mail: on", in the answer's order.
std::string changes_in(const nlohmann::json& answer);
/// "ads#outside on: appeared, flipped; mail ?: unreadable", in the answer's order.
std::string items_in(const nlohmann::json& answer);
/// One setting of the timeline: "ads#outside: off 1 to 2, on 3 by you, gone at 4".
std::string line_of(const nlohmann::json& setting);
/// "5 open, 7 in all, worst flipped".
std::string totals_in(const nlohmann::json& answer);
/// "page#control", the page alone where there is no control.
std::string key_of(const nlohmann::json& named);
