#include "sync/own_log.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace flipwatch {
namespace {

using nlohmann::json;
using Latest = std::unordered_map<std::string, std::string>;  // row by key

Latest latest_of(const std::vector<LogRow>& rows) {
  Latest latest;
  for (const LogRow& row : rows) latest[row.key] = row.row;
  return latest;
}

/// Where something was forgotten, each line says nothing from now on that is not so now: also what a row said
/// before, which may have been another setting's.
std::size_t forget_lines(LogFile& log, const Latest& now) {
  const auto is_forgotten = [&](const LogLine& line) {
    return !line.row.key.empty() && !now.contains(line.row.key);
  };
  if (std::none_of(log.lines.begin(), log.lines.end(), is_forgotten)) return 0;
  std::size_t count = 0;
  for (LogLine& line : log.lines) {
    const auto found = now.find(line.row.key);
    if (line.row.key.empty() || (found != now.end() && found->second == line.row.row)) continue;
    line.row = {};
    ++count;
  }
  return count;
}

struct LoggedNumber {
  std::int64_t number = 0;
  std::string hash;
};

/// The number and the hash of a change; number 0 for other rows.
LoggedNumber number_of(const LogRow& row) {
  if (!row.key.starts_with("[\"change\",")) return {};
  const json key = json::parse(row.key, nullptr, false);
  const json values = json::parse(row.row, nullptr, false);
  if (key.size() != 3 || !key[2].is_number_integer() || !values.is_object()) return {};
  const json hash = values.value("hash", json());
  return {key[2], hash.is_string() ? hash.get<std::string>() : std::string()};
}

}  // namespace

OwnLog own_log(const LogFile& there, const LogOwner& head, const std::vector<LogRow>& rows) {
  OwnLog own;
  LogFile log;
  log.head = head;
  const bool goes_on = there.is == LogFile::Is::whole || there.is == LogFile::Is::half_copied;
  if (goes_on && there.head.machine == head.machine) log.lines = there.lines;
  const std::size_t kept = log.lines.size();
  own.forgotten = forget_lines(log, latest_of(rows));
  const Latest before = latest_of(rows_of(log));
  for (const LogRow& row : rows) {
    const auto known = before.find(row.key);
    if (known == before.end() || known->second != row.row) add_line(log, row);
  }
  own.written = log.lines.size() - kept;
  own.is_anew = there.is != LogFile::Is::whole || there.head.machine != head.machine ||
                there.head.salt != head.salt || own.forgotten > 0;
  own.text = own.is_anew ? text_of(head) + text_of(log.lines) : text_of(log.lines, kept);
  return own;
}

std::int64_t foreign_change(const LogFile& there, const std::vector<LogRow>& rows, std::int64_t length) {
  std::unordered_map<std::int64_t, std::string> ours;
  for (const LogRow& row : rows) {
    const LoggedNumber logged = number_of(row);
    if (logged.number != 0) ours[logged.number] = logged.hash;
  }
  for (const LogRow& row : rows_of(there)) {
    const LoggedNumber logged = number_of(row);
    const auto same = ours.find(logged.number);
    if (logged.number > length || (same != ours.end() && same->second != logged.hash)) return logged.number;
  }
  return 0;
}

}  // namespace flipwatch
