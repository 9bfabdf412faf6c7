#include "browsers/managed_browser.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>
#include <vector>

#include "browsers/manifest.h"
#include "machine/private_files.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t max_policy = 1024 * 1024;

/// Where each browser's administrator sets policies: beside the manifests for all.
std::vector<fs::path> policy_files(const System& system, const Browser& browser) {
  std::vector<fs::path> files;
  if (system.platform != Platform::freedesktop || browser.family != Family::chromium) return files;
  const std::vector<fs::path> folders = system.places(browser.system);
  if (folders.empty()) return files;
  const fs::path home = browser.id == "brave" ? system.place("/etc/brave") : folders[0].parent_path();
  std::error_code none;
  for (fs::directory_iterator file(home / "policies/managed", none), end; !none && file != end;
       file.increment(none))
    if (file->path().extension() == ".json") files.push_back(file->path());
  std::sort(files.begin(), files.end());
  return files;
}

bool names_us(const json& list, bool also_all) {
  if (!list.is_array()) return false;
  return std::any_of(list.begin(), list.end(),
                     [&](const json& one) { return one == host_name || (also_all && one == "*"); });
}

}  // namespace

std::optional<Block> blocked_by_administrator(const System& system, const Browser& browser, bool is_for_all) {
  std::optional<Block> block;
  bool is_allowed = false;
  for (const fs::path& file : policy_files(system, browser)) {
    json policy;
    try {
      const auto text = read_file(file, max_policy);
      policy = text ? json::parse(*text, nullptr, false) : json();
    } catch (const std::system_error&) {
      continue;
    }
    if (!policy.is_object()) continue;
    if (names_us(policy.value("NativeMessagingBlocklist", json()), true))
      block = Block{file, "an administrator forbids that it starts programs (NativeMessagingBlocklist)"};
    if (policy.value("NativeMessagingUserLevelHosts", json(true)) == false && !is_for_all)
      block = Block{file,
                    "an administrator allows only programs that are registered for all "
                    "(NativeMessagingUserLevelHosts)"};
    is_allowed = is_allowed || names_us(policy.value("NativeMessagingAllowlist", json()), false);
  }
  const bool is_by_list = block && block->says.find("Blocklist") != std::string::npos;
  return is_by_list && is_allowed ? std::nullopt : block;
}

}  // namespace flipwatch
