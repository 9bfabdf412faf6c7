#include "browsers/table.h"

#include <algorithm>

namespace flipwatch {
namespace {

using enum Family;

constexpr std::string_view chrome_for_all = "/etc/opt/chrome/native-messaging-hosts";
constexpr std::string_view mozilla_for_all =
    "/usr/lib/mozilla/native-messaging-hosts|/usr/lib64/mozilla/native-messaging-hosts";
constexpr std::string_view mozilla =
    "~/.mozilla/native-messaging-hosts|$config/mozilla/native-messaging-hosts";
constexpr std::string_view no_trace =
    "Tor Browser starts no other programs, so that it leaves no trace. Use another browser for this.";

// Sources: Chromium's chrome_paths.cc; Firefox's source docs (dot-mozilla-reference) and
// NativeManifests.sys.mjs; the installers of browserpass, KeePassXC, passff and Bitwarden; for Opera, Brave,
// Vivaldi and Edge a third party's trace. Opera looks in Chrome's folder, whatever its own. Zen looks in
// Firefox's (zen-browser/desktop#10622).
// clang-format off
constexpr Browser browsers[] = {
    {"chrome", "Google Chrome", chromium, "google-chrome|google-chrome-stable", "$config/google-chrome", "$config/google-chrome/NativeMessagingHosts", chrome_for_all, "Google/Chrome/NativeMessagingHosts", R"(Google\Chrome\NativeMessagingHosts)", "", "com.google.Chrome"},
    {"chromium", "Chromium", chromium, "chromium|chromium-browser", "$config/chromium", "$config/chromium/NativeMessagingHosts", "/etc/chromium/native-messaging-hosts", "Chromium/NativeMessagingHosts", R"(Chromium\NativeMessagingHosts)", "chromium", "org.chromium.Chromium"},
    {"edge", "Microsoft Edge", chromium, "microsoft-edge|microsoft-edge-stable", "$config/microsoft-edge", "$config/microsoft-edge/NativeMessagingHosts", "/etc/opt/edge/native-messaging-hosts|/etc/opt/chrome/native-messaging-hosts", "Microsoft Edge/NativeMessagingHosts", R"(Microsoft\Edge\NativeMessagingHosts)", "", "com.microsoft.Edge"},
    {"brave", "Brave", chromium, "brave-browser|brave", "$config/BraveSoftware/Brave-Browser", "$config/BraveSoftware/Brave-Browser/NativeMessagingHosts", chrome_for_all, "BraveSoftware/Brave-Browser/NativeMessagingHosts", R"(BraveSoftware\Brave-Browser\NativeMessagingHosts)", "brave", "com.brave.Browser"},
    {"vivaldi", "Vivaldi", chromium, "vivaldi|vivaldi-stable", "$config/vivaldi", "$config/vivaldi/NativeMessagingHosts", chrome_for_all, "Vivaldi/NativeMessagingHosts", R"(Vivaldi\NativeMessagingHosts)", "vivaldi", "com.vivaldi.Vivaldi"},
    {"opera", "Opera", chromium, "opera", "$config/opera", "$config/google-chrome/NativeMessagingHosts", chrome_for_all, "Google/Chrome/NativeMessagingHosts", R"(Google\Chrome\NativeMessagingHosts)", "opera", "com.opera.Opera"},
    {"arc", "Arc", chromium, "", "", "", "", "Arc/User Data/NativeMessagingHosts", "", "", ""},
    {"firefox", "Firefox", firefox, "firefox|firefox-esr", "~/.mozilla/firefox|$config/mozilla/firefox", mozilla, mozilla_for_all, "Mozilla/NativeMessagingHosts", R"(Mozilla\NativeMessagingHosts)", "firefox", "org.mozilla.firefox"},
    {"librewolf", "LibreWolf", firefox, "librewolf", "~/.librewolf", "~/.librewolf/native-messaging-hosts", "/usr/lib/librewolf/native-messaging-hosts", "LibreWolf/NativeMessagingHosts", R"(Mozilla\NativeMessagingHosts)", "", "io.gitlab.librewolf-community"},
    {"waterfox", "Waterfox", firefox, "waterfox", "~/.waterfox", "~/.waterfox/native-messaging-hosts", "/usr/lib/waterfox/native-messaging-hosts", "Waterfox/NativeMessagingHosts", R"(Mozilla\NativeMessagingHosts)", "", "net.waterfox.waterfox"},
    {"zen", "Zen", firefox, "zen|zen-browser", "~/.zen|$config/zen", mozilla, mozilla_for_all, "Mozilla/NativeMessagingHosts", R"(Mozilla\NativeMessagingHosts)", "", "app.zen_browser.zen"},
    {"tor", "Tor Browser", firefox, "torbrowser-launcher|tor-browser", "~/.local/share/torbrowser|~/.tor-browser", "", "", "", "", "", "org.torproject.torbrowser-launcher", no_trace},
};
// clang-format on

}  // namespace

std::span<const Browser> all_browsers() { return browsers; }

const Browser* browser_named(std::string_view id) {
  const auto* const found = std::find_if(std::begin(browsers), std::end(browsers),
                                         [&](const Browser& one) { return one.id == id; });
  return found == std::end(browsers) ? nullptr : found;
}

}  // namespace flipwatch
