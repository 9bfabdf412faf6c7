#include "rules/compile/own_files.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "rules/compile/json_file.h"
#include "rules/compile/schema_check.h"
#include "rules/compile/schemas.h"

namespace flipwatch::rules {
namespace {

constexpr int max_depth = 32;
constexpr std::size_t max_text = 4'000;

/// A file that nests without end is refused before anything descends into it.
bool is_too_deep(std::string_view text) {
  int depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_text) {
      if (c == '\\') ++i;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      if (++depth > max_depth) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

/// The patterns of a schema are not for texts without end: matching one would take the whole stack.
void check_lengths(const Json& value, const std::string& pointer, Problems& problems) {
  const auto is_long = [&](const std::string& text) {
    if (text.size() > max_text)
      problems.push_back({pointer, "expected texts of at most " + std::to_string(max_text) +
                                       " bytes, found " + std::to_string(text.size())});
    return text.size() > max_text;
  };
  if (value.is_string()) is_long(value.get_ref<const std::string&>());
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) check_lengths(value[i], below(pointer, i), problems);
  }
  if (value.is_object()) {
    for (auto member = value.begin(); member != value.end(); ++member) {
      if (!is_long(member.key())) check_lengths(member.value(), below(pointer, member.key()), problems);
    }
  }
}

Json parsed(std::string_view text, Problems& problems) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    problems.push_back({"", "expected a JSON object, found an empty file"});
    return {};
  }
  if (text.find('\0') != std::string_view::npos) {  // where the parser would see the end of the file
    problems.push_back({"", "expected a text in UTF-8, found a byte that is zero"});
    return {};
  }
  if (is_too_deep(text)) {
    problems.push_back({"", "expected at most " + std::to_string(max_depth) + " levels, found more"});
    return {};
  }
  Json json = parse(text, problems);
  check_lengths(json, "", problems);
  return json;
}

const Json& schema(std::string_view text) {
  static const Json pack = Json::parse(pack_schema);
  static const Json policy = Json::parse(policy_schema);
  return text.data() == pack_schema.data() ? pack : policy;
}

using Version = std::array<int, 3>;
constexpr int max_part = 100'000'000;

/// "0.9.1", as three numbers that compare; what stands there otherwise is for the schema to refuse.
Version version_of(std::string_view text) {
  Version version{};
  std::size_t part = 0;
  for (const char c : text) {
    if (c == '.' && ++part >= version.size()) break;
    if (c >= '0' && c <= '9') version[part] = std::min(version[part] * 10 + (c - '0'), max_part);
  }
  return version;
}

}  // namespace

std::optional<SourcePolicy> policy_from(const std::string& file, std::string_view text, Problems& problems) {
  const Json json = parsed(text, problems);
  if (problems.empty()) check(schema(policy_schema), json, problems);
  if (!problems.empty()) return std::nullopt;
  SourcePolicy policy = read_policy(file, json, problems);
  return problems.empty() ? std::optional(std::move(policy)) : std::nullopt;
}

std::optional<SourcePack> pack_from(const std::string& file, std::string_view text,
                                    std::string_view host_version, std::string& needs, Problems& problems) {
  const Json json = parsed(text, problems);
  if (!problems.empty()) return std::nullopt;
  if (json.is_object() && json.contains("needs") && json["needs"].is_string() &&
      version_of(json["needs"].get<std::string>()) > version_of(host_version)) {
    needs = json["needs"];
    return std::nullopt;
  }
  check(schema(pack_schema), json, problems);
  if (!problems.empty()) return std::nullopt;
  SourcePack pack = read_pack(file, json, problems);
  return problems.empty() ? std::optional(std::move(pack)) : std::nullopt;
}

std::string told(const Problems& problems) {
  constexpr std::size_t at_most = 5;
  std::string all;
  for (std::size_t i = 0; i < problems.size() && i < at_most; ++i) {
    if (!all.empty()) all += "; ";
    if (!problems[i].pointer.empty()) all += problems[i].pointer + ": ";
    all += problems[i].message;
  }
  if (problems.size() > at_most) all += "; and " + std::to_string(problems.size() - at_most) + " more";
  return all;
}

}  // namespace flipwatch::rules
