#include "browsers/manifest.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "browsers/found.h"
#include "manifest_templates.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::string_view origin_start = "chrome-extension://";

std::string_view field_of(Family family) {
  return family == Family::chromium ? "allowed_origins" : "allowed_extensions";
}

std::string entry_for(Family family, const std::string& extension) {
  return family == Family::chromium ? std::string(origin_start) + extension + "/" : extension;
}

std::string extension_of(std::string entry) {
  if (!entry.starts_with(origin_start)) return entry;
  entry.erase(0, origin_start.size());
  if (entry.ends_with('/')) entry.pop_back();
  return entry;
}

json template_of(Family family) {
  return json::parse(family == Family::chromium ? chromium_manifest : firefox_manifest);
}

/// In the order in which a browser looks; each line is one that a real browser refuses.
void find_fault(FoundManifest& manifest, const json& body, Family family) {
  const auto fault = [&](std::string code, std::string found) {
    if (manifest.fault.empty()) manifest.fault = std::move(code), manifest.found = std::move(found);
  };
  if (text_of(body, "name") != host_name)
    fault("manifest_wrong_name", "it is called \"" + text_of(body, "name") + "\"");
  if (text_of(body, "description").empty()) fault("manifest_damaged", "it has no description");
  if (text_of(body, "type") != "stdio") fault("manifest_damaged", "its type is not \"stdio\"");
  if (manifest.program.empty()) fault("manifest_damaged", "it names no program");
  if (!manifest.program.empty() && !manifest.program.is_absolute())
    fault("program_path_relative", "its path is \"" + manifest.program.string() + "\"");
  const auto list = body.find(field_of(family));
  if (list == body.end() || !list->is_array())
    fault("manifest_damaged", "it has no list " + std::string(field_of(family)));
}

}  // namespace

std::string_view name_of(Family family) { return family == Family::chromium ? "chromium" : "firefox"; }

std::vector<std::string> own_extensions(Family family) {
  const json manifest = template_of(family);
  std::vector<std::string> ids;
  for (const auto& entry : manifest[std::string(field_of(family))]) ids.push_back(extension_of(entry));
  return ids;
}

std::optional<Family> family_of(std::string_view extension) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'p'; };
  if (extension.size() == 32 && std::all_of(extension.begin(), extension.end(), is_letter))
    return Family::chromium;
  const bool is_uuid = extension.size() > 2 && extension.starts_with('{') && extension.ends_with('}');
  const bool is_plain = extension.find_first_of(" /\\\"\n") == std::string_view::npos;
  if (is_plain && (is_uuid || extension.find('@') != std::string_view::npos)) return Family::firefox;
  return std::nullopt;
}

std::string manifest_text(Family family, const std::filesystem::path& program,
                          std::span<const std::string> more) {
  json manifest = template_of(family);
  manifest["path"] = program.string();
  json& list = manifest[std::string(field_of(family))];
  for (const std::string& extension : more) {
    const std::string entry = entry_for(family, extension);
    if (family_of(extension) == family && std::find(list.begin(), list.end(), entry) == list.end())
      list.push_back(entry);
  }
  return manifest.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

FoundManifest read_manifest(Family family, std::string_view text) {
  FoundManifest manifest;
  const json body = json::parse(text, nullptr, false);
  if (!body.is_object()) {
    manifest.fault = "manifest_damaged";
    manifest.is_no_json = body.is_discarded();
    manifest.found = text.empty() ? "it is empty" : "it is no JSON";
    return manifest;
  }
  manifest.is_ours = text_of(body, "name") == host_name;
  manifest.program = text_of(body, "path");
  const auto list = body.find(field_of(family));
  if (list != body.end() && list->is_array()) {
    for (const json& entry : *list) {
      if (entry.is_string()) manifest.extensions.push_back(extension_of(entry.get<std::string>()));
    }
  }
  find_fault(manifest, body, family);
  return manifest;
}

}  // namespace flipwatch
