#include "peers.h"

#include <cstdlib>

#include "messages.h"

namespace fs = std::filesystem;

namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return std::string(name) + "=" + (value ? value : "");
}

/// Where a program of that name is; the name itself where there is none.
std::string found(const std::string& name) {
  for (const char* folder : {"/usr/local/bin", "/usr/bin", "/bin"}) {
    if (fs::exists(fs::path(folder) / name)) return (fs::path(folder) / name).string();
  }
  return name;
}

}  // namespace

std::vector<Peer> native_hosts(const fs::path& home, const fs::path& runtime) {
  const fs::path store = home / "store";
  make_browserpass_store(store, 50);
  const std::vector<std::string> environment = {
      "HOME=" + home.string(), "PATH=/usr/bin:/bin", "XDG_RUNTIME_DIR=" + runtime.string(),
      "QT_QPA_PLATFORM=offscreen", from_environment("DBUS_SESSION_BUS_ADDRESS")};
  return {{"browserpass lists 50 entries (Go)",
           "webext-browserpass",
           {{"/usr/lib/browserpass/browserpass-native"}, environment},
           browserpass_list_message(store)},
          {"keepassxc-proxy relays (Qt)",
           "keepassxc",
           {{"/usr/bin/keepassxc-proxy"}, environment},
           R"({"action":"get-databasehash"})"},
          {"plasma-browser-integration-host (Qt, KDE)",
           "plasma-browser-integration",
           {{"/usr/bin/plasma-browser-integration-host"}, environment},
           R"({"subsystem":"settings","event":"getSubsystemStatus","serial":1})"},
          {"gnome-browser-connector-host (Python, GLib)",
           "gnome-browser-connector",
           {{"/usr/bin/gnome-browser-connector-host"}, environment},
           R"({"execute":"initialize"})"}};
}

std::vector<Peer> echoes(const std::string& message) {
  return {{"C++ echo, static (the limit)", "", {{ECHO_STATIC_BINARY}, {}}, message},
          {"C++ echo, dynamic", "", {{ECHO_BINARY}, {}}, message},
          {"C++ parses and dumps, dynamic", "", {{PARSE_AND_DUMP_BINARY}, {}}, message},
          {"Python echo of the message", "python3", {{found("python3"), "-I", ECHO_PY}, {}}, message},
          {"Node echo of the message", "nodejs", {{found("node"), ECHO_MJS}, {}}, message}};
}
