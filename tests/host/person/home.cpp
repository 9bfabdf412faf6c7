#include "home.h"

#include <fstream>

namespace flipwatch {

Home::Home()
    : files_{.policy = folder_.path() / "config/policy.json",
             .packs = folder_.path() / "config/rules",
             .last_good = folder_.path() / "state/policy.last-good.json"},
      host_(files_) {
  std::filesystem::create_directories(files_.packs);
}

void Home::write(const std::filesystem::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::vector<std::string> Home::warned() {
  host_.in_force();
  std::vector<std::string> all;
  const std::string folder = files_.policy.parent_path().string() + "/";
  for (const Warning& warning : host_.warnings()) {
    std::string message = warning.message;
    if (const std::size_t at = message.find(folder); at != std::string::npos)
      message.erase(at, folder.size());
    all.push_back(warning.code + ": " + message);
  }
  return all;
}

std::string wanted(const Policy& policy, std::string_view site, std::string_view page,
                   std::string_view control, std::string_view label, Sole sole) {
  const Rule* rule = policy.rule(site, page, control, label, sole);
  if (!rule) return "none";
  std::string all;
  for (const std::string_view state : rule->wanted) all += (all.empty() ? "" : "|") + std::string(state);
  return all;
}

std::string pack_text(const std::string& id, const std::string& more) {
  return R"({"id": ")" + id +
         R"(", "name": "Acme", "version": "2026-11-01", "origins": ["https://acme.example"],
    "pages": ["/settings/*"], "skip": [], "rows": ["/settings/*"], "start": "https://acme.example/settings/privacy",
    "way": ["Settings"], "map": [{"page": "privacy", "title": "Privacy", "sections": [{"title": "", "rows": [
      {"page": "ai", "label": "AI"}, {"page": "ads", "label": "Ads"}]}]}],
    "rules": [
      {"page": "ai", "also": ["ai-old"], "labels": ["Train AI"], "wanted": {"strict": "off", "balanced": null, "quiet": "on"},
       "category": "ai_training", "severity": "high", "why": "It trains AI."},
      {"page": "ads", "control": "byAge", "labels": ["Ads by age"], "wanted": "off", "category": "ads", "severity": "low", "why": "Your age."},
      {"page": "ads", "labels": ["Field of study"], "labels_in": {"de": ["Studienfach"]}, "wanted": "off", "category": "ads", "severity": "low", "why": "Your study."}],
    "no_opinion": [{"pages": ["ads"], "labels": [], "category": "other", "why": "A row."}])" +
         more + "}";
}

}  // namespace flipwatch
