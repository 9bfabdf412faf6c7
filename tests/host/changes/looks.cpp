#include "host/changes/looks.h"

#include <doctest/doctest.h>

#include <map>
#include <stdexcept>

namespace looks {
namespace {

using namespace flipwatch;

/// Words, with 'quoted texts' and {lists, of options} as one word each.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ') {
      ++at;
      continue;
    }
    const char end = c == '\'' ? '\'' : c == '{' ? '}' : ' ';
    const std::size_t stop = std::min(text.find(end, at + 1), text.size());
    words.push_back(text.substr(at, stop - at + (end == ' ' ? 0 : 1)));
    at = stop + 1;
  }
  return words;
}

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  for (std::size_t next; (next = text.find(by, at)) != std::string::npos; at = next + by.size()) {
    parts.push_back(text.substr(at, next - at));
  }
  parts.push_back(text.substr(at));
  return parts;
}

std::string unquoted(const std::string& word) {
  return word.size() >= 2 && word[0] == '\'' ? word.substr(1, word.size() - 2) : word;
}

State state_of(const std::string& word) { return word == "?" ? State() : State(unquoted(word)); }

Time time_of(const std::string& word) {
  const auto time = parse_time(
      "2026-11-" + (word.size() > 5 ? word.substr(0, 2) + "T" + word.substr(3) : "01T" + word) + ":00Z");
  if (!time) throw std::invalid_argument("no time: " + word);
  return *time;
}

void put_key(const std::string& word, std::string& page, std::string& control) {
  const std::size_t hash = word.find('#');
  page = word.substr(0, hash);
  control = hash == std::string::npos ? "" : word.substr(hash + 1);
}

Seen seen_of(const std::string& text) {
  static const std::map<std::string, Kind> kinds{{"switch", Kind::switch_},
                                                 {"checkbox", Kind::checkbox},
                                                 {"radio", Kind::radio},
                                                 {"select", Kind::select},
                                                 {"row", Kind::row}};
  const std::vector<std::string> words = words_of(text);
  Seen seen;
  seen.kind = kinds.at(words.at(0));
  put_key(words.at(1), seen.page, seen.control);
  seen.label = unquoted(words.at(2));
  seen.state = state_of(words.at(3));
  for (std::size_t i = 4; i < words.size(); ++i) {
    if (words[i] == "unsaved")
      seen.unsaved = true;
    else if (words[i] == "under")
      seen.section = unquoted(words.at(++i));
    else if (words[i] == "about")
      seen.description = unquoted(words.at(++i));
    else
      seen.options = split(words[i].substr(1, words[i].size() - 2), ", ");
  }
  return seen;
}

Reading reading_of(const std::string& text) {
  const std::vector<std::string> parts = split(text, " | ");
  const std::vector<std::string> head = words_of(parts[0]);
  Reading reading;
  reading.site = "linkedin";
  reading.at = time_of(head.at(0));
  reading.page = head.at(1);
  reading.url = "https://www.linkedin.com/mypreferences/d/" + reading.page;
  reading.lang = head.size() > 3 ? unquoted(head[3]) : "en";
  reading.complete = head.at(2) == "whole";
  for (std::size_t i = 1; i < parts.size(); ++i) reading.settings.push_back(seen_of(parts[i]));
  return reading;
}

Act act_of(const std::vector<std::string>& words) {
  Act act;
  act.at = time_of(words.at(0));
  put_key(words.at(2), act.page, act.control);
  act.from = state_of(words.at(3));
  act.to = state_of(words.at(4));
  return act;
}

/// A setting counts as wanted when it is off.
const Rules off_is_wanted{
    .as_wanted = [](const Memory& memory,
                    std::size_t setting) { return memory.settings[setting].state == "off"; },
    .ruling = [](const Memory&, std::size_t) { return Ruling{}; }};

std::string key(const Known& known) {
  return known.page + (known.control.empty() ? "" : "#" + known.control);
}

std::string text(const State& state) { return state.value_or("null"); }

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : "/") + one;
  return text;
}

std::string text(const Address& address) {
  return address.page + (address.control.empty() ? "" : "#" + address.control) +
         (address.section.empty() ? "" : " under " + address.section);
}

std::string detail_of(const Detail& detail) {
  std::string all;
  for (const Reword& one : detail.wording) all += " " + one.field + " '" + one.from + "' to '" + one.to + "'";
  if (detail.from && detail.to) all += " from " + text(*detail.from) + " to " + text(*detail.to);
  if (!detail.added.empty()) all += " with " + joined(detail.added);
  if (!detail.removed.empty()) all += " without " + joined(detail.removed);
  std::vector<std::string> candidates;
  for (const Candidate& one : detail.candidates) candidates.push_back(one.label);
  return all + (candidates.empty() ? "" : " maybe " + joined(candidates));
}

}  // namespace

Story story(std::initializer_list<const char*> looks) {
  Story story;
  std::vector<Change> log;
  std::vector<Time> readings;
  for (const char* look : looks) {
    CAPTURE(look);
    const std::vector<std::string> words = words_of(look);
    if (words.at(1) == "act") {
      story.memory.acts.push_back(act_of(words));
      continue;
    }
    const Reading reading = reading_of(look);
    const Past past{[&](std::int64_t id) {
                      std::vector<Change> changes;
                      for (const Change& change : log) {
                        if (story.memory.settings[change.setting].id == id) changes.push_back(change);
                      }
                      return changes;
                    },
                    [&](std::int64_t, Time at) {
                      std::pair<std::optional<Time>, std::optional<Time>> around;
                      for (const Time one : readings) {
                        if (one < at && (!around.first || one > *around.first)) around.first = one;
                        if (one > at && (!around.second || one < *around.second)) around.second = one;
                      }
                      return around;
                    }};
    Outcome outcome = diff(story.memory, reading, off_is_wanted, past);
    story.memory = std::move(outcome.memory);
    for (std::size_t i = 0; i < story.memory.settings.size(); ++i)
      story.memory.settings[i].id = static_cast<std::int64_t>(i) + 1;
    std::erase_if(story.memory.acts, [](const Act& act) { return act.over; });
    story.changes = outcome.changes;
    story.whole = outcome.whole;
    log.insert(log.end(), outcome.changes.begin(), outcome.changes.end());
    readings.push_back(reading.at);
  }
  return story;
}

std::string told(const Story& story) {
  std::string all;
  for (const Change& change : story.changes) {
    if (change.quiet) continue;
    all += (all.empty() ? "" : ", ") + std::string(name_of(change.kind)) + " " +
           key(story.memory.settings[change.setting]);
    const std::string detail = detail_of(change.detail);
    const bool is_of_state = change.from || change.to || detail.empty();
    if (is_of_state) all += " " + text(change.from) + ">" + text(change.to);
    all += (change.by == By::you ? " you" : "") + detail;
  }
  return all;
}

std::string told(std::initializer_list<const char*> looks) { return told(story(looks)); }

std::string open(const Story& story) {
  std::string all;
  for (const Known& known : story.memory.settings) {
    const std::string reasons = std::string(known.appeared ? " appeared" : "") +
                                (known.flipped ? " flipped" : "") + (known.reworded ? " reworded" : "") +
                                (known.gone ? " gone" : "") + (known.unreadable ? " unreadable" : "");
    if (!reasons.empty()) all += (all.empty() ? "" : ", ") + key(known) + ":" + reasons;
  }
  return all;
}

}  // namespace looks
