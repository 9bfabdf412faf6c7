#include "history/set_aside.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <system_error>

#include "error.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

/// The file first: from then on nobody takes what is left for a history, and who makes a new one looks for
/// the rest.
constexpr const char* parts[] = {"", "-journal", "-wal", "-shm"};
constexpr std::string_view mark = ".damaged-";

fs::path with(const fs::path& file, std::string_view end) {
  fs::path longer = file;
  longer += end;
  return longer;
}

/// A time as a part of a name: no system minds it.
std::string in_name(Time at) {
  std::string text = format_time(at);
  std::replace(text.begin(), text.end(), ':', '-');
  return text;
}

/// "history.damaged-2026-11-23T22-31-47.250Z.db" beside "history.db".
std::optional<Time> time_of(const fs::path& file, const fs::path& history) {
  const std::string name = file.filename().string();
  const std::string begin = history.stem().string() + std::string(mark);
  const std::string end = history.extension().string();
  if (!name.starts_with(begin) || !name.ends_with(end) || name.size() < begin.size() + end.size()) return {};
  std::string time = name.substr(begin.size(), name.size() - begin.size() - end.size());
  for (const std::size_t colon : {13U, 16U}) {
    if (colon < time.size() && time[colon] == '-') time[colon] = ':';
  }
  return parse_time(time);
}

fs::path free_name(const fs::path& history, Time now) {
  while (true) {
    fs::path name = history.parent_path() / (history.stem().string() + std::string(mark) +
                                                   in_name(now) + history.extension().string());
    std::error_code none;
    if (!fs::exists(name, none)) return name;
    now += std::chrono::milliseconds(1);
  }
}

void move(const fs::path& from, const fs::path& to) {
  std::error_code fault;
  fs::rename(from, to, fault);
  if (!fault || fault == std::errc::no_such_file_or_directory) return;
  throw Error(Code::history_unavailable,
              "the history " + from.string() + " is damaged and could not be set aside: " + fault.message(),
              "", "Move this file to another place; Flipwatch then begins a new history.");
}

}  // namespace

std::string told(const SetAside& damaged) {
  return "The history was damaged. On " + format_date(std::chrono::floor<std::chrono::days>(damaged.at)) +
         " it was set aside, and a new one was begun";
}

std::string way_out_of(const SetAside& damaged) {
  return "What was remembered until then is in " + damaged.file.string() +
         ": nothing of it was deleted. A copy that flipwatch export saved before can be taken back with "
         "flipwatch "
         "import, as long as the new history is empty. Who needs that file no longer may delete it.";
}

void set_aside(const fs::path& history, Time now) {
  const fs::path name = free_name(history, now);
  for (const char* part : parts) move(with(history, part), with(name, part));
}

void set_rest_aside(const fs::path& history) {
  const std::vector<SetAside> all = all_set_aside(history);
  std::error_code none;
  if (all.empty() || fs::exists(with(all.back().file, parts[3]), none))
    return;  // the last part: all was moved
  for (const char* part : parts) {
    const fs::path rest = with(history, part);
    const fs::path place = with(all.back().file, part);
    if (fs::exists(rest, none) && !fs::exists(place, none)) move(rest, place);
  }
}

std::vector<SetAside> all_set_aside(const fs::path& history) {
  std::vector<SetAside> all;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(history.parent_path(), none)) {
    if (const auto at = time_of(entry.path(), history)) all.push_back({entry.path(), *at});
  }
  std::sort(all.begin(), all.end(),
            [](const SetAside& one, const SetAside& other) { return one.at < other.at; });
  return all;
}

}  // namespace flipwatch
