#include "sync/log_file.h"

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "history/digest.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr int log_version = 1;
constexpr std::size_t longest_line = 1U << 20U;
constexpr std::size_t most_lines = 2'000'000;
constexpr int deepest = 32;

/// Nullopt: no JSON, or one that is nested to wear us out.
std::optional<json> parsed(std::string_view line) {
  bool is_deep = false;
  json value = json::parse(
      line,
      [&](int depth, json::parse_event_t, json&) {
        is_deep = is_deep || depth > deepest;
        return !is_deep;
      },
      false);
  if (is_deep || value.is_discarded()) return std::nullopt;
  return value;
}

std::string text_of_json(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string hash_of_line(const LogFile& log, const LogRow& row) {
  std::string bytes;
  add_field(bytes, log.head.machine);
  add_field(bytes, std::to_string(log.lines.size() + 1));
  add_field(bytes, row.key);
  add_field(bytes, row.row);
  const std::string before = log.lines.empty() ? "" : log.lines.back().hash;
  const Digest digest = digest_of(before, bytes);
  return hexadecimal(text_of(digest));
}

bool is_name(const json& head, const char* member) {
  const auto found = head.find(member);
  if (found == head.end() || !found->is_string()) return false;
  const auto& name = found->get_ref<const std::string&>();
  return !name.empty() && name.size() <= 64 &&
         name.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
}

LogFile::Is read_head(std::string_view line, LogOwner& head) {
  const auto read = parsed(line);
  if (!read || !read->is_object() || read->value("flipwatch", json()) != "log") return LogFile::Is::no_log;
  const json version = read->value("version", json());
  if (version.is_number_integer() && version.get<std::int64_t>() > log_version) return LogFile::Is::newer;
  if (version != log_version || !is_name(*read, "machine") || !is_name(*read, "salt"))
    return LogFile::Is::no_log;
  head = {read->at("machine"), read->at("salt")};
  return LogFile::Is::whole;
}

/// "" where the line goes on the log, else what is wrong with it.
std::string read_line(std::string_view text, LogFile& log) {
  const auto read = text.size() > longest_line ? std::nullopt : parsed(text);
  if (!read || !read->is_object()) return "cannot be read";
  const json hash = read->value("hash", json());
  if (read->value("n", json()) != log.lines.size() + 1 || !hash.is_string()) return "is not the next one";
  LogLine line{{}, hash};
  if (line.hash.size() != sizeof(Digest) * 2 || !bytes_from(line.hash)) return "has no hash";
  if (read->contains("key") || read->contains("row")) {
    const json row = read->value("row", json());
    if (!row.is_object()) return "holds no row";
    line.row = {text_of_json(read->value("key", json())), text_of_json(row)};
    if (hash_of_line(log, line.row) != line.hash) return "does not follow from the one before it";
  }
  log.lines.push_back(std::move(line));
  return "";
}

}  // namespace

LogFile read_log(std::string_view text) {
  LogFile log;
  bool is_head = true;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      log.is = is_head ? LogFile::Is::no_log : LogFile::Is::half_copied;
      return log;
    }
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (is_head) {
      log.is = read_head(line, log.head);
      if (log.is != LogFile::Is::whole) return log;
      is_head = false;
      continue;
    }
    log.trouble = log.lines.size() >= most_lines ? "is more than a log may have" : read_line(line, log);
    if (log.trouble.empty()) continue;
    log.trouble = "line " + std::to_string(log.lines.size() + 2) + " " + log.trouble;
    log.is = LogFile::Is::broken;
    return log;
  }
  if (is_head) log.is = LogFile::Is::no_log;
  return log;
}

std::vector<LogRow> rows_of(const LogFile& log) {
  std::vector<LogRow> rows;
  std::unordered_map<std::string_view, std::size_t> at;
  for (const LogLine& line : log.lines) {
    if (line.row.key.empty()) continue;
    const auto [found, is_new] = at.try_emplace(line.row.key, rows.size());
    if (is_new)
      rows.push_back(line.row);
    else
      rows[found->second].row = line.row.row;
  }
  return rows;
}

std::vector<LogRow> rows_under(const std::string& salt, const LogFile& log) {
  std::vector<LogRow> rows = rows_of(log);
  if (log.head.salt == salt) return rows;
  std::erase_if(rows, [](const LogRow& row) { return row.key.starts_with("[\"witness\","); });
  for (LogRow& row : rows) {
    if (!row.key.starts_with("[\"account\",")) continue;
    json account = json::parse(row.row);
    account["stable"] = 0;
    row.row = text_of_json(account);
  }
  return rows;
}

std::string text_of(const LogOwner& head) {
  return text_of_json({{"flipwatch", "log"},
                       {"version", log_version},
                       {"machine", head.machine},
                       {"salt", head.salt}}) +
         "\n";
}

std::string text_of(const std::vector<LogLine>& lines, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const LogLine& line = lines[i];
    text += "{\"n\":" + std::to_string(i + 1);
    if (!line.row.key.empty()) text += ",\"key\":" + line.row.key + ",\"row\":" + line.row.row;
    text += ",\"hash\":\"" + line.hash + "\"}\n";
  }
  return text;
}

void add_line(LogFile& log, const LogRow& row) {
  std::string hash = hash_of_line(log, row);
  log.lines.push_back({row, std::move(hash)});
}

}  // namespace flipwatch
